import type { UnitOrder } from '../../../core/contract/collections.ts'
import type { RosterViewState } from './roster-query.ts'

export interface UnitTableHeadProps {
  readonly query: RosterViewState['query']
  readonly sort: (order: UnitOrder) => void
  /** In CSS pixels. */
  readonly height: number
}

const COLUMNS: readonly { readonly name: string; readonly label: string; readonly order?: UnitOrder }[] = [
  { name: 'unit', label: '单位', order: 'name' },
  { name: 'category', label: '类别', order: 'category' },
  { name: 'state', label: '状态', order: 'state' },
  { name: 'found', label: '问题', order: 'errors' },
  { name: 'received', label: '收到', order: 'received' },
  { name: 'contact', label: '联系人' },
]

/** The head of the roster: a click on a column sorts by it, a second the other way round, a third as the roster has it. */
export function UnitTableHead({ query, sort, height }: UnitTableHeadProps) {
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

function sorted(query: RosterViewState['query'], order: UnitOrder | undefined) {
  if (order !== query.order) return {}
  return { 'aria-sort': query.descending ? ('descending' as const) : ('ascending' as const) }
}
