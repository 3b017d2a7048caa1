import type { CellName, CellValue } from '../../../core/report/report.ts'
import { type Figures } from '../facts/figures.ts'
import type { Grid, Slot } from '../page/page.ts'
import type { Random } from '../facts/random.ts'
import { gridOf, head } from './disclosure.ts'
import { across, figure, label } from './slots.ts'

const DOCUMENTS = ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量']
const ITEMS = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量']
const FEES = ['信息内容', '上一年项目数量', '本年增/减']
const PURCHASES = ['信息内容', '采购项目数量', '采购总金额']

/** A change as offices write it, and what it is. */
const CHANGES = [
  ['0', 0],
  ['+2', 2],
  ['-1', -1],
  ['增加1', 1],
  ['减少4', -4],
  ['3', 3],
] as const

/** The table of part two in the form of 2019. Decisions are those of the report; the rest is invented. */
export function disclosure2019(figures: Figures, random: Random): Grid {
  const slot = (cell: string, text: string, value: CellValue): Slot => {
    const name: CellName = `disclosure:${cell as `${string}/${string}`}`
    return { id: name, text, cell: name, value }
  }
  const count = (cell: string) => {
    const value = random.int(0, 90)
    return slot(cell, `${value}`, value)
  }
  const change = (row: string) => {
    const [text, value] = random.pick(CHANGES)
    return slot(`${row}/change`, text, value)
  }
  const money = (cell: string) => {
    const amount = `${random.int(1, 900)}.${random.int(10, 99)}`
    return slot(cell, `${amount}万元`, amount)
  }
  const row = (name: string, ...rest: Slot[]) => [label(name), ...rest]
  const wide = (name: string, first: Slot, last: Slot) => row(name, first, ...across(last, 2))
  const documents = (key: string, name: string) =>
    row(name, count(`${key}/made`), count(`${key}/published`), count(`${key}/publishedTotal`))
  const items = (key: 'licensing' | 'penalties' | 'coercion', name: string) =>
    row(name, count(`${key}/lastYear`), change(key), figure(figures, `disclosure:${key}/decisions`))
  return gridOf([
    ...head('一', DOCUMENTS, 4),
    documents('regulations', '规章'),
    documents('normativeDocuments', '规范性文件'),
    ...head('五', ITEMS, 4),
    items('licensing', '行政许可'),
    row(
      '其他对外管理服务事项',
      count('otherServices/lastYear'),
      change('otherServices'),
      count('otherServices/decisions'),
    ),
    ...head('六', ITEMS, 4),
    items('penalties', '行政处罚'),
    items('coercion', '行政强制'),
    ...head('八', FEES, 4),
    wide('行政事业性收费', count('fees/lastYear'), change('fees')),
    ...head('九', PURCHASES, 4),
    wide('政府集中采购', count('procurement/purchases'), money('procurement/amount')),
  ])
}
