import { blankReport } from '../../core/report/blank.ts'
import { insertReport } from '../../services/case/stored-report.ts'
import { openStore } from '../../services/store/store.ts'

/** Reports in the store: many pages, and many more than the screen draws. */
export const COUNT = 600
export const LONG_NAME =
  '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县机关事务服务中心政府信息与政务公开领导小组办公室暨档案史志管理服务中心'
const UNITS = ['渠县信访局', '长宁县教育局', '台州市司法局', '乐清市民政局', LONG_NAME]

/** Fills a data folder with reports of as many units, written a minute apart. */
export function fillList(folder: string): void {
  const clock = () => new Date('2026-01-12T09:00:00.000Z')
  const store = openStore({ folder, clock })
  store.write(() => {
    for (let index = 0; index < COUNT; index++) {
      const unit = UNITS[index % UNITS.length] ?? ''
      const report = blankReport({ name: `${unit}第${index}号`, level: 'department' }, 2020 + (index % 6))
      const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString()
      insertReport(store, { id: `report-${index}`, report, at })
    }
  })
  store.close()
}

/** What has the keyboard is in sight, between the head of the table and its lower edge. Runs in the page. */
export function focusInSight(): boolean {
  const list = document.querySelector('.row-scroll')?.getBoundingClientRect()
  const head = document.querySelector('.reports thead th')?.getBoundingClientRect()
  const box = document.activeElement?.getBoundingClientRect()
  return list && head && box ? box.top >= head.bottom && box.bottom <= list.bottom : false
}
