import type { Finding } from '../../core/checks/finding.ts'
import type { SignedVersion } from '../../core/procedure/records.ts'
import { compose } from '../../core/document/compose.ts'
import { deadlineOf } from '../../core/report/deadline.ts'
import type { Report } from '../../core/report/report.ts'
import { defaultSettings } from '../../core/settings.ts'
import { composeContent, printedContent } from './composed.ts'
import { exchangeDigest } from '../digest.ts'
import { sortedFindings } from './open-findings.ts'
import { lastYearOf, readStored } from './stored-report.ts'
import type { Store } from '../store/store.ts'
import type { Exportable } from '../writers/exportable.ts'

/**
 * A stored report with all that its files say of it; of a signed one, what was signed.
 * @throws Failure 'not-found', 'changed-version'
 */
export async function storedExportable(store: Store, id: string): Promise<Exportable> {
  const stored = readStored(store, id)
  const { record } = stored
  const content = await printedContent(store, stored)
  const { report, signed } = content
  const { open, aside } = sortedFindings(store, { ...stored, report }, lastYearOf(store, stored))
  const { approvalRows, mail, deadlines } = store.settings.read()
  return {
    tree: composeContent(store, stored, content),
    report,
    approval: {
      findings: open,
      setAside: aside.map(({ finding, setAside }) => ({ message: finding.message, reason: setAside.reason })),
      version: record.version,
      state: record.state,
      signed: signed && signatureIn(signed),
      digest: signed?.digest ?? exchangeDigest(report),
      rows: approvalRows,
      deadline: record.deadline ?? deadlineOf(report, deadlines),
    },
    mail,
  }
}

/** Who signed, and the date, where it was told. */
function signatureIn({ signedOn, by }: SignedVersion) {
  return signedOn === null ? undefined : { on: signedOn, by }
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
