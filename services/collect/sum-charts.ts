import type { DrawnSumChart } from '../../core/contract/sums.ts'
import { editionFor, editions } from '../../core/form/editions.ts'
import { alternativeOf, sumCharts } from '../../core/sums/sum-charts.ts'
import { readCollection } from '../case/collection.ts'
import type { Store } from '../store/store.ts'
import { lastYearSum } from './last-year-sum.ts'

/** The charts of a collection's sum as it is now, drawn. The package that draws is loaded when first needed. */
export async function drawnSumCharts(store: Store, id: string): Promise<DrawnSumChart[]> {
  const collection = readCollection(store, id)
  const { year } = collection
  const form = editions[editionFor(year)]
  const units = store.sums.included(id).filter((unit) => unit.form === form.edition)
  const charts = sumCharts({ year, form, units, lastYear: lastYearSum(store, collection, form.edition) })
  if (charts.length === 0) return []
  const { drawChart } = await import('../charts/draw.ts')
  return charts.map((chart) => {
    const alternative = alternativeOf(chart)
    return { ...chart, alternative, svg: drawChart({ ...chart, kind: 'bar', alternative }) }
  })
}
