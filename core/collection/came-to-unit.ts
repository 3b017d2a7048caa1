import { z } from 'zod'
import { DECISIONS } from './unit.ts'

/** How a version stood in use when another came: what was decided about it, or that the office had chosen it. */
export const MET_AS = [...DECISIONS, 'chosen'] as const
export type MetAs = (typeof MET_AS)[number]

/** Of versions that came to a unit, how many are named after each time. */
export const MOST_CAME = 100

/** A version that was in use when another came, and how it stood. */
export const metVersion = z.object({ version: z.int(), as: z.enum(MET_AS) })
export type MetVersion = z.infer<typeof metVersion>

/** A version that came to a unit, and what became of the one that was in use there. */
export const cameToUnit = z.object({
  unit: z.string(),
  version: z.int(),
  /** Null where none was in use. */
  met: metVersion.nullable(),
  /** It took the place of the one that was in use; else it lies beside. */
  tookOver: z.boolean(),
})
export type CameToUnit = z.infer<typeof cameToUnit>

/** Whether a version was met that somebody had decided for. */
export function metDecided({ met }: Pick<CameToUnit, 'met'>): boolean {
  return met?.as === 'accepted' || met?.as === 'chosen'
}
