import { type EditionId, editions } from '../../core/form/editions.ts'
import { sumOf, type SummedCells } from '../../core/sums/sum.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'

/** The sum of the office's collection of the year before, where it was in the same form. */
export function lastYearSum(
  store: Store,
  { agency, year }: Pick<CollectionRecord, 'agency' | 'year'>,
  form: EditionId,
): SummedCells | undefined {
  const before = store.collections.all().find((each) => each.year === year - 1 && each.agency === agency)
  const figures = before ? store.sums.included(before.id).filter((unit) => unit.form === form) : []
  if (figures.length === 0) return undefined
  return sumOf(
    figures.map((unit) => unit.figures),
    editions[form],
  )
}
