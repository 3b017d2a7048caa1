import type { Figures } from '../facts/figures.ts'
import type { Grid, Slot } from '../page/page.ts'
import { across, figure, label } from './slots.ts'

const DOCUMENTS = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
const DECISIONS = ['信息内容', '本年处理决定数量']
const FEES = ['信息内容', '本年收费金额（单位：万元）']

/** The table of part two in the form of 2021, in one piece or one for each item of article 20. */
export function disclosureGrids(figures: Figures, pieces: 'one table' | 'four tables'): Grid[] {
  const width = (own: number) => (pieces === 'one table' ? 4 : own)
  const documents = (row: 'regulations' | 'normativeDocuments', name: string) => [
    label(name),
    ...(['issued', 'repealed', 'inForce'] as const).map((column) =>
      figure(figures, `disclosure:${row}/${column}`),
    ),
  ]
  const single = (
    cell: 'licensing/decisions' | 'penalties/decisions' | 'coercion/decisions' | 'fees/amount',
    name: string,
  ) => [label(name), ...across(figure(figures, `disclosure:${cell}`), width(2) - 1)]
  const items: Slot[][][] = [
    [
      ...head('一', DOCUMENTS, 4),
      documents('regulations', '规章'),
      documents('normativeDocuments', '行政规范性文件'),
    ],
    [...head('五', DECISIONS, width(2)), single('licensing/decisions', '行政许可')],
    [
      ...head('六', DECISIONS, width(2)),
      single('penalties/decisions', '行政处罚'),
      single('coercion/decisions', '行政强制'),
    ],
    [...head('八', FEES, width(2)), single('fees/amount', '行政事业性收费')],
  ]
  return (pieces === 'one table' ? [items.flat()] : items).map(gridOf)
}

/** The item's own line, and the line that heads its columns; a last column may cover several. */
export function head(item: string, names: readonly string[], width: number): Slot[][] {
  const slots = names.map((name) => label(name, `${item} ${name}`))
  const last = slots.at(-1)
  return [
    across(label(`第二十条第（${item}）项`), width),
    [...slots, ...(last ? across(last, width - slots.length) : [])],
  ]
}

/** Rows of part two as a table without a repeated head. */
export function gridOf(rows: readonly (readonly Slot[])[]): Grid {
  return { kind: 'grid', table: 'disclosure', rows, headRows: 0, merging: 'merged' }
}
