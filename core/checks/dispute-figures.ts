import { cellName, type Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { type Form, rowOf } from '../form/form.ts'
import { filledFigures, type TableFigure } from './claimed.ts'
import type { Finding } from './finding.ts'
import { sumOf } from './parts.ts'
import { mismatchOf, type Span } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import type { FieldText } from './texts.ts'

type Figure = Omit<TableFigure, 'part'>
export type Dispute = 'reconsideration' | 'litigation'
/** Both kinds of disputes, where they are told of together. */
export const BOTH: readonly Dispute[] = ['reconsideration', 'litigation']

/** The words for the results of the form, by its columns; 驳回 may be of the claim or of the appeal. */
export const RESULTS: readonly (readonly [RegExp, string])[] = [
  [/维持|驳回/u, 'upheld'],
  [/纠正|纠错|撤销|败诉|确认[^，。；]{0,6}违法/u, 'corrected'],
  [/驳回|其他(?:结果)?[为有的]?\d|\d[件起宗]为?其他/u, 'other'],
  [/[未待]审结|正在审理|尚?在审(?!查)|未结(?!转)/u, 'pending'],
]
const RESULT = new RegExp(RESULTS.map(([{ source }]) => source).join('|'), 'u')

/** The columns of the form whose results words name. */
export function columnsTold(words: string): string[] {
  return RESULTS.filter(([pattern]) => pattern.test(words)).map(([, column]) => column)
}

/** 未经复议直接起诉 and 复议后起诉 are suits. */
const REVIEW = '(?<!未经|经过|不服)复议(?!(?:决定|程序|结果)?后|决定[^，。；]{0,4}起诉)'
/** The words for each kind of disputes. */
export const DISPUTES: readonly (readonly [Dispute, RegExp])[] = [
  ['reconsideration', new RegExp(REVIEW, 'u')],
  ['litigation', /诉讼|应诉|起诉|法院|败诉|判决/u],
]
/** `narrative.mismatch` of a result of disputes. */
export function mismatchOfDispute(
  text: FieldText,
  { start, end }: Span,
  said: string,
  actual: number,
  figure: Figure,
): Finding {
  return mismatchOf(
    text,
    { start, end },
    `${said}，第四部分表中${quoted(figure.label)}是 ${figure.value}，请核对后改文字或改表。`,
    figure,
    actual,
  )
}

/** The two ways to the court, by the place of their row among those of the form. */
export const SUITS: readonly (readonly [RegExp, number])[] = [
  [/未经(?:行政)?复议|直接(?:提起|起诉|向法院)/u, 0],
  [/复议后|不服(?:行政)?复议|(?<![未不])经过?(?:行政)?复议(?!机关|[^，。；]{0,4}(?:维持|纠正|撤销))/u, 1],
]

/** 直接起诉3件均维持，复议后起诉2件，维持1件: by which way those came whose results are told; none where both ways are named at once. */
export function wayAt({ text }: FieldText, { start, end }: Span): number | undefined {
  const { before } = sentenceAt(text, start)
  const told = before.slice(before.lastIndexOf('诉讼') + 1).split(RESULT)
  const last = (told.pop() ?? '') + text.slice(start, end)
  const named = [last, ...told.reverse()].map((words) => SUITS.filter(([pattern]) => pattern.test(words)))
  const [way, other] = named.find((ways) => ways.length > 0) ?? []
  return other ? undefined : way?.[1]
}

/**
 * What the table has of a result of disputes, of both kinds together where both are meant.
 * @param column of the form; `total` for how many there were
 * @param way the place of the row, where suits by one way to the court are meant
 */
export function inTable(
  form: Form,
  report: Report,
  disputes: readonly Dispute[],
  column: string,
  way?: number,
): Figure | undefined {
  const figures = disputes.map((dispute) => ofOneKind(form, report, dispute, column, way))
  const known = figures.filter((figure) => figure !== undefined)
  if (known.length === 0 || known.length < figures.length) return undefined
  return {
    value: sumOf(known),
    cells: known.flatMap(({ cells }) => cells),
    label: known.map(({ label }) => label).join('、'),
  }
}

function ofOneKind(form: Form, report: Report, dispute: Dispute, column: string, way?: number) {
  const claimed = form.claimedFigures[`${dispute}_total`]
  if (!claimed) return undefined
  const filled = filledFigures(form, report)[claimed.table]
  const rows = way === undefined ? claimed.of : claimed.of.slice(way, way + 1)
  const addresses = rows.map((total) => `${rowOf(total)}/${column}` as const)
  const values = addresses.map((address) => filled[address])
  if (values.some((each) => each === undefined)) return undefined
  const label = form.tables[claimed.table].columns.find(({ key }) => key === column)?.label ?? column
  const name = way === undefined ? NAMES[dispute] : WAYS[way]
  return {
    value: values.reduce((sum: number, each) => sum + Number(each), 0),
    cells: addresses.map((address) => cellName(claimed.table, address)),
    label: column === 'total' ? name : `${name}${label}`,
  }
}

const NAMES = { reconsideration: '行政复议', litigation: '行政诉讼' } as const
const WAYS: readonly string[] = ['未经复议直接起诉', '复议后起诉']
