import type { ReportOrder } from '../../core/contract/reports.ts'
import type { ListQuery } from './list-query.ts'

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
  return (
    <thead>
      <tr aria-rowindex={1} style={{ height }}>
        {COLUMNS.map(({ name, label, order }) => (
          <th key={name} scope="col" className={`${name}-column`} {...sorted(query, order)}>
            {order ? (
              <button type="button" className="sort" onClick={() => sort(order)}>
                {label}
                <span className="direction" aria-hidden="true">
                  {order === query.order && (query.descending ? '↓' : '↑')}
                </span>
              </button>
            ) : (
              label
            )}
          </th>
        ))}
        <th scope="col" className="actions-column">
          <span className="sr-only">更多</span>
        </th>
      </tr>
    </thead>
  )
}

function sorted(query: ListQuery, order: ReportOrder | undefined) {
  if (order !== query.order) return {}
  return { 'aria-sort': query.descending ? ('descending' as const) : ('ascending' as const) }
}
