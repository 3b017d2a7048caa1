import { z } from 'zod'
import { id, one } from '../values.ts'

/** Characters of a phrase: some paragraphs, no chapter. */
export const LONGEST_PHRASE = 2_000

/** Whose a phrase is: the unit's of the report, or the office's, offered to all its units. */
export const PHRASE_SCOPES = ['unit', 'office'] as const
export type PhraseScope = (typeof PHRASE_SCOPES)[number]

/** Whose a phrase is, in words. */
export const PHRASE_SCOPE_WORDS: Readonly<Record<PhraseScope, string>> = {
  unit: '本单位',
  office: '所有单位',
}

const phrase = z.object({
  id,
  scope: z.enum(PHRASE_SCOPES),
  text: z.string(),
})
/** Words kept to be put into texts again (常用语). */
export type Phrase = z.infer<typeof phrase>

/** As it was shown. */
const shown = phrase.pick({ scope: true, text: true })

const phrases = z.object({ phrases: z.array(phrase) })

/** Operations on the phrases offered in a report. */
export const phrasesContract = {
  'phrases.list': { input: one, output: phrases },
  /** Keeps a phrase, or changes the one it names; 'changed-elsewhere' where another window changed the same of it. */
  'phrases.save': {
    input: z.strictObject({
      /** The report. */
      id,
      phrase: id.optional(),
      scope: z.enum(PHRASE_SCOPES),
      text: z.string().trim().min(1).max(LONGEST_PHRASE),
      /** As it was shown: only what differs from it is written. */
      from: shown.optional(),
    }),
    output: phrases,
  },
  /** Forgets a phrase; 'not-as-shown' where another window has changed it. */
  'phrases.remove': {
    input: z.strictObject({ id, phrase: id, from: shown.optional() }),
    output: phrases,
  },
} as const
