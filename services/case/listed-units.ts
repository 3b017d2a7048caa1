import { isLate, UNIT_STATES, type UnitState } from '../../core/collection/unit.ts'
import type { CheckedInput, Output } from '../../core/contract.ts'
import type { UnitRow } from '../../core/contract/collections.ts'
import type { Submission } from '../../core/contract/submission.ts'
import type { ListedUnit } from '../store/roster-pages.ts'
import type { Store } from '../store/store.ts'
import type { SubmissionRow } from '../store/submissions.ts'
import { readCollection } from './collection.ts'

/**
 * A page of a roster.
 * @param today as "2026-01-31"
 */
export function listUnits(
  store: Store,
  { id, ...page }: CheckedInput<'collection.units'>,
  today: string,
): Output<'collection.units'> {
  const { key, deadline } = readCollection(store, id)
  const asked = { ...page, search: page.search.trim(), collection: key, due: deadline, today }
  const { rows, total } = store.rosterPages.pageOfAll(asked)
  return {
    rows: rows.map((row) => unitRow(row, deadline, today)),
    total,
    categories: store.rosterPages.categories(key),
  }
}

/** @param deadline of units without one of their own */
export function unitRow(row: ListedUnit, deadline: string, today: string): UnitRow {
  const due = row.own_deadline ?? deadline
  return {
    id: row.unit_id,
    name: row.name,
    category: row.category,
    otherNames: JSON.parse(row.other_names) as string[],
    deadline: row.own_deadline,
    contact: row.contact,
    phone: row.phone,
    email: row.email,
    state: UNIT_STATES[row.state] as UnitState,
    late: isLate(due, row.first_on ?? undefined, today),
    due,
    submission: row.id === null ? null : submissionOf(row as SubmissionRow, row.id),
    versions: row.versions,
    excluded: row.excluded === 1,
  }
}

/** @param current id of the version in use */
export function submissionOf(row: SubmissionRow, current: string | undefined): Submission {
  const { id, version, source, digest, decision, errors, unwritten, warnings, advice, doubts } = row
  return {
    id,
    version,
    isCurrent: id === current,
    receivedAt: row.received_at,
    receivedOn: row.received_on,
    receivedBy: row.received_by,
    source,
    signed: row.signed === 1,
    digest,
    decision,
    decidedAt: row.decided_at,
    errors,
    unwritten,
    warnings,
    advice,
    doubts,
  }
}
