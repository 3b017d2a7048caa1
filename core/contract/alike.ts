import { z } from 'zod'
import { id } from '../values.ts'

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

/** Operations between the reports of units. */
export const alikeContract = {
  /** Texts of versions in use that stand in the reports of two units, the most alike first, then passages; at most 500. */
  'collection.alike': {
    input: z.strictObject({ id, atLeast: z.number().min(0.3).max(1).default(0.6), task: id.optional() }),
    output: z.object({ pairs: z.array(alikeTexts), total: z.int() }),
  },
} as const
