import { z } from 'zod'
import { STEP_ACTIONS } from './procedure.ts'
import type { Field, FieldValue } from '../report/report.ts'
import { date, instant } from '../values.ts'

/** SHA-256 as hexadecimal digits. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)

/** What somebody saw of a report who acts on it: its version, and the SHA-256 of its exchange form. */
export const seenReport = z.strictObject({ version: z.int().min(1), digest: sha256 })
export type SeenReport = z.infer<typeof seenReport>

export const step = z.object({
  at: instant,
  action: z.enum(STEP_ACTIONS),
  /** Who did it, as typed. */
  by: z.string(),
  /** Why, or what else was noted: where it was published, how it was handed in. */
  note: z.string(),
  /** The version it was done with. */
  version: z.int(),
})
/** One step of the procedure. Only added to. */
export type Step = z.infer<typeof step>

export const version = z.object({
  number: z.int().min(1),
  /** When it was signed. */
  at: instant,
  by: z.string(),
  /** SHA-256 of the exchange form, as hexadecimal digits. */
  digest: sha256,
  /** 成文日期; null until it is told. */
  signedOn: date.nullable(),
})
/** A signed version. Kept for good. */
export type SignedVersion = z.infer<typeof version>

/** A change of the date under a signed version. */
export interface SignedDate {
  readonly version: number
  /** "2026-01-20"; null where it is left to be written by hand. */
  readonly on: string | null
  /** What stood before. */
  readonly from: string | null
  readonly at: string
}

export const attachment = z.object({
  id: z.int(),
  version: z.int(),
  name: z.string(),
  type: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
  /** Bytes. */
  size: z.int(),
  digest: sha256,
  at: instant,
  by: z.string(),
})
/** A scan of what was signed on paper. */
export type Attachment = z.infer<typeof attachment>

export const heldValue = z.object({
  field: z.custom<Field>((value) => typeof value === 'string'),
  value: z.custom<FieldValue>(),
  startedAt: instant,
  editedAt: instant,
})
/** What a field held, and from when to when it was written. */
export type HeldValue = z.infer<typeof heldValue>

export const delivery = z.object({
  id: z.int(),
  at: instant,
  by: z.string(),
  to: z.string(),
  version: z.int(),
  /**
   * 'sending' while this run sends it; 'unknown' where the program ended in between, so that nobody here knows whether
   * the server had accepted it.
   */
  state: z.enum(['sending', 'accepted', 'refused', 'unknown']),
  /** What the server said that accepted it, or what went wrong, in a sentence. */
  problem: z.string(),
})
/** One attempt to send a report by SMTP. */
export type Delivery = z.infer<typeof delivery>
