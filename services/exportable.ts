import type { Finding } from '../core/checks/finding.ts'
import { compose } from '../core/document/compose.ts'
import type { Report } from '../core/report/report.ts'
import { defaultSettings } from '../core/settings.ts'
import { composed } from './composed.ts'
import { exchangeDigest } from './digest.ts'
import { openFindings } from './open-findings.ts'
import { lastYearOf, readStored } from './report-records.ts'
import type { Store } from './store/store.ts'
import type { Exportable } from './writers/exportable.ts'

/**
 * A stored report with all that its files say of it.
 * @throws Failure 'not-found'
 */
export async function storedExportable(store: Store, id: string): Promise<Exportable> {
  const stored = readStored(store, id)
  const { record, report } = stored
  const { approvalRows, mail } = store.settings.read()
  return {
    tree: await composed(store, stored),
    report,
    approval: {
      findings: openFindings(store, stored, lastYearOf(store, stored)),
      setAside: store.setAside.ofReport(id),
      version: record.version,
      state: record.state,
      digest: exchangeDigest(report),
      rows: approvalRows,
    },
    mail,
  }
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
