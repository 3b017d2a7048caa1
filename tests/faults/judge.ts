import { contract, type Operation } from '../../core/contract.ts'
import { Failure } from '../../core/failure.ts'
import { type Snapshot, snapshot } from './snapshot.ts'
import type { Outcome } from './tally.ts'
import { type Ask, openWorkplace, type Place } from './workplace.ts'

export interface Judged {
  readonly outcome: Outcome
  readonly words: string
  /** The state it is in, by its number; undefined where it is in none. */
  readonly state?: number
}

/**
 * Opens a data folder anew, after a fault, and says what became of it.
 * @param allowed numbers of the states it may be in: the last acknowledged, and the one that was under way
 */
export async function judge(
  place: Place,
  states: readonly Snapshot[],
  allowed: readonly number[],
): Promise<Judged> {
  let workplace
  try {
    workplace = openWorkplace(place)
    const seen = await snapshot(workplace.ask, place)
    const state = allowed.find((number) => states[number]?.data === seen.data)
    const filesStand = allowed.some((number) => states[number]?.files === seen.files)
    const [bug] = workplace.bugs
    if (bug !== undefined) return { outcome: 'broken', words: bug }
    if (state !== undefined && filesStand) return { outcome: 'kept', words: '', state }
    if (await saysDamaged(workplace.ask)) return { outcome: 'told', words: 'the check of the whole' }
    const wanted = states[allowed[0] ?? 0] ?? seen
    if (state !== undefined) return { outcome: 'wrong', words: difference(seen.files, wanted.files) }
    const earlier = states.findLastIndex(({ data }) => data === seen.data)
    return earlier >= 0
      ? { outcome: 'lost', words: `is in state ${earlier}`, state: earlier }
      : { outcome: 'wrong', words: difference(seen.data, wanted.data) }
  } catch (error) {
    return { outcome: error instanceof Failure ? 'told' : 'broken', words: wordsOf(error) }
  } finally {
    close(workplace)
  }
}

/** What the check of the whole database says, which runs in the background after a start. */
async function saysDamaged(ask: Ask): Promise<boolean> {
  if (!('data.check' in contract)) return false
  const { state } = (await ask('data.check' as Operation, {} as never)) as unknown as { state: string }
  return state === 'damaged'
}

export function wordsOf(error: unknown): string {
  if (error instanceof Failure) return error.code
  return error instanceof Error ? `${error.name} ${error.message}` : String(error)
}

/** An end that fails leaves nothing to be closed. */
export function close(workplace: { readonly close: () => void } | undefined): void {
  try {
    workplace?.close()
  } catch {
    // What it could not write is judged by what is found in the folder.
  }
}

/** Where two texts first differ. */
function difference(seen: string, wanted: string): string {
  let at = 0
  while (at < seen.length && seen[at] === wanted[at]) at++
  return `“${seen.slice(Math.max(0, at - 40), at + 20)}” for “${wanted.slice(at, at + 20)}”`
}
