import type { UnitOrder } from '../../../core/contract/collections.ts'
import type { RosterViewState } from './roster-query.ts'
import { SortHead } from '../../parts/SortHead.tsx'

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
  return <SortHead columns={COLUMNS} query={query} sort={sort} height={height} />
}
