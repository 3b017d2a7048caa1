import { checkReport } from '../../core/checks/check.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { type SortedFindings, sortFindings } from '../../core/checks/set-aside.ts'
import type { Exported } from '../../core/contract/export.ts'
import { Failure } from '../../core/failure.ts'
import { lastYearOf, readStored, type StoredReport } from './stored-report.ts'
import type { Store } from '../store/store.ts'

/** What the checks find in a stored report, and what of it was set aside. */
export function sortedFindings(
  store: Store,
  { record, report }: StoredReport,
  lastYear: StoredReport | undefined,
): SortedFindings {
  const findings = checkReport(report, { lastYear: lastYear?.report })
  return sortFindings(findings, store.setAside.ofReport(record.id))
}

/** What the checks find in a stored report, without what was set aside. */
export function openFindings(
  store: Store,
  stored: StoredReport,
  lastYear: StoredReport | undefined,
): readonly Finding[] {
  return sortedFindings(store, stored, lastYear).open
}

/** The findings of severity error that stand in a report. */
export function standingErrors(store: Store, id: string): Exported['errors'] {
  const stored = readStored(store, id)
  return openFindings(store, stored, lastYearOf(store, stored))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => ({ rule, message }))
}

/**
 * Refuses to go on with errors the user was not shown.
 * @param accepted how many errors the user was shown and goes on with
 * @throws Failure 'errors-stand'
 */
export function refuseErrors(errors: Exported['errors'], accepted: number): void {
  if (errors.length > 0 && errors.length !== accepted) {
    throw new Failure('errors-stand', { count: errors.length })
  }
}
