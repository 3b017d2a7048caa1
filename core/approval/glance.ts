import { editions } from '../form/editions.ts'
import type { Form } from '../form/form.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import { brokenColumns, columnBalances } from '../report/balance.ts'
import type { Report } from '../report/report.ts'
import { figures } from '../report/totals.ts'
import { figureCell, keyCell, labelCell, line, sheetRows, valueCell } from './cells.ts'
import { COLUMN_WIDTHS } from './measures.ts'
import type { SheetRow } from './sheet.ts'

/** What is not filled in, which is not 0. */
export const BLANK = '未填'

const ROW = 6.9

/** The figures at a glance. Which cells of the form hold them is told by the form's description. */
export function glanceRows(report: Report): SheetRow[] {
  const pair = (words: string, kind: ClaimKind) => [keyCell(words), figureCell(figureOf(report, kind))]
  const lastPair = (words: string, figure: string) => [keyCell(words), figureCell(figure, REST)]
  return sheetRows(ROW, [
    [
      labelCell('规章'),
      ...pair('制发', 'regulations_issued'),
      ...pair('废止', 'regulations_repealed'),
      ...pair('现行有效', 'regulations_in_force'),
    ],
    [
      labelCell('行政规范性文件'),
      ...pair('制发', 'normative_docs_issued'),
      ...pair('废止', 'normative_docs_repealed'),
      ...pair('现行有效', 'normative_docs_in_force'),
    ],
    [
      labelCell('处理决定'),
      ...pair('行政许可', 'admin_permits'),
      ...pair('行政处罚', 'admin_penalties'),
      ...pair('行政强制', 'admin_coercions'),
    ],
    [labelCell('行政事业性收费'), valueCell([line(amountOf(report))])],
    [
      labelCell('依申请公开', { rowSpan: 2 }),
      ...pair('新收', 'requests_received_new'),
      ...pair('上年结转', 'requests_carried_in'),
      ...pair('办结总计', 'requests_handled'),
    ],
    [...pair('结转下年', 'carried_out'), ...lastPair('勾稽关系', balanceOf(report))],
    [
      labelCell('复议、诉讼'),
      ...pair('行政复议', 'reconsideration_total'),
      ...lastPair('行政诉讼', figureOf(report, 'litigation_total')),
    ],
  ])
}

/** Columns left for the second figure of a row that has but two. */
const REST = COLUMN_WIDTHS.length - 4

/** A figure as the report has it, "24252.311082" or "3"; several cells are added up as in a total. */
function figureOf(report: Report, kind: ClaimKind): string {
  const form: Form = editions[report.form]
  const claimed = form.claimedFigures[kind]
  if (!claimed) throw new Error(`The form has no cell for ${kind}`)
  const values = figures(form.tables[claimed.table], report.tables[claimed.table])
  const filled = claimed.of.map((address) => values[address]).filter((value) => value !== undefined)
  if (filled.length <= 1) return String(filled[0] ?? BLANK)
  return String(filled.reduce<number>((sum, value) => sum + Number(value), 0))
}

function amountOf(report: Report): string {
  const amount = figureOf(report, 'fees_amount')
  return amount === BLANK ? BLANK : `${amount} 万元`
}

/** Whether the form's relation (勾稽关系) holds in every column. */
function balanceOf(report: Report): string {
  const form: Form = editions[report.form]
  const columns = form.balances.flatMap((balance) => columnBalances(form, balance, report))
  if (columns.every(({ isEmpty }) => isEmpty)) return BLANK
  const broken = form.balances.flatMap((balance) => {
    const labels = new Map(form.tables[balance.table].columns.map(({ key, label }) => [key, label]))
    return brokenColumns(form, balance, report).map(({ column }) => labels.get(column) ?? column)
  })
  const [first] = broken
  if (first === undefined) return '成立'
  return broken.length === 1 ? `不成立：${first}` : `不成立：${first}等 ${broken.length} 列`
}
