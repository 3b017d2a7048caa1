import { type CellName, cellName, type Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { type Form, rowOf } from '../form/form.ts'
import { filledFigures } from './claimed.ts'
import type { Finding } from './finding.ts'
import { mismatchOf, type Span } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import type { FieldText } from './texts.ts'

export type Dispute = 'reconsideration' | 'litigation'

/** The words for the results of the form, by its columns. */
export const RESULTS: readonly (readonly [RegExp, string])[] = [
  [/维持|驳回/u, 'upheld'],
  [/纠正|纠错|撤销|败诉|确认违法/u, 'corrected'],
  [/尚未审结|未审结|正在审理|尚在审理|未结/u, 'pending'],
]
/** 未经复议直接起诉 and 复议后起诉 are suits. */
const REVIEW = '(?<!未经|经过|不服)复议(?!(?:决定|程序|结果)?后|决定[^，。；]{0,4}起诉)'
const RESULT = new RegExp(RESULTS.map(([{ source }]) => source).join('|'), 'u')
/** The words for each kind of disputes. */
export const DISPUTES: readonly (readonly [Dispute, RegExp])[] = [
  ['reconsideration', new RegExp(REVIEW, 'u')],
  ['litigation', /诉讼|应诉|起诉/u],
]
/** `narrative.mismatch` of a result of disputes. */
export function mismatchOfDispute(
  text: FieldText,
  { start, end }: Span,
  said: string,
  actual: number,
  figure: { readonly value: number; readonly cells: readonly CellName[]; readonly label: string },
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
  [/复议后|不服(?:行政)?复议/u, 1],
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
 * What the table has of a result of disputes.
 * @param way the place of the row, where results by one way to the court are meant
 */
export function inTable(form: Form, report: Report, dispute: Dispute, column: string, way?: number) {
  const claimed = form.claimedFigures[`${dispute}_total`]
  if (!claimed) return undefined
  const filled = filledFigures(form, report)[claimed.table]
  const rows = way === undefined ? claimed.of : claimed.of.slice(way, way + 1)
  const addresses = rows.map((total) => `${rowOf(total)}/${column}` as const)
  const values = addresses.map((address) => filled[address])
  if (values.some((each) => each === undefined)) return undefined
  const label = form.tables[claimed.table].columns.find(({ key }) => key === column)?.label ?? column
  return {
    value: values.reduce((sum: number, each) => sum + Number(each), 0),
    cells: addresses.map((address) => cellName(claimed.table, address)),
    label: `${dispute === 'reconsideration' ? '行政复议' : '行政诉讼'}${label}`,
  }
}
