import type { Output } from '../../core/contract.ts'
import { call } from '../call.ts'
import type { ListedRows, RowPages } from '../parts/row-pages.ts'
import { useRowPages } from '../parts/use-row-pages.ts'
import type { ListQuery, ListView } from './list-query.ts'
import { lineAt } from './listed-lines.ts'

export type ListedReports = ListedRows<ListQuery, Output<'reports.list'>>
export type ReportPages = RowPages<ListQuery, Output<'reports.list'>>

/** The reports a query asks for, as far as they have come; what stood before them until then. */
export function useReportPages({ query, line = 0, opened = [] }: ListView) {
  return useRowPages(query, askForReports, lineAt(line, opened).at)
}

function askForReports(query: ListQuery, offset: number, limit: number): Promise<Output<'reports.list'>> {
  return call('reports.list', { ...query, offset, limit })
}
