import { compose } from '../core/document/compose.ts'
import type { DocumentTree } from '../core/document/tree.ts'
import { chosenCharts } from './charts/of-report.ts'
import type { StoredReport } from './report-records.ts'
import type { Store } from './store/store.ts'

/** A stored report as the office prints it: its layout, its date of signature, its charts. */
export async function composed(store: Store, stored: StoredReport): Promise<DocumentTree> {
  const { report, record } = stored
  const { layout } = store.settings.read()
  const charts = await chosenCharts(store, stored)
  return compose(report, { layout, signedOn: record.signed_on ?? undefined, charts })
}
