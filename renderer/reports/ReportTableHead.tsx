import type { ReportOrder } from '../../core/contract/reports.ts'
import type { ListQuery } from './list-query.ts'
import { SortHead } from '../parts/SortHead.tsx'

export interface ReportTableHeadProps {
  readonly query: ListQuery
  readonly sort: (order: ReportOrder) => void
  /** In CSS pixels. */
  readonly height: number
}

const COLUMNS: readonly { readonly name: string; readonly label: string; readonly order?: ReportOrder }[] = [
  { name: 'unit', label: '单位', order: 'agency' },
  { name: 'year', label: '年度', order: 'year' },
  { name: 'state', label: '进度', order: 'state' },
  { name: 'next', label: '下一步' },
  { name: 'deadline', label: '截止日期', order: 'deadline' },
  { name: 'edited', label: '上次修改', order: 'edited' },
]

/** The head of the list: a click on a column sorts by it, a second the other way round. */
export function ReportTableHead({ query, sort, height }: ReportTableHeadProps) {
  return <SortHead columns={COLUMNS} query={query} sort={sort} height={height} />
}
