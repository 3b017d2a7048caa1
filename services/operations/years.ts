import type { Handlers } from '../dispatch.ts'
import { drawnCharts, reportsUntil } from '../case/charts.ts'
import { refuseFrozen } from '../case/procedure.ts'
import { readRecord, readStored, yearsOf } from '../case/stored-report.ts'
import type { Store } from '../store/store.ts'

type Names = 'years.compare' | 'report.charts'

/** Operations on all years of one unit. */
export function yearsOperations(store: Store): Pick<Handlers, Names> {
  return {
    'years.compare': async ({ id }) => {
      const stored = readStored(store, id)
      const years = yearsOf(store, stored)
      return {
        years: years.map(({ record, report }) => ({ id: record.id, year: report.year, report })),
        charts: await drawnCharts(reportsUntil(years, stored)),
        inReport: store.charts.ofReport(id),
      }
    },
    'report.charts': ({ id, charts }) => {
      store.write(() => {
        refuseFrozen(readRecord(store, id))
        store.charts.put(id, charts)
      })
      return { inReport: store.charts.ofReport(id) }
    },
  }
}
