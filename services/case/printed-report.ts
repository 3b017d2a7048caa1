import { compose } from '../../core/document/compose.ts'
import { tightened, type TighterLines } from '../../core/document/tighter-lines.ts'
import type { DocumentTree } from '../../core/document/tree.ts'
import { Failure } from '../../core/failure.ts'
import type { SeenReport } from '../../core/procedure/records.ts'
import { chosenCharts } from './charts.ts'
import { refuseUnseen } from './seen-report.ts'
import { signedContent, versionContent } from './signed-content.ts'
import { readStored, type StoredReport } from './stored-report.ts'
import type { SignedContent } from '../store/versions.ts'
import type { Store } from '../store/store.ts'

/** A stored report as it is printed: its report is what was signed where it is signed, else what is written. */
export interface PrintedReport extends StoredReport {
  readonly signed: SignedContent | undefined
}

/**
 * Of a report that is signed, what was signed, whatever became of its fields or of other years since.
 * @param seen what was seen of it by who wants it
 * @throws Failure 'not-found', 'changed-version', 'changed-meanwhile'
 */
export function readPrinted(store: Store, id: string, seen?: SeenReport): PrintedReport {
  const stored = readStored(store, id)
  refuseUnseen(stored, seen)
  const signed = signedContent(store, stored.record)
  return { ...stored, report: signed?.report ?? stored.report, signed }
}

/**
 * An earlier version as it was signed, with its number and its date, whatever became of the report since.
 * @throws Failure 'not-found', 'changed-version'
 */
export function readVersion(store: Store, id: string, number: number): PrintedReport {
  const stored = readStored(store, id)
  const signed = versionContent(store, id, number)
  if (!signed) throw new Failure('not-found', { what: `第 ${number} 版` })
  const { report, version } = signed
  const record = { ...stored.record, state: 'signed', version: number, signed_on: version.signedOn } as const
  return { ...stored, record, report, signed }
}

/** A report as the office prints it: its layout, with the lines of this report, its date of signature, its charts. */
export async function composed(
  store: Store,
  printed: PrintedReport,
  lines: TighterLines | null = store.tighterLines.find(printed.record),
): Promise<DocumentTree> {
  const { record, report, signed } = printed
  const { layout } = store.settings.read()
  const charts = signed?.charts ?? (await chosenCharts(store, printed))
  return compose(report, {
    layout: tightened(layout, lines),
    signedOn: record.signed_on ?? undefined,
    charts,
  })
}
