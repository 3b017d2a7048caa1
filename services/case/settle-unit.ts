import type { MetAs } from '../../core/collection/came-to-unit.ts'
import type { Store } from '../store/store.ts'
import type { SubmissionRecord, VersionInUse } from '../store/submissions.ts'
import { tellUnit } from './submission.ts'

/**
 * What stays in use when a later version comes: nothing; what the office has decided for (passed, or chosen); whatever is in use and was not
 * returned.
 */
export type Keeps = 'nothing' | 'decided' | 'inUse'

/**
 * Numbers a unit's versions as they came, and says which is in use; within a write. What came, or was given to it, is settled
 * once for all that come together: the latest of the unit is in use where it is among them. Else what is in use stays, since the office may have chosen
 * it. What holds no figure never takes the place of what holds some. What was in use is noted in what came.
 */
export function settleUnit(
  store: Store,
  unit: number,
  came: readonly number[] = [],
  keeps: Keeps = 'nothing',
): void {
  const { renumber, inUseOf, ofUnit, use, meet } = store.submissions
  renumber(unit)
  const current = inUseOf(unit)
  const best = bestOf(store, ofUnit(unit), current)
  const isNew = best !== undefined && came.includes(best.key) && best.key !== current?.key
  const takesOver = isNew && !(current && isKept(current, keeps))
  if (!current || takesOver) use(unit, best?.key)
  if (current)
    for (const key of came)
      if (key !== current.key) meet(key, current.key, metAs(current), takesOver && key === best.key)
  tellUnit(store, unit)
}

/**
 * The version that counts of those that a unit has, as far as when they came tells.
 * @param versions the latest first
 */
function bestOf(
  { submissions: { holdsFigures } }: Store,
  versions: readonly SubmissionRecord[],
  current: VersionInUse | undefined,
): SubmissionRecord | undefined {
  const needsFigures = !current || holdsFigures(current.key)
  return (needsFigures && versions.find(({ key }) => holdsFigures(key))) || versions[0]
}

/** What a version would meet that is given to a unit, and whether it would take its place. */
export function foreseen(store: Store, unit: number, given: SubmissionRecord, keeps: Keeps) {
  const current = store.submissions.inUseOf(unit)
  const versions = store.submissions.ofUnit(unit)
  const met = versions.find(({ key }) => key === current?.key)
  if (!current || !met) return undefined
  const all = [...versions.filter(({ key }) => key !== given.key), given].toSorted(laterFirst)
  const takesOver = bestOf(store, all, current)?.key === given.key && !isKept(current, keeps)
  return { met, as: metAs(current), takesOver }
}

function laterFirst(one: SubmissionRecord, other: SubmissionRecord): number {
  const [a, b] = [one, other].map((each) => `${each.received_on} ${each.received_at}`)
  return a === b ? other.key - one.key : (a ?? '') < (b ?? '') ? 1 : -1
}

function isKept(current: VersionInUse, keeps: Keeps): boolean {
  if (keeps === 'nothing' || current.decision === 'returned') return false
  return keeps === 'inUse' || current.decision === 'accepted' || current.chosen === 1
}

function metAs({ decision, chosen }: VersionInUse): MetAs {
  return decision === 'open' && chosen === 1 ? 'chosen' : decision
}

/** Gives versions to a unit, together; what was decided about one of another unit is open again. Within a write. */
export function giveTo(
  store: Store,
  unit: number,
  versions: readonly SubmissionRecord[],
  keeps: Keeps = 'nothing',
): void {
  const others = new Set<number>()
  for (const { key, unit: before, left_unit: left, decision } of versions) {
    if (before !== unit && left !== unit && decision !== 'open') store.submissions.decide(key, 'open', null)
    if (before !== null && before !== unit) others.add(before)
    store.submissions.setUnit(key, unit)
    store.takenFiles.matched(key)
  }
  settleUnit(
    store,
    unit,
    versions.map(({ key }) => key),
    keeps,
  )
  for (const other of others) settleUnit(store, other)
}

/**
 * Takes a version back from its unit: it waits again, and what it had taken the place of is in use. Within a write.
 * @param unit its own
 */
export function takeBack(store: Store, unit: number, key: number): void {
  const wasInUse = store.submissions.inUseOf(unit)?.key === key
  const before = store.submissions.takenOver(key)
  store.submissions.takeBack(key)
  store.takenFiles.unmatched(key)
  if (wasInUse && before) store.submissions.use(unit, before.key, before.as === 'chosen')
  settleUnit(store, unit)
}
