import type { ReportOrder } from '../../core/contract/reports.ts'
import type { OpenedUnit } from './listed-lines.ts'

/** Which reports are listed, in which order. */
export interface ListQuery {
  /** Part of a unit's name. */
  readonly search: string
  readonly order: ReportOrder
  readonly descending: boolean
  /** Of each unit the latest report, with its other years under it. */
  readonly grouped: boolean
}

/** The list as it is left and found again. */
export interface ListView {
  readonly query: ListQuery
  /** The line, from 0, that was opened last. */
  readonly line?: number
  /** Units whose other years are shown. */
  readonly opened?: readonly OpenedUnit[]
}

export const startingView: ListView = {
  query: { search: '', order: 'edited', descending: true, grouped: true },
}

/** What is newest is looked for first; names, states and deadlines are read from their beginning. */
const NEWEST_FIRST: readonly ReportOrder[] = ['edited', 'year']

/** The list by a column; by the same once more, the other way round. */
export function sortedBy(query: ListQuery, order: ReportOrder): ListQuery {
  const descending = order === query.order ? !query.descending : NEWEST_FIRST.includes(order)
  return { ...query, order, descending }
}
