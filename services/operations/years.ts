import type { Handlers } from '../dispatch.ts'
import { drawnCharts, reportsUntil } from '../case/charts.ts'
import { refuseFrozen } from '../case/procedure.ts'
import { besideYears, readRecord, readStored, yearsOf } from '../case/stored-report.ts'
import type { Store } from '../store/store.ts'

type Names = 'years.compare' | 'years.charts' | 'report.charts'

/** Operations on all years of one unit. */
export function yearsOperations(store: Store): Pick<Handlers, Names> {
  return {
    'years.compare': ({ id }) => {
      const years = yearsOf(store, readStored(store, id))
      return {
        years: years.map(({ record, report }) => ({
          id: record.id,
          year: report.year,
          state: record.state,
          report,
        })),
        beside: besideYears(store, years).map((record) => ({
          id: record.id,
          year: record.year,
          state: record.state,
          editedAt: record.edited_at,
        })),
        inReport: store.charts.ofReport(id),
      }
    },
    'years.charts': async ({ id }) => {
      const stored = readStored(store, id)
      return { charts: await drawnCharts(reportsUntil(yearsOf(store, stored), stored)) }
    },
    'report.charts': ({ id, charts, from }) => {
      store.write(() => {
        refuseFrozen(readRecord(store, id))
        const stored = store.charts.ofReport(id)
        // What another window put in or took out stays so.
        const others = from ? stored.filter((each) => !from.includes(each)) : []
        const own = from ? charts.filter((each) => stored.includes(each) || !from.includes(each)) : charts
        store.charts.put(id, [...own, ...others])
      })
      return { inReport: store.charts.ofReport(id) }
    },
  }
}
