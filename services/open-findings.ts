import { checkReport } from '../core/checks/check.ts'
import type { Finding } from '../core/checks/finding.ts'
import { sortFindings } from '../core/checks/set-aside.ts'
import type { StoredReport } from './report-records.ts'
import type { Store } from './store/store.ts'

/** What the checks find in a stored report, without what was set aside. */
export function openFindings(
  store: Store,
  { record, report }: StoredReport,
  lastYear: StoredReport | undefined,
): Finding[] {
  const findings = checkReport(report, { lastYear: lastYear?.report })
  return [...sortFindings(findings, store.setAside.ofReport(record.id)).open]
}
