import type { CellAddress, FigureCell, FormTable, LayoutCell, Sum, TableRow } from '../form.ts'
import type { Result } from './results.ts'

const APPLICANTS = [
  { key: 'natural', label: '自然人' },
  { key: 'enterprise', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'publicInterest', label: '社会公益组织' },
  { key: 'legalService', label: '法律服务机构' },
  { key: 'otherOrganisation', label: '其他' },
] as const

/** Columns of 法人或其他组织. */
export const ORGANISATIONS: readonly string[] = APPLICANTS.map(({ key }) => key).filter(
  (key) => key !== 'natural',
)

const COLUMNS = [...APPLICANTS, { key: 'total', label: '总计' }]

/** Part three: 收到和处理政府信息公开申请情况, by kind of applicant. Editions differ in the results they divide the requests into. */
export function requestsTable(results: readonly Result[]): FormTable {
  const resultRows = results.flatMap(({ key, label, rows }) =>
    rows ? rows.map(([name, text]) => row(`${key}.${name}`, text)) : [row(key, label)],
  )
  return {
    id: 'requests',
    part: 3,
    caption: '收到和处理政府信息公开申请情况',
    columnWidths: [9, 13, 43, 13, 13, 13, 13, 13, 13, 13],
    headerRows: 3,
    layout: [
      [
        {
          label: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
          heads: 'note',
          colSpan: 3,
          rowSpan: 3,
        },
        { label: '申请人情况', heads: 'column', colSpan: 7 },
      ],
      [
        { label: '自然人', heads: 'column', rowSpan: 2 },
        { label: '法人或其他组织', heads: 'column', colSpan: 5 },
        { label: '总计', heads: 'column', rowSpan: 2 },
      ],
      APPLICANTS.slice(1).map(({ label }): LayoutCell => ({ label, heads: 'column' })),
      [{ label: '一、本年新收政府信息公开申请数量', heads: 'row', colSpan: 3 }, ...figures('received')],
      [{ label: '二、上年结转政府信息公开申请数量', heads: 'row', colSpan: 3 }, ...figures('carriedIn')],
      ...resultLines(results),
      [{ label: '四、结转下年度继续办理', heads: 'row', colSpan: 3 }, ...figures('carriedOut')],
    ],
    rows: [
      row('received', '一、本年新收政府信息公开申请数量'),
      row('carriedIn', '二、上年结转政府信息公开申请数量'),
      ...resultRows,
      row('resultsTotal', '（七）总计'),
      row('carriedOut', '四、结转下年度继续办理'),
    ],
    columns: COLUMNS,
    sums: sums(resultRows),
  }
}

function row(key: string, label: string): TableRow {
  return { key, label, columns: COLUMNS.map((column) => column.key) }
}

function figures(rowKey: string): FigureCell[] {
  return COLUMNS.map(({ key }) => ({
    address: `${rowKey}/${key}`,
    kind: key === 'total' || rowKey === 'resultsTotal' ? 'total' : 'count',
  }))
}

function resultLines(results: readonly Result[]): LayoutCell[][] {
  const lines = results.flatMap(({ key, label, rows }): LayoutCell[][] => {
    if (!rows) return [[{ label, heads: 'row', colSpan: 2 }, ...figures(key)]]
    return rows.map(([name, text], i) => [
      ...(i === 0 ? [{ label, heads: 'row', rowSpan: rows.length } as const] : []),
      { label: text, heads: 'row' },
      ...figures(`${key}.${name}`),
    ])
  })
  lines.push([{ label: '（七）总计', heads: 'row', colSpan: 2 }, ...figures('resultsTotal')])
  const [first = [], ...rest] = lines
  return [[{ label: '三、本年度办理结果', heads: 'row', rowSpan: lines.length }, ...first], ...rest]
}

function sums(resultRows: readonly TableRow[]): Sum[] {
  const downwards = APPLICANTS.map(({ key }): Sum => ({
    address: `resultsTotal/${key}`,
    of: resultRows.map((result): CellAddress => `${result.key}/${key}`),
  }))
  const keys = [
    'received',
    'carriedIn',
    ...resultRows.map((result) => result.key),
    'resultsTotal',
    'carriedOut',
  ]
  const across = keys.map((key): Sum => ({
    address: `${key}/total`,
    of: APPLICANTS.map((column): CellAddress => `${key}/${column.key}`),
  }))
  return [...downwards, ...across]
}
