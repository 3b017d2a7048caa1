import { z } from 'zod'
import type { FailureData } from '../failure.ts'
import { date, id, instant } from '../values.ts'
import { metVersion } from './came-to-unit.ts'

/**
 * What became of a file: it is a unit's version (taken), the same report was there already (same), no unit of the roster is
 * surely meant (unmatched), it is of another year (otherYear), it holds no report that can be read (refused).
 */
export const FILE_OUTCOMES = ['taken', 'same', 'unmatched', 'otherYear', 'refused'] as const
export type FileOutcome = (typeof FILE_OUTCOMES)[number]

/** What files are listed by: what became of them, without those that somebody put away; and these. */
export const FILE_LISTINGS = [...FILE_OUTCOMES, 'putAway'] as const
export type FileListing = (typeof FILE_LISTINGS)[number]

export const takenFile = z.object({
  id: z.int(),
  /** As it was named; with the folders below the one that was chosen, and for an attachment the mail it came in. */
  name: z.string(),
  at: instant,
  outcome: z.enum(FILE_OUTCOMES),
  /** The unit's name and the year as the report says them; null where it can't be read. */
  agency: z.string().nullable(),
  year: z.int().nullable(),
  /** Why it was refused. */
  failure: z.custom<FailureData>().nullable(),
  /** The version that it holds; of one of another year, where it was moved. */
  submission: id.nullable(),
  /** Of one that came in after the version in use and is another: which version it is, and which is in use. */
  notInUse: z.object({ version: z.int(), inUse: z.int(), inUseId: id }).nullable(),
  /** Of one whose version took the place of another: which that was, and how it stood. */
  replaced: metVersion.nullable(),
  /** Of one that was there already: which version of which unit it is, null where its unit is not known yet. */
  known: z.object({ unit: z.string().nullable(), version: z.int(), receivedOn: date }).nullable(),
  /** Nothing is left to do with it, as somebody decided. */
  putAway: z.boolean(),
  /** Of one of another year: the collection of that year, where the office has one. */
  ownCollection: id.nullable(),
  /** Its report is kept, and can be moved there. */
  canMove: z.boolean(),
  /** Units that may be meant, the likeliest first, of one that is unmatched. */
  candidates: z.array(z.object({ id, name: z.string() })),
})
export type TakenFile = z.infer<typeof takenFile>
