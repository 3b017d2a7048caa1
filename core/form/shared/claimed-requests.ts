import { type CellAddress, type ClaimedFigures, type FormTable } from '../form.ts'

/** What narratives say of parts three and four, in every edition. */
export function claimedRequests(requests: FormTable): ClaimedFigures {
  return {
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
  }

  /** A result that is one row, or all rows under its label. */
  function group(key: string): CellAddress[] {
    return requests.rows
      .filter((row) => row.key === key || row.key.startsWith(`${key}.`))
      .map((row) => `${row.key}/total` as const)
  }
}
