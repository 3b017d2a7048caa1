import type { CellAddress, FigureCell, FormTable, LayoutCell, Sum } from '../form.ts'

const OUTCOMES = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
] as const

const COLUMNS = [...OUTCOMES, { key: 'total', label: '总计' }] as const

const PROCEDURES = [
  { key: 'reconsideration', label: '行政复议' },
  { key: 'litigationDirect', label: '行政诉讼：未经复议直接起诉' },
  { key: 'litigationAfterReconsideration', label: '行政诉讼：复议后起诉' },
] as const

/** Part four, the same in the forms of 2019 and 2021: 政府信息公开行政复议、行政诉讼情况. Printed as one line of fifteen figures. */
export const disputes: FormTable = {
  id: 'disputes',
  part: 4,
  caption: '政府信息公开行政复议、行政诉讼情况',
  columnWidths: Array.from({ length: 15 }, () => 10.4),
  headerRows: 3,
  layout: [
    [
      { label: '行政复议', heads: 'column', colSpan: 5 },
      { label: '行政诉讼', heads: 'column', colSpan: 10 },
    ],
    [
      ...COLUMNS.map(({ label }): LayoutCell => ({ label, heads: 'column', rowSpan: 2 })),
      { label: '未经复议直接起诉', heads: 'column', colSpan: 5 },
      { label: '复议后起诉', heads: 'column', colSpan: 5 },
    ],
    [...COLUMNS, ...COLUMNS].map(({ label }): LayoutCell => ({ label, heads: 'column' })),
    PROCEDURES.flatMap((procedure) =>
      COLUMNS.map((column): FigureCell => ({
        address: `${procedure.key}/${column.key}`,
        kind: column.key === 'total' ? 'total' : 'count',
      })),
    ),
  ],
  rows: PROCEDURES.map(({ key, label }) => ({ key, label, columns: COLUMNS.map((column) => column.key) })),
  columns: COLUMNS,
  sums: PROCEDURES.map(({ key }): Sum => ({
    address: `${key}/total`,
    of: OUTCOMES.map((column): CellAddress => `${key}/${column.key}`),
  })),
}
