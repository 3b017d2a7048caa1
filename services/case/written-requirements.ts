import { Failure } from '../../core/failure.ts'
import { requirementsNames } from '../../core/requirements-names.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { fieldsOf, withFields } from '../../core/requirements/written-fields.ts'
import type { Store } from '../store/store.ts'
import { changedFields } from './changed-fields.ts'
import { keptRequirements } from './requirements.ts'

/** Requirements as a page wants them. */
export interface WantedRequirements {
  /** What it showed before, null where there were none; without it all of what it wants is written. */
  readonly from: Requirements | null | undefined
  readonly wanted: Requirements
}

/**
 * What is to be stored of requirements that are being written; what another window has deleted meanwhile is written anew.
 * @throws Failure 'requirements-are-there' where there were to be none, 'changed-elsewhere' where another window has changed the same
 */
export function writtenOver(
  store: Pick<Store, 'requirements'>,
  { from, wanted }: WantedRequirements,
): Requirements {
  const { year, writtenAt } = wanted
  const stored = keptRequirements(store, 'written', year)?.requirements
  if (!stored || from === undefined) return wanted
  if (from === null) throw new Failure('requirements-are-there', { year })
  const change = { from: fieldsOf(from), wanted: fieldsOf(wanted) }
  return withFields(year, writtenAt, changedFields(fieldsOf(stored), change, requirementsNames(year)))
}
