import { Failure, failureData } from '../../core/failure.ts'
import { type Snapshot, snapshot } from './snapshot.ts'
import type { Outcome } from './tally.ts'
import { type Ask, openWorkplace, type Place } from './workplace.ts'

export interface Judged {
  readonly outcome: Outcome
  readonly words: string
  /** The allowed state it is in; undefined where it is in none. */
  readonly state?: Snapshot
}

/**
 * Opens a data folder anew, after a fault, and says what became of it.
 * @param allowed the state that was acknowledged last, and the one that was under way
 * @param earlier states it was in before: to be in one of them is to have lost something
 */
export async function judge(
  place: Place,
  allowed: readonly Snapshot[],
  earlier: readonly Snapshot[] = [],
): Promise<Judged> {
  let workplace
  try {
    workplace = openWorkplace(place)
    const seen = await snapshot(workplace)
    const state = allowed.find(({ data }) => data === seen.data)
    const filesStand = allowed.some(({ files }) => files === seen.files)
    const [bug] = workplace.bugs
    if (bug !== undefined) return { outcome: 'broken', words: bug }
    if (state && filesStand) return { outcome: 'kept', words: '', state }
    if (await saysDamaged(workplace.ask)) return { outcome: 'told', words: 'the check of the whole' }
    const wanted = allowed[0] ?? seen
    if (state) return { outcome: 'wrong', words: difference(seen.files, wanted.files) }
    const at = earlier.findLastIndex(({ data }) => data === seen.data)
    return at >= 0
      ? { outcome: 'lost', words: `is as after step ${at}` }
      : { outcome: 'wrong', words: difference(seen.data, wanted.data) }
  } catch (error) {
    if (error instanceof Failure) return { outcome: 'told', words: wordsOf(error) }
    const told = workplace !== undefined && (await saysDamaged(workplace.ask).catch(() => false))
    return { outcome: told ? 'told' : 'broken', words: wordsOf(error) }
  } finally {
    await workplace?.clearedUp
    close(workplace)
  }
}

/** What the check of the whole database says, which runs in the background after a start. */
async function saysDamaged(ask: Ask): Promise<boolean> {
  return (await ask('data.check', {})).state === 'damaged'
}

export function wordsOf(error: unknown): string {
  const failure = failureData(error)
  if (failure) return failure.code
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
