import type { RecordedLife } from './recorded-life.ts'
import type { Seeded } from './seeded.ts'
import type { Shim } from './shim.ts'
import type { Row } from './tally.ts'
import type { Place } from './workplace.ts'

/** What is done to the data, in the order it is done: `npm run faults -- kills flips`. */
export const PART_NAMES = [
  'calls',
  'power',
  'kills',
  'exports',
  'disk',
  'flips',
  'damage',
  'folders',
  'clocks',
] as const
export type PartName = (typeof PART_NAMES)[number]

/** What a part of the faults is given. */
export interface PartInput {
  /** A folder for what else it needs. */
  readonly root: string
  /** Where the life was, and is again for each trial. */
  readonly place: Place
  readonly life: RecordedLife
  readonly shim: { readonly present: Shim } | { readonly present?: never; readonly missing: string }
  readonly random: Seeded
  /** About how many trials are asked for; all where it is absent. */
  readonly few: number | undefined
  /** Says what is tried now: where nothing follows for long, it hangs. */
  readonly tell: (trial: string) => void
}

export type Part = (input: PartInput) => Promise<readonly Row[]>
