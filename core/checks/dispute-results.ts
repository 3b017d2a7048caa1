import type { Form } from '../form/form.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import { tableValueOf } from './claimed.ts'
import { type DisputeCount, disputeCounts } from './dispute-counts.ts'
import { inTable, mismatchOfDispute } from './dispute-figures.ts'
import { disputeStatements } from './dispute-statements.ts'
import type { Finding } from './finding.ts'
import { sumOf } from './parts.ts'
import type { Check, ReadText } from './reading.ts'
import { meetsAny } from './stretches.ts'

/** `narrative.mismatch`: results of reconsideration and litigation in words and in the table. */
export const checkDisputeResults: Check = (report, { form, texts }) =>
  texts.flatMap((text) => {
    const counts = countsOff(text, form, report)
    const isTold = meetsAny(counts.flatMap(({ quote }) => quote ?? []))
    return [
      ...counts,
      ...disputeStatements(text, form, report).filter(({ quote }) => !quote || !isTold(quote)),
    ]
  })

/** A count and what the table has of it. */
interface Held extends DisputeCount {
  readonly figure: NonNullable<ReturnType<typeof inTable>>
}

function countsOff(text: ReadText, form: Form, report: Report): Finding[] {
  const held = disputeCounts(text).flatMap((count): Held[] => {
    const { disputes, column = 'total', way } = count
    const figure = inTable(form, report, disputes, column, way)
    return figure ? [{ ...count, figure }] : []
  })
  const lists = Map.groupBy(held, ({ sentence, disputes }) => `${sentence}:${disputes.join()}`)
  return [...lists.values()].flatMap((list) => {
    const wrong = wrongOf(list)
    if (wrong.length === 0 || !areOfTable(text, list, wrong, form, report)) return []
    return wrong.map(({ value, figure, start, end }) => {
      const words = text.text.slice(start, end)
      return mismatchOfDispute(text, { start, end }, `${quoted(words)}说的是 ${value}`, value, figure)
    })
  })
}

/** One of several with the same result may be some of them, and so may one that words tell more of; none is more than all. */
function wrongOf(list: readonly Held[]): Held[] {
  const alike = Map.groupBy(list, ({ column, way }) => `${column}/${way}`)
  return [...alike.values()].flatMap((counts) => {
    const all = counts[0]?.figure.value
    if (all === undefined || sumOf(counts) === all || counts.some(({ value }) => value === all)) return []
    return counts.filter(({ value, isOfSome }) => value > all || (counts.length === 1 && !isOfSome))
  })
}

/** Where another number of disputes is told before, or most results are others, so are the disputes. */
function areOfTable(
  { narrative }: ReadText,
  list: readonly Held[],
  wrong: readonly Held[],
  form: Form,
  report: Report,
): boolean {
  const [first] = list
  if (!first || list.every(({ column }) => column === 'other')) return false
  const told = first.disputes.flatMap(
    (dispute) =>
      narrative.claims.findLast(
        ({ kind, start }) => kind === `${dispute}_total` && first.sentence <= start && start < first.clause,
      ) ?? [],
  )
  if (told.length > 0) return told.every((claim) => tableValueOf(form, report, claim) === claim.value)
  const isSameSum = sumOf(list) === sumOf(list.map(({ figure }) => figure))
  return wrong.length * 2 <= list.length || list.length === 1 || isSameSum
}
