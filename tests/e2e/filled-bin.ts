import { blankReport } from '../../core/report/blank.ts'
import { insertReport } from '../../services/case/stored-report.ts'
import { openStore } from '../../services/store/store.ts'

/** One more than a page of the recycle bin shows. */
const COUNT = 51

/** Fills a data folder that nobody has open with a report in the list, and others in the recycle bin: with it, a page and one more. */
export function fillBin(folder: string): void {
  const now = new Date('2026-01-12T09:00:00.000Z')
  const at = now.toISOString()
  const store = openStore({ folder, clock: () => now })
  store.write(() => {
    for (let count = 0; count < COUNT; count++) {
      const report = blankReport({ name: `某县第${count}局`, level: 'department' }, 2025)
      insertReport(store, { id: `report-${count}`, report, at })
      if (count > 0) store.reports.setDeleted(`report-${count}`, at)
    }
  })
  store.close()
}
