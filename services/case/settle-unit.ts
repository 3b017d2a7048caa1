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
  const { renumber, inUseOf, ofUnit, holdsFigures, use, meet } = store.submissions
  renumber(unit)
  const current = inUseOf(unit)
  const versions = ofUnit(unit)
  const needsFigures = !current || holdsFigures(current.key)
  const [latest] = versions
  const best = (needsFigures && versions.find(({ key }) => holdsFigures(key))) || latest
  const isNew = best !== undefined && came.includes(best.key) && best.key !== current?.key
  const takesOver = isNew && !(current && isKept(current, keeps))
  if (!current || takesOver) use(unit, best?.key)
  if (current)
    for (const key of came)
      if (key !== current.key) meet(key, current.key, metAs(current), takesOver && key === best.key)
  tellUnit(store, unit)
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
