import { FILE_OUTCOMES, type FileOutcome } from '../../core/collection/taken-file.ts'
import { type KnownReport, MOST_KNOWN } from '../../core/collection/known-report.ts'
import type { Store } from '../store/store.ts'
import type { ReadItem } from './reading/protocol.ts'
import type { Took } from './write-items.ts'

/** What became of files. */
export interface Tally {
  readonly outcomes: Record<FileOutcome, number>
  /** Reports that were there already, those that are doubtful first; of very many only some. */
  readonly known: KnownReport[]
  /** How many of them may be another unit's. */
  readonly doubtful: number
}

/** Counts what became of files, and remembers which versions were met again. */
export function createTally(store: Store) {
  const outcomes = Object.fromEntries(FILE_OUTCOMES.map((each) => [each, 0])) as Tally['outcomes']
  const met = { doubtful: [] as Met[], sure: [] as Met[] }
  let doubtful = 0
  const add = ({ name }: ReadItem, { outcome, submission, isDoubtful = false }: Took) => {
    outcomes[outcome] += 1
    if (outcome !== 'same' || submission === null) return
    if (isDoubtful) doubtful += 1
    const list = isDoubtful ? met.doubtful : met.sure
    if (list.length < MOST_KNOWN) list.push({ name, submission, isDoubtful })
  }
  const told = (): Tally => ({
    outcomes,
    known: [...met.doubtful, ...met.sure].slice(0, MOST_KNOWN).flatMap((each) => knownReport(store, each)),
    doubtful,
  })
  return { add, told }
}

interface Met {
  readonly name: string
  readonly submission: number
  readonly isDoubtful: boolean
}

/** None of one that was deleted meanwhile. */
function knownReport(store: Store, { name, submission, isDoubtful }: Met): KnownReport[] {
  const told = store.copies.told(submission)
  return told
    ? [{ name, unit: told.unit, version: told.version, receivedOn: told.received_on, isDoubtful }]
    : []
}
