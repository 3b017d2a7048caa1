import type { CellAddress, FigureCell, FormTable, LabelCell, LayoutCell } from '../form.ts'

/** Part two: 主动公开政府信息情况, by article 20 of the regulations. */
export const disclosure: FormTable = {
  id: 'disclosure',
  part: 2,
  caption: '主动公开政府信息情况',
  columnWidths: [45, 37, 37, 37],
  headerRows: 0,
  layout: [
    band('第二十条第（一）项'),
    heads('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
    documents('regulations', '规章'),
    documents('normativeDocuments', '行政规范性文件'),
    band('第二十条第（五）项'),
    heads('信息内容', '本年处理决定数量'),
    single('licensing/decisions', '行政许可'),
    band('第二十条第（六）项'),
    heads('信息内容', '本年处理决定数量'),
    single('penalties/decisions', '行政处罚'),
    single('coercion/decisions', '行政强制'),
    band('第二十条第（八）项'),
    heads('信息内容', '本年收费金额（单位：万元）'),
    single('fees/amount', '行政事业性收费'),
  ],
  rows: [
    {
      key: 'regulations',
      label: '规章',
      aliases: ['规章数', '规章数量', '政府规章', '地方政府规章', '部门规章'],
      columns: ['issued', 'repealed', 'inForce'],
    },
    {
      key: 'normativeDocuments',
      label: '行政规范性文件',
      aliases: ['规范性文件', '规范性文件数', '规范性文件数量', '行政规范性文件数', '行政规范性文件数量'],
      columns: ['issued', 'repealed', 'inForce'],
    },
    {
      key: 'licensing',
      label: '行政许可',
      aliases: ['行政许可决定', '行政许可数量', '行政许可事项'],
      columns: ['decisions'],
    },
    {
      key: 'penalties',
      label: '行政处罚',
      aliases: ['行政处罚决定', '行政处罚数量', '行政处罚事项'],
      columns: ['decisions'],
    },
    {
      key: 'coercion',
      label: '行政强制',
      aliases: ['行政强制决定', '行政强制数量', '行政强制措施', '行政强制事项'],
      columns: ['decisions'],
    },
    {
      key: 'fees',
      label: '行政事业性收费',
      aliases: ['行政事业性收费项目', '行政事业收费'],
      columns: ['amount'],
    },
  ],
  columns: [
    { key: 'issued', label: '本年制发件数', aliases: ['本年制发数', '本年制发数量', '本年制定件数'] },
    { key: 'repealed', label: '本年废止件数', aliases: ['本年废止数', '本年废止数量'] },
    { key: 'inForce', label: '现行有效件数', aliases: ['现行有效数', '现行有效数量', '有效件数'] },
    {
      key: 'decisions',
      label: '本年处理决定数量',
      aliases: ['本年处理决定数', '本年处理决定件数', '本年决定数量'],
    },
    { key: 'amount', label: '本年收费金额（单位：万元）', aliases: ['本年收费金额'] },
  ],
  sums: [],
}

function band(label: string): LayoutCell[] {
  return [{ label, heads: 'column', colSpan: 4 }]
}

function heads(...labels: string[]): LayoutCell[] {
  return labels.map((label, i): LabelCell => {
    const last = i === labels.length - 1 && labels.length < 4
    return { label, heads: 'column', ...(last ? { colSpan: 5 - labels.length } : {}) }
  })
}

function documents(row: string, label: string): LayoutCell[] {
  const figures = ['issued', 'repealed', 'inForce'].map((column): FigureCell => ({
    address: `${row}/${column}`,
    kind: 'count',
  }))
  return [{ label, heads: 'row' }, ...figures]
}

function single(address: CellAddress, label: string): LayoutCell[] {
  const kind = address === 'fees/amount' ? 'amount' : 'count'
  return [
    { label, heads: 'row' },
    { address, kind, colSpan: 3 },
  ]
}
