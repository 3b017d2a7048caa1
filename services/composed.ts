import { compose } from '../core/document/compose.ts'
import type { DocumentTree } from '../core/document/tree.ts'
import { isSigned } from '../core/procedure/procedure.ts'
import { chosenCharts } from './charts/of-report.ts'
import type { StoredReport } from './report-records.ts'
import type { Store } from './store/store.ts'

/** A stored report as the office prints it: its layout, its date of signature, its charts. */
export async function composed(store: Store, stored: StoredReport): Promise<DocumentTree> {
  const { report, record } = stored
  const { layout } = store.settings.read()
  // What was signed keeps the charts that were signed, whatever became of other years since.
  const signed = isSigned(record.state) ? store.versions.find(record.id, record.version) : undefined
  const charts = signed?.charts ?? (await chosenCharts(store, stored))
  return compose(report, { layout, signedOn: record.signed_on ?? undefined, charts })
}
