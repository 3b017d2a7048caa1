import { type CameToUnit, MOST_CAME } from '../../../core/collection/came-to-unit.ts'
import { type KnownReport, MOST_KNOWN } from '../../../core/collection/known-report.ts'
import type { Output } from '../../../core/contract.ts'

export type Outcomes = Output<'collection.takeFiles'>['outcomes']

/** What the host tells of some files that it took in. */
export type Came = Pick<
  Output<'collection.takeFiles'>,
  'outcomes' | 'known' | 'doubtful' | 'notInUse' | 'replacing' | 'overDecided' | 'came'
>

/** What taking in has done so far, over all that was handed in together. */
export interface Taken {
  readonly outcomes: Partial<Outcomes>
  /** Reports that were there already, of very many only some, and how many may be another unit's. */
  readonly known: readonly KnownReport[]
  readonly doubtful: number
  /** How many hold another version than the one in use, which came in before. */
  readonly notInUse: number
  /** How many took the place of another version of their unit. */
  readonly replacing: number
  /** How many of one that was passed, or chosen by the office. */
  readonly overDecided: number
  /** Versions that met another in use; of very many only some. */
  readonly came: readonly CameToUnit[]
  /** Files that this page could not read, each with why. */
  readonly unread: readonly string[]
  /** It was stopped before its end. */
  readonly isStopped: boolean
}

export const NOTHING: Taken = {
  outcomes: {},
  known: [],
  doubtful: 0,
  notInUse: 0,
  replacing: 0,
  overDecided: 0,
  came: [],
  unread: [],
  isStopped: false,
}

/** With what came since. */
export function withCame(before: Taken, came: Came): Taken {
  return {
    ...before,
    outcomes: sum(before.outcomes, came.outcomes),
    known: doubtfulFirst([...before.known, ...came.known]).slice(0, MOST_KNOWN),
    doubtful: before.doubtful + came.doubtful,
    notInUse: before.notInUse + came.notInUse,
    replacing: before.replacing + came.replacing,
    overDecided: before.overDecided + came.overDecided,
    came: [...before.came, ...came.came].slice(0, MOST_CAME),
  }
}

function doubtfulFirst(known: readonly KnownReport[]): KnownReport[] {
  return known.toSorted((one, other) => Number(other.isDoubtful) - Number(one.isDoubtful))
}

function sum(before: Partial<Outcomes>, more: Outcomes): Partial<Outcomes> {
  const keys = Object.keys(more) as (keyof Outcomes)[]
  return Object.fromEntries(keys.map((key) => [key, (before[key] ?? 0) + more[key]]))
}
