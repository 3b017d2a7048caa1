import { type SortedFindings, sortFindings } from '../../core/checks/set-aside.ts'
import type { Exported } from '../../core/contract/export.ts'
import { Failure } from '../../core/failure.ts'
import type { Apart } from '../apart/apart.ts'
import { receivedRequirements } from './requirements.ts'
import { lastYearOf, type StoredReport } from './stored-report.ts'
import type { Store } from '../store/store.ts'

/**
 * What the checks find in a stored report, and what of it was set aside.
 * @throws Failure 'too-complex'
 */
export async function findingsOf(store: Store, apart: Apart, stored: StoredReport): Promise<SortedFindings> {
  const { report } = stored
  const findings = await apart.run('findings', {
    report,
    lastYear: lastYearOf(store, stored)?.report,
    requirements: receivedRequirements(store, report.year),
  })
  return sortFindings(findings, store.setAside.ofReport(stored.record.id))
}

/** The open findings of severity error, as an export records them. */
export function errorsIn({ open }: SortedFindings): Exported['errors'] {
  return open.filter(({ severity }) => severity === 'error').map(({ rule, message }) => ({ rule, message }))
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
