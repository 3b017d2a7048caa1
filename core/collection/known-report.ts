import { z } from 'zod'
import { date } from '../values.ts'

/** Of reports that were there already, how many are named after each taking in. */
export const MOST_KNOWN = 100

/** A report that came and was there already: which version of which unit it is. */
export const knownReport = z.object({
  /** The file, as it was named. */
  name: z.string(),
  /** Null where its unit is not known yet. */
  unit: z.string().nullable(),
  version: z.int(),
  receivedOn: date,
  /** It, or its file's name, means another unit, or its name is that of several. */
  isDoubtful: z.boolean(),
})
export type KnownReport = z.infer<typeof knownReport>
