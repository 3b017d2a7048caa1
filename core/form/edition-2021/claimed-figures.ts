import type { ClaimedFigures } from '../form.ts'
import { requests } from './requests.ts'

/** Which cells of the form of 2021 hold what a narrative speaks of. */
export const claimedFigures: ClaimedFigures = {
  requests_received_new: { table: 'requests', of: ['received/total'] },
  requests_carried_in: { table: 'requests', of: ['carriedIn/total'] },
  requests_handled: { table: 'requests', of: ['resultsTotal/total'] },
  granted: { table: 'requests', of: ['granted/total'] },
  partly_granted: { table: 'requests', of: ['partlyGranted/total'] },
  refused: { table: 'requests', of: group('refused'), label: '（三）不予公开' },
  unavailable: { table: 'requests', of: group('unavailable'), label: '（四）无法提供' },
  not_processed: { table: 'requests', of: group('notProcessed'), label: '（五）不予处理' },
  other_handled: { table: 'requests', of: group('other'), label: '（六）其他处理' },
  carried_out: { table: 'requests', of: ['carriedOut/total'] },
  reconsideration_total: { table: 'disputes', of: ['reconsideration/total'] },
  litigation_total: {
    table: 'disputes',
    of: ['litigationDirect/total', 'litigationAfterReconsideration/total'],
    label: '行政诉讼',
  },
  normative_docs_issued: { table: 'disclosure', of: ['normativeDocuments/issued'] },
  normative_docs_repealed: { table: 'disclosure', of: ['normativeDocuments/repealed'] },
  normative_docs_in_force: { table: 'disclosure', of: ['normativeDocuments/inForce'] },
  regulations_issued: { table: 'disclosure', of: ['regulations/issued'] },
  regulations_repealed: { table: 'disclosure', of: ['regulations/repealed'] },
  regulations_in_force: { table: 'disclosure', of: ['regulations/inForce'] },
  admin_permits: { table: 'disclosure', of: ['licensing/decisions'] },
  admin_penalties: { table: 'disclosure', of: ['penalties/decisions'] },
  admin_coercions: { table: 'disclosure', of: ['coercion/decisions'] },
  fees_amount: { table: 'disclosure', of: ['fees/amount'] },
}

function group(key: string): `${string}/total`[] {
  return requests.rows
    .filter((row) => row.key.startsWith(`${key}.`))
    .map((row) => `${row.key}/total` as const)
}
