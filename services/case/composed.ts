import { compose } from '../../core/document/compose.ts'
import type { SignedVersion } from '../../core/procedure/records.ts'
import type { DocumentTree } from '../../core/document/tree.ts'
import type { Report } from '../../core/report/report.ts'
import type { DrawnChart } from '../../core/years/chart.ts'
import { chosenCharts } from './charts.ts'
import type { StoredReport } from './stored-report.ts'
import { signedContent } from './signed-content.ts'
import type { Store } from '../store/store.ts'

/** What of a stored report is printed, and of a signed one its version. */
export interface PrintedContent {
  readonly report: Report
  readonly charts: readonly DrawnChart[]
  readonly signed: SignedVersion | undefined
}

/**
 * What was signed, of a report that is signed, whatever became of its fields or of other years since; else what is written.
 * @throws Failure 'changed-version'
 */
export async function printedContent(store: Store, stored: StoredReport): Promise<PrintedContent> {
  const signed = signedContent(store, stored.record)
  if (signed) return { report: signed.report, charts: signed.charts, signed: signed.version }
  return { report: stored.report, charts: await chosenCharts(store, stored), signed: undefined }
}

/** A stored report as the office prints it: its layout, its date of signature, its charts. */
export async function composed(store: Store, stored: StoredReport): Promise<DocumentTree> {
  return composeContent(store, stored, await printedContent(store, stored))
}

/** Like {@link composed}, of content that is at hand. */
export function composeContent(
  store: Store,
  { record }: StoredReport,
  { report, charts }: PrintedContent,
): DocumentTree {
  const { layout } = store.settings.read()
  return compose(report, { layout, signedOn: record.signed_on ?? undefined, charts })
}
