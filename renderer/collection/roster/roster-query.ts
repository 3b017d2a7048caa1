import type { UnitFilter, UnitOrder } from '../../../core/contract/collections.ts'

/** Which units are listed, in which order. */
export interface RosterQuery {
  /** Of the collection. */
  readonly id: string
  readonly search: string
  readonly filter: UnitFilter
  /** '' is every category. */
  readonly category: string
  readonly order: UnitOrder
  readonly descending: boolean
}

/** The roster as it is left and found again. */
export interface RosterViewState {
  readonly query: Omit<RosterQuery, 'id'>
  /** The line, from 0, that was opened last. */
  readonly line?: number
}

export const startingRoster: RosterViewState = {
  query: { search: '', filter: 'all', category: '', order: 'roster', descending: false },
}

/** What came last and what has most errors is looked for first. */
const MOST_FIRST: readonly UnitOrder[] = ['received', 'errors']

/** The list by a column; by the same once more the other way round, a third time in the order of the roster. */
export function sortedBy(query: RosterViewState['query'], order: UnitOrder): RosterViewState['query'] {
  const first = MOST_FIRST.includes(order)
  if (query.order !== order) return { ...query, order, descending: first }
  if (query.descending === first) return { ...query, descending: !first }
  return { ...query, order: 'roster', descending: false }
}
