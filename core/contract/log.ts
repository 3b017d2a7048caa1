import { z } from 'zod'
import { nothing } from '../values.ts'

/** Characters of an error of the page that are worth keeping. */
export const LONGEST_NOTE = 4_000

/** Operations on the log of programming errors. */
export const logContract = {
  /** Notes an error of the page. */
  'log.note': { input: z.strictObject({ message: z.string().min(1).max(LONGEST_NOTE) }), output: nothing },
  /** The end of the log, to be read and copied. */
  'log.read': { input: nothing, output: z.object({ path: z.string(), text: z.string() }) },
} as const
