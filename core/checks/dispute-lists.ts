import type { Form } from '../form/form.ts'
import { matchesOf } from '../matches.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { type Dispute, DISPUTES, inTable, mismatchOfDispute, RESULTS, wayAt } from './dispute-figures.ts'
import type { Finding } from './finding.ts'
import { sumOf } from './parts.ts'
import type { ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'

/** Results of the form in a row: 维持3件、其他2件、尚未审结1件. */
const RESULT =
  '(?:结果)?(?:被|为)?(?:维持|纠正|纠错|其他(?:结果)?|尚未审结|未审结)(?:的)?(?:有|为)?\\d{1,6}[件起]'
const LIST = new RegExp(`${RESULT}(?:[、，和]${RESULT}){1,3}`, 'gu')
const ONE = /(?:维持|纠正|纠错|其他|尚?未审结)[^\d]{0,4}(?<figure>\d{1,6})[件起]/gu
const COLUMNS: typeof RESULTS = [...RESULTS, [/其他/u, 'other']]

/** `narrative.mismatch`: a list of results of one kind of disputes that differs from the table in one of them. */
export function resultsInRow(text: ReadText, form: Form, report: Report): Finding[] {
  if (!/维持|纠正|纠错|审结/u.test(text.text)) return []
  return matchesOf(text.text, LIST).flatMap(({ 0: words, index }): Finding[] => {
    const dispute = disputeOf(text, index)
    if (!dispute) return []
    const results = matchesOf(words, ONE).flatMap(({ 0: quote, index: at, groups = {} }) => {
      const place = { start: index + at, end: index + at + quote.length }
      const way = dispute === 'litigation' ? wayAt(text, place) : undefined
      const [, column = ''] = COLUMNS.find(([pattern]) => pattern.test(quote)) ?? []
      const figure = inTable(form, report, dispute, column, way)
      return figure ? [{ quote, place, figure, value: Number(groups['figure']) }] : []
    })
    const wrong = results.filter(({ value, figure }) => value !== figure.value)
    // Where most are others, so are the disputes.
    const isOfTable =
      wrong.length * 2 <= results.length || sumOf(results) === sumOf(results.map(({ figure }) => figure))
    if (!isOfTable) return []
    return wrong.map(({ quote, place, value, figure }) =>
      mismatchOfDispute(text, place, `${quoted(quote)}说的是${value}`, value, figure),
    )
  })
}

/** The one kind of disputes that stands last before a list in its sentence. */
function disputeOf({ text }: ReadText, start: number): Dispute | undefined {
  const { before } = sentenceAt(text, start, '。；')
  if (/去年|上年|同期|[与和、及](?:行政)?诉讼/u.test(before)) return undefined
  const last = Math.max(...DISPUTES.map(([, pattern]) => lastOf(before, pattern)))
  return last < 0 ? undefined : DISPUTES.find(([, pattern]) => lastOf(before, pattern) === last)?.[0]
}

function lastOf(words: string, pattern: RegExp): number {
  return matchesOf(words, new RegExp(pattern.source, 'gu')).at(-1)?.index ?? -1
}
