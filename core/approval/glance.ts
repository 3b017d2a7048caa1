import { editions } from '../form/editions.ts'
import { BALANCE_FIGURE, type Form, type GlanceFigure } from '../form/form.ts'
import { brokenColumns, columnBalances } from '../report/balance.ts'
import { type FilledFigure, followedFigures } from '../report/followed-figures.ts'
import type { Report } from '../report/report.ts'
import { figureCell, keyCell, labelCell, line, sheetRows, valueCell } from './cells.ts'
import { COLUMN_WIDTHS } from './measures.ts'
import type { SheetCell, SheetRow } from './sheet.ts'

/** What is not filled in, which is not 0. */
export const BLANK = '未填'

const ROW = 6.9

/** A figure at a glance, as it is said: “依申请公开 · 新收”, 12. */
export interface SaidFigure {
  readonly name: string
  readonly value: string
}

/** The figures at a glance, each with its name; what is not filled in is said so. */
export function glanceFigures(report: Report, form: Form = editions[report.form]): SaidFigure[] {
  const figures = followedFigures(report, form)
  return form.glance.flatMap(({ label, lines }) =>
    lines.flat().map(({ words, figure }) => ({
      name: words === undefined ? label : `${label} · ${words}`,
      value: figure === BALANCE_FIGURE ? balanceOf(report, form) : figureWords(figures.get(figure)),
    })),
  )
}

/** The figures at a glance. Which of them stand on the sheet is told by the form's description. */
export function glanceRows(report: Report, form: Form = editions[report.form]): SheetRow[] {
  const figures = followedFigures(report, form)
  const wordsOf = ({ figure }: GlanceFigure) =>
    figure === BALANCE_FIGURE ? balanceOf(report, form) : figureWords(figures.get(figure))
  const rows = form.glance.flatMap(({ label, lines }) =>
    lines.map((shown, i) => [
      ...(i === 0 ? [labelCell(label, { rowSpan: lines.length })] : []),
      ...shown.flatMap((each, at) => cellsOf(each, wordsOf(each), at, shown)),
    ]),
  )
  return sheetRows(ROW, rows)
}

/** The last figure of a line takes the columns that are left. */
function cellsOf(
  { words }: GlanceFigure,
  figure: string,
  at: number,
  shown: readonly GlanceFigure[],
): SheetCell[] {
  if (words === undefined) return [valueCell([line(figure)])]
  const left = COLUMN_WIDTHS.length - 2 - 2 * at
  return [keyCell(words), figureCell(figure, at === shown.length - 1 ? left : 1)]
}

/** A figure as the report has it, "24252.311082 万元" or "3". */
function figureWords(figure: FilledFigure | undefined): string {
  if (!figure || figure.value === null) return BLANK
  return figure.unit === '万元' ? `${figure.value} 万元` : String(figure.value)
}

/** Whether the form's relation (勾稽关系) holds in every column. */
function balanceOf(report: Report, form: Form): string {
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
