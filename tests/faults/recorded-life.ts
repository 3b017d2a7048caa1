import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { LIFE, type Step } from './life.ts'
import { type Snapshot, snapshot } from './snapshot.ts'
import { foldersOf, openWorkplace, type Place } from './workplace.ts'

/** One step of the life, and what there is before and after it. */
export interface Scene {
  readonly name: string
  readonly number: number
  readonly step?: Step
  /** A copy of the closed folders before it. */
  readonly from: string
  readonly before: Snapshot
  readonly after: Snapshot
}

/** A life in which nothing failed. */
export interface RecordedLife {
  /** What a user sees after so many steps. */
  readonly states: readonly Snapshot[]
  /** A copy of the closed folders after so many steps. */
  readonly after: (steps: number) => string
  /** A copy taken while the program ran, with what is in its write-ahead log. */
  readonly running: (steps: number) => string
  /** Its steps, and the opening of a database of the program's first version. */
  readonly scenes: readonly Scene[]
}

const FIRST_VERSION = join(import.meta.dirname, '../data/databases/signed-as-1.sqlite.gz')

/** @param place where it happens; what is tried later happens there too, since paths are part of what is kept */
export async function recordLife(
  place: Place,
  root: string,
  tell: (step: string) => void,
): Promise<RecordedLife> {
  mkdirSync(root, { recursive: true })
  const [after, running] = ['after', 'running'].map(
    (kind) => (steps: number) => join(root, `${kind}-${steps}`),
  ) as [(steps: number) => string, (steps: number) => string]
  const copy = (to: string) => cpSync(join(place.data, '..'), to, { recursive: true })
  const states: Snapshot[] = []
  let open = openWorkplace(place)
  states.push(await snapshot(open))
  for (const [i, step] of LIFE.entries()) {
    tell(step.name)
    open.close()
    copy(after(i))
    open = openWorkplace(place)
    open.begin(i + 1, step.name)
    await step.take(open.ask, place)
    states.push(await snapshot(open))
    copy(running(i + 1))
  }
  open.close()
  copy(after(LIFE.length))
  const lived = LIFE.map((step, i): Scene => {
    const [before, next] = [states[i], states[i + 1]]
    if (!before || !next) throw new Error('A life without all its states')
    return { name: step.name, number: i + 1, step, from: after(i), before, after: next }
  })
  return { states, after, running, scenes: [...lived, await migration(place, join(root, 'first-version'))] }
}

async function migration(place: Place, from: string): Promise<Scene> {
  for (const folder of foldersOf(place)) {
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
  }
  writeFileSync(join(place.data, 'nianbao.sqlite'), gunzipSync(readFileSync(FIRST_VERSION)))
  cpSync(join(place.data, '..'), from, { recursive: true })
  const open = openWorkplace(place)
  const state = await snapshot(open)
  open.close()
  return { name: 'migration', number: 0, from, before: state, after: state }
}
