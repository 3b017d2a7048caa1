import type { Input } from '../../../core/contract.ts'
import type { UnitRow } from '../../../core/contract/collections.ts'
import { call } from '../../call.ts'

/** As many as are asked for at once. */
const PAGE = 500

/** All units of a collection that are so, in the order of the roster. */
export async function unitsWhere(
  id: string,
  which: Pick<Input<'collection.units'>, 'filter' | 'category'>,
): Promise<UnitRow[]> {
  const all: UnitRow[] = []
  for (;;) {
    const { rows, total } = await call('collection.units', { id, ...which, offset: all.length, limit: PAGE })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
  }
}
