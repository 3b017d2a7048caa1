import { Failure } from '../../core/failure.ts'
import { close, wordsOf } from './judge.ts'
import { LIFE } from './life.ts'
import type { Part, PartInput } from './part.ts'
import { renew } from './renew.ts'
import { snapshot } from './snapshot.ts'
import { HARMLESS, tally } from './tally.ts'
import { openWorkplace, type Place } from './workplace.ts'

type Clock = (step: number) => number

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const START = Date.UTC(2026, 0, 12, 9)

const CLOCKS: Readonly<Record<string, Clock>> = {
  'runs backwards': (step) => START - step * 10 * MINUTE,
  'is set back a year midway': (step) => START + step * MINUTE - (step > 9 ? 365 * DAY : 0),
  'is set forward ten years midway': (step) => START + step * MINUTE + (step > 9 ? 3653 * DAY : 0),
  'stands at 1 January 1970': () => 0,
  'stands still': () => START,
  'passes midnight': (step) => Date.UTC(2026, 0, 12, 15, 55) + step * MINUTE,
  'passes the turn of the year': (step) => Date.UTC(2025, 11, 31, 15, 55) + step * MINUTE,
  'passes 29 February': (step) => Date.UTC(2028, 1, 28, 15, 55) + step * 12 * 60 * MINUTE,
}

/** The life under clocks that are wrong: all that is written is there, and in the order it was written. */
export const clocks: Part = async (input) => {
  const row = tally('the clock is wrong or turns a day or year', HARMLESS)
  const wanted = contentOf((await lived(input, (step) => START + step * 10 * MINUTE)).data)
  for (const [words, clock] of Object.entries(CLOCKS)) {
    input.tell(words)
    try {
      const seen = contentOf((await lived(input, clock)).data)
      row.add(seen === wanted ? 'kept' : 'wrong', `the clock ${words}`)
    } catch (error) {
      row.add(error instanceof Failure ? 'told' : 'broken', `the clock ${words}: ${wordsOf(error)}`)
    }
  }
  return [row.row()]
}

/** Opened and closed for each step. */
async function lived({ place, life }: PartInput, clock: Clock) {
  renew(place, life.after(0))
  for (const [i, step] of LIFE.entries()) {
    const workplace = openWorkplace(place, clock)
    workplace.begin(i + 1, step.name)
    await step.take(workplace.ask, place)
    close(workplace)
  }
  return lookedAt(place, clock)
}

async function lookedAt(place: Place, clock: Clock) {
  const workplace = openWorkplace(place, clock)
  try {
    workplace.begin(LIFE.length + 1, 'look')
    const seen = await snapshot(workplace)
    if (workplace.bugs[0] !== undefined) throw new Error(workplace.bugs[0])
    return seen
  } finally {
    close(workplace)
  }
}

interface Seen {
  readonly reports: readonly {
    readonly open: { readonly report: unknown; readonly state: string; readonly version: number }
    readonly procedure: {
      readonly steps: readonly { readonly action: string }[]
      readonly versions: readonly { readonly number: number; readonly digest: string }[]
      readonly attachments: readonly { readonly digest: string }[]
    }
    readonly history: readonly { readonly field: string; readonly value: unknown }[]
  }[]
}

/** What does not hang on the clock. */
function contentOf(data: string): string {
  const { reports } = JSON.parse(data) as Seen
  return JSON.stringify(
    reports.map(({ open, procedure }) => ({
      report: open.report,
      state: open.state,
      version: open.version,
      steps: procedure.steps.map(({ action }) => action),
      versions: procedure.versions.map(({ number, digest }) => [number, digest]),
      scans: procedure.attachments.map(({ digest }) => digest),
    })),
  )
}
