import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { LIFE } from './life.ts'
import { type Snapshot, snapshot } from './snapshot.ts'
import { openWorkplace, type Place } from './workplace.ts'

/** A life in which nothing failed. */
export interface RecordedLife {
  /** What a user sees after so many steps. */
  readonly states: readonly Snapshot[]
  /** A copy of the closed folders after so many steps. */
  readonly after: (steps: number) => string
  /** A copy taken while the program ran, with what is in its write-ahead log. */
  readonly running: (steps: number) => string
}

/** @param place where it happens; what is tried later happens there too, since paths are part of what is kept */
export async function recordLife(place: Place, root: string): Promise<RecordedLife> {
  mkdirSync(root, { recursive: true })
  const [after, running] = ['after', 'running'].map(
    (kind) => (steps: number) => join(root, `${kind}-${steps}`),
  ) as [(steps: number) => string, (steps: number) => string]
  const copy = (to: string) => cpSync(join(place.data, '..'), to, { recursive: true })
  const states: Snapshot[] = []
  let open = openWorkplace(place)
  states.push(await snapshot(open.ask, place))
  for (const [i, step] of LIFE.entries()) {
    open.close()
    copy(after(i))
    open = openWorkplace(place)
    open.begin(i + 1, step.name)
    await step.take(open.ask, place)
    states.push(await snapshot(open.ask, place))
    copy(running(i + 1))
  }
  open.close()
  copy(after(LIFE.length))
  return { states, after, running }
}
