import { compose } from '../core/document/compose.ts'
import type { DocumentTree } from '../core/document/tree.ts'
import { chosenCharts } from './charts/of-report.ts'
import type { StoredReport } from './report-records.ts'
import { signedContent } from './signed-content.ts'
import type { Store } from './store/store.ts'

/** A stored report as the office prints it: its layout, its date of signature, its charts. */
export async function composed(store: Store, stored: StoredReport): Promise<DocumentTree> {
  const { record } = stored
  const { layout } = store.settings.read()
  // What was signed is printed as it was signed, whatever became of other years since.
  const signed = signedContent(store, record)
  const report = signed?.report ?? stored.report
  const charts = signed?.charts ?? (await chosenCharts(store, stored))
  return compose(report, { layout, signedOn: record.signed_on ?? undefined, charts })
}
