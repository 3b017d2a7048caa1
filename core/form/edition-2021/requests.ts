import type { CellAddress, FigureCell, FormTable, LayoutCell, Sum, TableRow } from '../form.ts'

const APPLICANTS = [
  { key: 'natural', label: '自然人' },
  { key: 'enterprise', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'publicInterest', label: '社会公益组织' },
  { key: 'legalService', label: '法律服务机构' },
  { key: 'otherOrganisation', label: '其他' },
] as const

const COLUMNS = [...APPLICANTS, { key: 'total', label: '总计' }]

/** 三、本年度办理结果: a single row, or a group of numbered rows under a common label. */
const RESULTS: readonly { key: string; label: string; rows?: readonly (readonly [string, string])[] }[] = [
  { key: 'granted', label: '（一）予以公开' },
  { key: 'partlyGranted', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
  {
    key: 'refused',
    label: '（三）不予公开',
    rows: [
      ['stateSecret', '1.属于国家秘密'],
      ['prohibitedByLaw', '2.其他法律行政法规禁止公开'],
      ['threeSecurities', '3.危及“三安全一稳定”'],
      ['thirdPartyRights', '4.保护第三方合法权益'],
      ['internalAffairs', '5.属于三类内部事务信息'],
      ['processInformation', '6.属于四类过程性信息'],
      ['enforcementFile', '7.属于行政执法案卷'],
      ['administrativeEnquiry', '8.属于行政查询事项'],
    ],
  },
  {
    key: 'unavailable',
    label: '（四）无法提供',
    rows: [
      ['notHeld', '1.本机关不掌握相关政府信息'],
      ['requiresCreation', '2.没有现成信息需要另行制作'],
      ['unclearAfterCorrection', '3.补正后申请内容仍不明确'],
    ],
  },
  {
    key: 'notProcessed',
    label: '（五）不予处理',
    rows: [
      ['petition', '1.信访举报投诉类申请'],
      ['duplicate', '2.重复申请'],
      ['publication', '3.要求提供公开出版物'],
      ['excessive', '4.无正当理由大量反复申请'],
      ['reconfirmation', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  },
  {
    key: 'other',
    label: '（六）其他处理',
    rows: [
      ['notCorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
      ['feeUnpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
      ['other', '3.其他'],
    ],
  },
]

const RESULT_ROWS: readonly TableRow[] = RESULTS.flatMap(({ key, label, rows }) =>
  rows ? rows.map(([name, text]) => row(`${key}.${name}`, text)) : [row(key, label)],
)

/** Part three: 收到和处理政府信息公开申请情况, by kind of applicant. */
export const requests: FormTable = {
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
    ...results(),
    [{ label: '四、结转下年度继续办理', heads: 'row', colSpan: 3 }, ...figures('carriedOut')],
  ],
  rows: [
    row('received', '一、本年新收政府信息公开申请数量'),
    row('carriedIn', '二、上年结转政府信息公开申请数量'),
    ...RESULT_ROWS,
    row('resultsTotal', '（七）总计'),
    row('carriedOut', '四、结转下年度继续办理'),
  ],
  columns: COLUMNS,
  sums: sums(),
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

function results(): LayoutCell[][] {
  const lines = RESULTS.flatMap(({ key, label, rows }): LayoutCell[][] => {
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

function sums(): Sum[] {
  const downwards = APPLICANTS.map(({ key }): Sum => ({
    address: `resultsTotal/${key}`,
    of: RESULT_ROWS.map((result): CellAddress => `${result.key}/${key}`),
  }))
  const keys = [
    'received',
    'carriedIn',
    ...RESULT_ROWS.map((result) => result.key),
    'resultsTotal',
    'carriedOut',
  ]
  const across = keys.map((key): Sum => ({
    address: `${key}/total`,
    of: APPLICANTS.map((column): CellAddress => `${key}/${column.key}`),
  }))
  return [...downwards, ...across]
}
