import { z } from 'zod'
import { field, fieldValue, id, instant, nothing } from '../values.ts'

const unsavedText = z.strictObject({ field, value: fieldValue })
/** What one field would hold, had it been saved. */
export type UnsavedText = z.infer<typeof unsavedText>

export const keptTexts = z.strictObject({
  /** Which sitting at a report they are from; a page takes another for every report it opens. */
  session: z.uuid(),
  /** The report they belong to. */
  id,
  at: instant,
  texts: z.array(unsavedText).min(1).max(500),
})
/** Texts of one report that could not be saved and were kept in a second place. */
export type KeptTexts = z.infer<typeof keptTexts>

const offeredText = z.object({
  session: z.uuid(),
  id,
  agency: z.string(),
  year: z.int(),
  at: instant,
  field,
  label: z.string(),
  value: fieldValue,
  /** What the store holds, and its revision: on that an edit that takes the text is based. */
  stored: fieldValue,
  revision: z.int(),
})
/** A text that was kept, beside what is stored now. */
export type OfferedText = z.infer<typeof offeredText>

const strayText = offeredText.pick({ session: true, at: true, field: true, label: true, value: true })
/** A text that was kept, of a report that this program does not know: everything was put back to before it was made, say. */
export type StrayText = z.infer<typeof strayText>

/** Operations on what could not be saved: kept beside the database, offered at the next start. */
export const unsavedContract = {
  /** By what the page seals the texts it keeps itself; base64. */
  'unsaved.key': { input: nothing, output: z.object({ key: z.base64() }) },
  /** Keeps these in place of what the session kept before; none forgets it. */
  'unsaved.keep': {
    input: z.strictObject({ session: z.uuid(), id, texts: z.array(unsavedText).max(500) }),
    output: nothing,
  },
  /** Keeps what was typed into a form, sealed by the page, in place of what the session kept before; no words forget it. */
  'unsaved.keepForm': {
    input: z.strictObject({ session: z.uuid(), words: z.base64().max(4_000_000) }),
    output: nothing,
  },
  /** All that is kept so. */
  'unsaved.forms': { input: nothing, output: z.object({ forms: z.array(z.string()) }) },
  /** Which of these sessions it keeps nothing of: a page at another browser may have settled what is shown here. */
  'unsaved.missing': {
    input: z.strictObject({ sessions: z.array(z.uuid()).max(1_000) }),
    output: z.object({ missing: z.array(z.uuid()) }),
  },
  /** Every kept text that is not what is stored; none of a report in the recycle bin. */
  'unsaved.list': {
    input: z.strictObject({
      /** What the page itself keeps, because no host could; its storage is small. */
      own: z.array(keptTexts).max(10_000).default([]),
    }),
    output: z.object({
      offered: z.array(offeredText),
      /** They can be read and copied. */
      stray: z.array(strayText),
      /** What is stored by now all the same, or was taken or dropped; the host has forgotten it, and the page may. */
      saved: z.array(z.object({ session: z.uuid(), field })),
    }),
  },
  /** Forgets one text, because it was taken or is not wanted; as it was kept then the page is not asked to offer it again. */
  'unsaved.drop': { input: z.strictObject({ session: z.uuid(), field, at: instant }), output: nothing },
} as const
