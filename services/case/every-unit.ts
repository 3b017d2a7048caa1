import type { ListedUnit, UnitPage } from '../store/roster-pages.ts'
import type { Store } from '../store/store.ts'

/** Units that are read at once. */
const SLICE = 200

/** All units that are asked for in the roster's order, some at a time: between them the caller can let others have their turn. */
export function* everyUnit(
  store: Store,
  asked: Pick<UnitPage, 'collection' | 'due' | 'today' | 'filter'>,
): Generator<ListedUnit[]> {
  const page = {
    ...asked,
    search: '',
    category: '',
    order: 'roster',
    descending: false,
    limit: SLICE,
  } as const
  for (let offset = 0; ; offset += SLICE) {
    const rows = store.rosterPages.page({ ...page, offset })
    if (rows.length > 0) yield rows
    if (rows.length < SLICE) return
  }
}
