import type { Finding } from '../core/checks/finding.ts'
import { compose } from '../core/document/compose.ts'
import { isSigned } from '../core/procedure/procedure.ts'
import { deadlineOf } from '../core/report/deadline.ts'
import type { Report } from '../core/report/report.ts'
import { defaultSettings } from '../core/settings.ts'
import { composed } from './composed.ts'
import { exchangeDigest } from './digest.ts'
import { sortedFindings } from './open-findings.ts'
import { lastYearOf, readStored, type StoredReport } from './report-records.ts'
import type { Store } from './store/store.ts'
import type { Exportable } from './writers/exportable.ts'

/**
 * A stored report with all that its files say of it.
 * @throws Failure 'not-found'
 */
export async function storedExportable(store: Store, id: string): Promise<Exportable> {
  const stored = readStored(store, id)
  const { record, report } = stored
  const { open, aside } = sortedFindings(store, stored, lastYearOf(store, stored))
  const { approvalRows, mail, deadlines } = store.settings.read()
  return {
    tree: await composed(store, stored),
    report,
    approval: {
      findings: open,
      setAside: aside.map(({ finding, setAside }) => ({ message: finding.message, reason: setAside.reason })),
      version: record.version,
      state: record.state,
      signed: signatureOf(store, stored),
      digest: exchangeDigest(report),
      rows: approvalRows,
      deadline: record.deadline ?? deadlineOf(report, deadlines),
    },
    mail,
  }
}

/** Who signed the version in force, and its date, where both are known. */
function signatureOf(store: Store, { record }: StoredReport) {
  if (!isSigned(record.state)) return undefined
  const version = store.versions.ofReport(record.id).find(({ number }) => number === record.version)
  return version?.signedOn ? { on: version.signedOn, by: version.by } : undefined
}

/** A report out of a file: nobody has signed it, no office has set anything. */
export function unsignedExportable(report: Report, findings: readonly Finding[]): Exportable {
  const { approvalRows, mail } = defaultSettings
  return {
    tree: compose(report),
    report,
    approval: {
      findings,
      setAside: [],
      version: 1,
      state: 'draft',
      digest: exchangeDigest(report),
      rows: approvalRows,
    },
    mail,
  }
}
