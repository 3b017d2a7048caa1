import type { Finding } from '../../core/checks/finding.ts'
import type { SeenReport, SignedVersion } from '../../core/procedure/records.ts'
import { compose } from '../../core/document/compose.ts'
import { standardLayout } from '../../core/document/tree.ts'
import { coveringLetter } from '../../core/mail/covering-letter.ts'
import type { Report } from '../../core/report/report.ts'
import { mailedKinds } from '../../core/requirements/files.ts'
import { defaultSettings } from '../../core/settings.ts'
import type { SortedFindings } from '../../core/checks/set-aside.ts'
import { exchangeDigest } from '../digest.ts'
import type { Apart } from '../apart/apart.ts'
import { findingsOf } from './checked-report.ts'
import { composed, type PrintedReport, readPrinted } from './printed-report.ts'
import { mailedArtefacts, storedLetter } from './covering-letter.ts'
import { enclosedScans, mailOf, usualDeadline } from './requirements.ts'
import type { Store } from '../store/store.ts'
import type { Exportable } from '../writers/exportable.ts'

/**
 * A stored report with all that its files say of it; of a signed one, what was signed.
 * @param seen what was seen of it by who wants it
 * @throws Failure 'not-found', 'changed-version', 'changed-meanwhile'
 */
export async function storedExportable(
  store: Store,
  apart: Apart,
  { id, seen }: { readonly id: string; readonly seen?: SeenReport | undefined },
): Promise<Exportable> {
  const printed = readPrinted(store, id, seen)
  return exportableOf(store, printed, await findingsOf(store, apart, printed))
}

/** Like {@link storedExportable}, of what is read and checked already. */
export async function exportableOf(
  store: Store,
  printed: PrintedReport,
  { open, aside }: SortedFindings,
): Promise<Exportable> {
  const { record, report, signed } = printed
  const { approvalRows } = store.settings.read()
  const { year } = report
  return {
    tree: await composed(store, printed),
    report,
    approval: {
      findings: open,
      setAside: aside.map(({ finding, setAside }) => ({ message: finding.message, reason: setAside.reason })),
      version: record.version,
      state: record.state,
      signed: signed && signatureIn(signed.version),
      digest: signed?.version.digest ?? exchangeDigest(report),
      rows: approvalRows,
      deadline: record.deadline ?? usualDeadline(store, record),
    },
    mail: mailOf(store, year),
    letter: storedLetter(store, printed),
    mailed: mailedArtefacts(store, year),
    scans: enclosedScans(store, { id: record.id, year, version: record.version }),
  }
}

/** Who signed, and the date, where it was told. */
function signatureIn({ signedOn, by }: SignedVersion) {
  return signedOn === null ? undefined : { on: signedOn, by }
}

/** A report out of a file: nobody has signed it, no office has set anything. */
export function unsignedExportable(report: Report, findings: readonly Finding[]): Exportable {
  const { approvalRows, mail, coveringLetter: words } = defaultSettings
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
    letter: coveringLetter({
      report,
      settings: { mail, coveringLetter: words },
      number: '',
      on: null,
      further: [],
      layout: standardLayout,
    }),
    mailed: mailedKinds(undefined),
    scans: [],
  }
}
