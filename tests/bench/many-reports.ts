import { CHECKS_VERSION } from '../../core/checks/version.ts'
import type { Report } from '../../core/report/report.ts'
import { insertReport } from '../../services/case/stored-report.ts'
import { sortKey } from '../../services/place-names/sort-key.ts'
import { COLLATION_VERSION } from '../../services/place-names/version.ts'
import { openStore } from '../../services/store/store.ts'
import type { Baseline } from './baseline.ts'

const PLACES = [
  '台州市',
  '乐清市',
  '单县',
  '长宁区',
  '渠县',
  '成都市',
  '石家庄市',
  '井陉县',
  '浦东新区',
  '六安市',
]
const ORGANS = ['信访局', '教育局', '农业农村局', '自然资源和规划局', '行政审批服务局', '人民政府办公室']
/** Reports of each unit. */
const YEARS = 15
const AT = Date.UTC(2026, 0, 12)

/** How many are whole; the rest have no figures, so that filling takes seconds. No question asked here reads theirs. */
export const WHOLE = 3000

/** Reports of many units, each of fifteen years, with what the given one holds. */
export function* manyReports(
  count: number,
  whole: Report,
): Generator<{ id: string; report: Report; at: string }> {
  for (let i = 0; i < count; i++) {
    const unit = Math.floor(i / YEARS)
    const name = `${PLACES[unit % PLACES.length] ?? ''}第${unit}街道${ORGANS[unit % ORGANS.length] ?? ''}`
    const tables = i < WHOLE ? whole.tables : { disclosure: {}, requests: {}, disputes: {} }
    const report = { ...whole, tables, year: 2010 + (i % YEARS), agency: { ...whole.agency, name } }
    // As long as the ids of the program, in no order of years or units.
    yield { id: idOf(i), report, at: new Date(AT - ((i * 7919) % count) * 60_000).toISOString() }
  }
}

/** The id of one of them: 36 characters as the program's own. */
export function idOf(index: number): string {
  return `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`
}

/** Fills a data folder, counted and sorted as upkeep leaves it. */
export function fillStore(folder: string, count: number, whole: Report): void {
  const store = openStore({ folder, clock: () => new Date(AT) })
  store.write(() => {
    const units = new Set<string>()
    for (const each of manyReports(count, whole)) {
      insertReport(store, each)
      store.summaries.setCounts(
        each.id,
        { findings: { error: 0, warning: 2, advice: 1 }, share: 1 },
        CHECKS_VERSION,
      )
      units.add(each.report.agency.name)
    }
    for (const unit of units) store.summaries.setSortKey(unit, sortKey(unit), COLLATION_VERSION)
    store.summaries.setDeadlines(({ year }) => `${year + 1}-01-31`)
  })
  store.close()
}

/** Fills a data folder of the build before. */
export async function fillBefore(
  baseline: Baseline,
  folder: string,
  count: number,
  whole: Report,
): Promise<void> {
  const { openStore: open } =
    await baseline.load<typeof import('../../services/store/store.ts')>('services/store/store.ts')
  const { insertReport: insert } = await baseline.load<typeof import('../../services/case/stored-report.ts')>(
    'services/report-records.ts',
  )
  const store = open({ folder, clock: () => new Date(AT) })
  store.write(() => {
    for (const each of manyReports(count, whole)) insert(store, each)
  })
  store.close()
}
