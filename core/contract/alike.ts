import { z } from 'zod'
import { id, instant } from '../values.ts'

/** A text, or a passage of one, that stands in the reports of two units. */
const alikeTexts = z.object({
  field: z.string(),
  /** The texts are alike as a whole, or one passage of them is word for word the same: they tell the same case. */
  kind: z.enum(['text', 'passage']),
  one: z.object({ unit: id, name: z.string(), submission: id }),
  other: z.object({ unit: id, name: z.string(), submission: id }),
  /** Share of runs of three characters that both have, 0..1 (Jaccard), without sentences that many units have. */
  share: z.number(),
  /** The longest words that both have. */
  quote: z.string(),
})
export type AlikeTexts = z.infer<typeof alikeTexts>

/** A pair that somebody looked at and found in order. */
const lookedTexts = alikeTexts.extend({ remark: z.string(), at: instant })
export type LookedTexts = z.infer<typeof lookedTexts>

/** Operations between the reports of units. */
export const alikeContract = {
  /**
   * Texts of versions in use that stand in the reports of two units, the most alike first, then passages; at most 500. Pairs
   * that were looked at stand apart, for as long as neither text changes.
   */
  'collection.alike': {
    input: z.strictObject({ id, atLeast: z.number().min(0.3).max(1).default(0.6), task: id.optional() }),
    output: z.object({ pairs: z.array(alikeTexts), total: z.int(), looked: z.array(lookedTexts) }),
  },
  /** Notes that somebody looked at two alike texts, or that they count again; 'changed-elsewhere' where another remark was made. */
  'alike.look': {
    input: z.strictObject({
      id,
      field: z.string().max(80),
      /** The two versions. */
      one: id,
      other: id,
      /** What was seen; null takes the note back. */
      remark: z.string().trim().max(500).nullable(),
      /** The remark that was shown; null where none was. */
      from: z.string().trim().max(500).nullable().optional(),
    }),
    output: z.object({ at: instant, remark: z.string().nullable() }),
  },
} as const
