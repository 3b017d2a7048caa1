import type { CellKind, FigureCell, FormTable, LabelCell, LayoutCell } from '../form.ts'

const DOCUMENTS = ['made', 'published', 'publishedTotal'] as const
const ITEMS = ['lastYear', 'change', 'decisions'] as const
const FEES = ['lastYear', 'change'] as const
const PURCHASES = ['purchases', 'amount'] as const

const COLUMNS = [
  { key: 'made', label: '本年新制作数量' },
  { key: 'published', label: '本年新公开数量' },
  { key: 'publishedTotal', label: '对外公开总数量' },
  { key: 'lastYear', label: '上一年项目数量' },
  { key: 'change', label: '本年增/减', aliases: ['本年增减', '本年增加或减少', '本年增减数量'] },
  { key: 'decisions', label: '处理决定数量' },
  { key: 'purchases', label: '采购项目数量' },
  { key: 'amount', label: '采购总金额' },
] as const

type Column = (typeof COLUMNS)[number]['key']

/** Part two: 主动公开政府信息情况, by article 20 of the regulations. Two figures in a row share the width of three. */
export const disclosure: FormTable = {
  id: 'disclosure',
  part: 2,
  caption: '主动公开政府信息情况',
  columnWidths: [45, 37, 18.5, 18.5, 37],
  headerRows: 0,
  layout: [
    band('第二十条第（一）项'),
    heads(DOCUMENTS),
    line('regulations', '规章', DOCUMENTS),
    line('normativeDocuments', '规范性文件', DOCUMENTS),
    band('第二十条第（五）项'),
    heads(ITEMS),
    line('licensing', '行政许可', ITEMS),
    line('otherServices', '其他对外管理服务事项', ITEMS),
    band('第二十条第（六）项'),
    heads(ITEMS),
    line('penalties', '行政处罚', ITEMS),
    line('coercion', '行政强制', ITEMS),
    band('第二十条第（八）项'),
    heads(FEES),
    line('fees', '行政事业性收费', FEES),
    band('第二十条第（九）项'),
    heads(PURCHASES),
    line('procurement', '政府集中采购', PURCHASES),
  ],
  rows: [
    { key: 'regulations', label: '规章', columns: DOCUMENTS },
    { key: 'normativeDocuments', label: '规范性文件', aliases: ['行政规范性文件'], columns: DOCUMENTS },
    { key: 'licensing', label: '行政许可', columns: ITEMS },
    { key: 'otherServices', label: '其他对外管理服务事项', columns: ITEMS },
    { key: 'penalties', label: '行政处罚', columns: ITEMS },
    { key: 'coercion', label: '行政强制', columns: ITEMS },
    { key: 'fees', label: '行政事业性收费', columns: FEES },
    { key: 'procurement', label: '政府集中采购', columns: PURCHASES },
  ],
  columns: COLUMNS,
  sums: [],
}

function band(label: string): LayoutCell[] {
  return [{ label, heads: 'column', colSpan: 5 }]
}

function heads(columns: readonly Column[]): LayoutCell[] {
  const labels = columns.map((key, i): LabelCell => ({
    label: COLUMNS.find((column) => column.key === key)?.label ?? '',
    heads: 'column',
    ...spanOf(columns, i),
  }))
  return [{ label: '信息内容', heads: 'column' }, ...labels]
}

function line(row: string, label: string, columns: readonly Column[]): LayoutCell[] {
  const figures = columns.map((column, i): FigureCell => ({
    address: `${row}/${column}`,
    kind: kindOf(column),
    ...spanOf(columns, i),
    // The form does not say in what unit the money is told.
    ...(column === 'amount' ? { unit: '万元' } : {}),
  }))
  return [{ label, heads: 'row' }, ...figures]
}

function kindOf(column: Column): CellKind {
  return column === 'amount' || column === 'change' ? column : 'count'
}

/** Three figures: 1, 2 and 1 columns of the grid; two: 2 and 2. */
function spanOf(columns: readonly Column[], i: number): { colSpan?: number } {
  return columns.length === 2 || i === 1 ? { colSpan: 2 } : {}
}
