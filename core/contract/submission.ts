import { z } from 'zod'
import { RECEIVED_BY } from '../collection/receipt.ts'
import { DECISIONS } from '../collection/unit.ts'
import { date, id, instant } from '../values.ts'

/** A version of a unit's report that came. */
export const submission = z.object({
  id,
  /** 1 is what came first. */
  version: z.int(),
  /** The version in use: the latest, until another was chosen. */
  isCurrent: z.boolean(),
  receivedAt: instant,
  /** The day that says whether it came in time, and what tells it. */
  receivedOn: date,
  receivedBy: z.enum(RECEIVED_BY),
  /** The file it came in. */
  source: z.string(),
  /** Signed, as its package says. */
  signed: z.boolean(),
  /** Tells it from what says otherwise: SHA-256 of the canonical exchange form, for documents with the totals they print wrongly. */
  digest: z.string(),
  decision: z.enum(DECISIONS),
  decidedAt: instant.nullable(),
  /** Findings by severity; null where checking took too long. */
  errors: z.int().nullable(),
  /** How many of the errors are only not filled in yet. */
  unwritten: z.int(),
  warnings: z.int().nullable(),
  advice: z.int().nullable(),
  /** Fields that a person should look at, of a report read out of a document. */
  doubts: z.int(),
})
export type Submission = z.infer<typeof submission>

/** What somebody saw of a version who decides on it: what it held, what was decided, and which version of its unit was in use. */
export const seenVersion = z.strictObject({
  digest: z.string().max(100),
  decision: z.enum(DECISIONS),
  /** Null where none was. */
  inUse: id.nullable(),
})
export type SeenVersion = z.infer<typeof seenVersion>

/** What is seen of a version that was opened. */
export function seenOf(opened: Submission & { readonly versions: readonly Submission[] }): SeenVersion {
  const { digest, decision, versions } = opened
  return { digest, decision, inUse: inUseOf(versions) }
}

/** The version in use, by its id. */
export function inUseOf(versions: readonly Submission[]): string | null {
  return versions.find(({ isCurrent }) => isCurrent)?.id ?? null
}
