import type { BreakdownPart } from '../narrative/claim.ts'
import { cellName, type Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import type { Form } from '../form/form.ts'
import { matchesOf } from '../matches.ts'
import {
  type Dispute,
  DISPUTES,
  inTable,
  mismatchOfDispute,
  RESULTS,
  SUITS,
  wayAt,
} from './dispute-figures.ts'
import { resultsInRow } from './dispute-lists.ts'
import { figureOf, filledFigures, tableValueOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { meetsAny } from './stretches.ts'
import type { FieldText } from './texts.ts'

/** 行政复议纠错1件, by itself. */
const ALONE =
  /(?<dispute>行政复议|行政诉讼)(?:案件)?(?:被|获|结果)?(?<result>维持|纠正|纠错|败诉|尚未审结)(?<figure>\d+)件/gu

/** `narrative.mismatch`: results of reconsideration and litigation in words and in the table. */
export const checkDisputeResults: Check = (report, { form, texts }) =>
  texts.flatMap((text) => {
    const claims = text.narrative.claims.filter(({ kind }) => /^(?:reconsideration|litigation)_/u.test(kind))
    const listed = text.narrative.breakdowns.flatMap((breakdown) => {
      const claim = claims.find(({ start, end }) => start < breakdown.end && breakdown.start < end)
      const dispute = claim && DISPUTES.find(([key]) => claim.kind.startsWith(key))?.[0]
      // Disputes that are not those of the table have results of their own.
      const isOfTable = claim && tableValueOf(form, report, claim) === claim.value
      return dispute && isOfTable
        ? breakdown.parts
            .filter((part) => isOfNamed(text, part, dispute) && !isOfBoth(text, part))
            .flatMap((part) => held(text, withResult(text, part), dispute, form, report))
        : []
    })
    const isListed = meetsAny(listed.flatMap(({ quote }) => quote ?? []))
    const others = [
      ...alone(text, form, report),
      ...atOnce(text, form, report),
      ...allAlike(text, form, report),
      ...noneLost(text, form, report),
      ...settled(text, form, report),
      ...stillOpen(text, form, report),
      ...resultsInRow(text, form, report),
    ]
    return [...listed, ...others.filter(({ quote }) => !quote || !isListed(quote))]
  })

/** 行政诉讼5件。行政复议案件中，维持2件: of the disputes that its own sentence names. */
function isOfNamed({ text }: FieldText, { start }: BreakdownPart, dispute: Dispute): boolean {
  const { before } = sentenceAt(text, start)
  const named = DISPUTES.filter(([, pattern]) => pattern.test(before))
  return named.length === 0 || named.some(([key]) => key === dispute)
}

/** 行政复议21件、行政诉讼13件，被纠正4件: of both together. */
function isOfBoth({ text }: FieldText, { quote, start }: BreakdownPart): boolean {
  return !/复议|诉讼/u.test(quote) && BOTH.test(sentenceAt(text, start).before)
}

const BOTH = /复议[^，。；]{0,12}[、和与及][^，。；]{0,12}诉讼[^，。；]{0,12}，$/u

/** 行政复议3件，1件结果维持: what is told of a part up to the next mark. */
function withResult({ text }: FieldText, part: BreakdownPart): BreakdownPart {
  if (RESULTS.some(([pattern]) => pattern.test(part.quote))) return part
  const behind = /^[^，。；、（）()\d\n]{1,14}/u.exec(text.slice(part.end, part.end + 14))?.[0] ?? ''
  return { ...part, quote: part.quote + behind, end: part.end + behind.length }
}

/** 行政复议2件，均已审结: none is pending. */
const SETTLED = /(?:均|都|全部|皆)已?(?:经|依法|按期|按时){0,2}(?:审结|结案|审理完[毕成]|审理终结)/gu

function settled(text: ReadText, form: Form, report: Report): Finding[] {
  if (!/审结|结案|审理/u.test(text.text)) return []
  return matchesOf(text.text, SETTLED).flatMap(({ 0: words, index }): Finding[] => {
    const { before } = sentenceAt(text.text, index, '。；')
    const named = DISPUTES.filter(([, pattern]) => pattern.test(before)).map(([dispute]) => dispute)
    if (/其中|(?:上|去)年|结转|(?:未|没有|无)(?:发生|新增|产生)?[^，]{0,12}(?:复议|诉讼)/u.test(before))
      return []
    const open = named.flatMap((dispute) => inTable(form, report, dispute, 'pending') ?? [])
    const figure = open.find(({ value }) => value > 0)
    const place = { start: index, end: index + words.length }
    return figure ? [mismatchOfDispute(text, place, `${quoted(words)}说的是没有尚未审结的`, 0, figure)] : []
  })
}

/** 被申请复议5次，复议机关尚有2件未审结. */
const STILL_OPEN =
  /(?<dispute>复议|诉讼|法院)(?:机关|案件)?[^，。；、\d]{0,4}(?:尚|还|仍)有(?<figure>\d{1,4})[件起](?:案件)?(?:尚)?(?:未审结|未办结|在审|正在审理)/gu

function stillOpen(text: ReadText, form: Form, report: Report): Finding[] {
  return matchesOf(text.text, STILL_OPEN).flatMap(({ 0: quote, index, groups = {} }) => {
    const dispute = groups['dispute'] === '复议' ? 'reconsideration' : 'litigation'
    const [value, place] = [Number(groups['figure']), { start: index, end: index + quote.length }]
    const figure = inTable(form, report, dispute, 'pending')
    if (!figure || figure.value === value) return []
    return [mismatchOfDispute(text, place, `${quoted(quote)}说的是${value}`, value, figure)]
  })
}

/** 发生行政复议3件，均予维持: all of them ended alike. */
const ALL_ALIKE =
  /(?<![不服经后])(?<dispute>(?:行政)?(?:复议|诉讼))(?:案件|案)?(?:[^，。；、\d]{0,12}(?<figure>\d+)[件起宗])?[^。；\d]{0,20}?(?:全部|一律|均|都|皆|系|属于?)(?:已?被|获|为|予以?|判决|裁定|结果|得到|依法|复议机关|法院|申请人|原告|当事人|为|系){0,3}(?<result>维持|纠正|纠错|撤销|(?:未经复议)?直接起诉|(?:经|先)?(?:行政)?复议(?:程序|决定)?后(?:又|再|才)?(?:提起|起诉)|不服(?:行政)?复议(?:决定|结果)?后?(?:提起|起诉))/gu

function allAlike(text: ReadText, form: Form, report: Report): Finding[] {
  if (!/复议|诉讼/u.test(text.text)) return []
  return matchesOf(text.text, ALL_ALIKE).flatMap(({ 0: quote, index, groups }): Finding[] => {
    const dispute = DISPUTES.find(([, pattern]) => pattern.test(groups?.['dispute'] ?? ''))?.[0]
    const kind = dispute && (`${dispute}_total` as const)
    const all = kind && figureOf(form, report, { kind, row: undefined })
    // Where the words count others than the table does, that is said already.
    const isOfTable = all && (!groups?.['figure'] || Number(groups['figure']) === all.value)
    const isOfBoth = /复议.*诉讼|诉讼.*复议/u.test(quote.slice(0, -(groups?.['result'] ?? '').length))
    if (!dispute || !isOfTable || isOfBoth) return []
    const part = { quote, value: all.value, start: index, end: index + quote.length }
    return held(text, part, dispute, form, report)
  })
}

/** 经复议后又提起行政诉讼1件, by itself. */
const SUIT =
  /(?:(?:未|不)经(?:行政)?复议，?(?:而)?直接|复议后)(?:又|再|仍|继续|不服|向(?:人民)?法院){0,3}(?:提起|起诉)(?:的)?(?:行政)?(?<dispute>诉讼)?(?:案件|案)?(?<figure>\d+)[件起]/gu

/** 没有一件答复被复议机关纠正或被法院撤销, 零败诉. */
const NONE_LOST =
  /(?:没有|未有|未发生|未出现|无|零)(?:一[件起宗例]|任何|出现|发生)?(?:行政复议(?:案件)?[、和或及])?[^，。；、\d]{0,16}?(?:被|予以|遭)?(?:复议机关|上级机关|法院|人民法院|行政机关)?(?:依法)?(?<result>纠正|纠错|撤销|败诉)|(?:纠错|纠正|败诉)率(?:均|为|是|保持){0,2}(?:零|0(?![.\d]))[%％]?|(?:均|全部|都)(?:已|获|依法){0,2}胜诉/gu

function noneLost(text: ReadText, form: Form, report: Report): Finding[] {
  if (!/纠正|纠错|撤销|败诉|胜诉|确认违法/u.test(text.text)) return []
  return matchesOf(text.text, NONE_LOST).flatMap(({ 0: words, index }) => {
    const { before, after } = sentenceAt(text.text, index, '。；')
    const sentence = before + after
    const isOfSuits = /败诉|胜诉/u.test(words) || !/复议/u.test(sentence)
    const isOfReviews = !isOfSuits && !/诉讼|法院|败诉/u.test(sentence)
    if (!/复议|诉讼|答复|败诉|胜诉/u.test(sentence) || /许可|处罚|执法|案卷评查|问题/u.test(sentence))
      return []
    const disputes: readonly Dispute[] = isOfSuits
      ? ['litigation']
      : isOfReviews
        ? ['reconsideration']
        : ['reconsideration', 'litigation']
    return disputes
      .slice(0, 2)
      .flatMap((dispute) => {
        const part = { quote: words, value: 0, start: index, end: index + words.length }
        return lostIn(text, part, dispute, form, report)
      })
      .slice(0, 1)
  })
}

function lostIn(
  text: ReadText,
  { quote, start, end }: Pick<BreakdownPart, 'quote' | 'start' | 'end'>,
  dispute: Dispute,
  form: Form,
  report: Report,
): Finding[] {
  const figure = inTable(form, report, dispute, 'corrected')
  if (!figure || figure.value === 0) return []
  return [mismatchOfDispute(text, { start, end }, `${quoted(quote)}说的是没有`, 0, figure)]
}

/** 行政复议1件，维持原行政行为; 行政诉讼2件，尚未审结: how all that are counted ended. */
const AT_ONCE =
  /(?<![不服经后])(?<dispute>(?:行政)?(?:复议|诉讼))(?:案件|案)?(?<figure>\d{1,6})[件起宗](?:案件)?[，（(](?:目前|现|已|被|获|经|仍|案件|复议机关|法院|结果|予以?|作出|均|全部){0,4}(?<result>维持|纠正|纠错|撤销|败诉|确认违法|尚未审结|未审结|正在审理|尚在审理|未结|(?:未经复议)?直接(?:提起|起诉)|复议后(?:提起|起诉))(?=[^\d，。；、）)]{0,8}(?:[，。；）)]|$))/gmu

/** What none is without, looked for first. */
const IS_COUNTED = /(?:复议|诉讼)(?:案件|案)?\d/u

function atOnce(text: ReadText, form: Form, report: Report): Finding[] {
  if (!IS_COUNTED.test(text.text)) return []
  return matchesOf(text.text, AT_ONCE).flatMap(({ 0: quote, index, groups = {} }): Finding[] => {
    const dispute = DISPUTES.find(([, pattern]) => pattern.test(groups['dispute'] ?? ''))?.[0]
    const all = dispute && figureOf(form, report, { kind: `${dispute}_total`, row: undefined })
    const [value, isAll] = [Number(groups['figure']), /均|全部/u.test(quote)]
    // That all ended alike is told by another.
    const isTold = isAll && !/审/u.test(groups['result'] ?? '')
    if (!dispute || all?.value !== value || isTold) return []
    return held(text, { quote, value, start: index, end: index + quote.length }, dispute, form, report)
  })
}

function alone(text: ReadText, form: Form, report: Report): Finding[] {
  const suits = matchesOf(text.text, SUIT).flatMap(({ 0: quote, index, groups }) => {
    const part = { quote, value: Number(groups?.['figure']), start: index, end: index + quote.length }
    return held(text, part, 'litigation', form, report)
  })
  const results = matchesOf(text.text, ALONE).flatMap(({ 0: quote, index, groups }) => {
    const dispute = DISPUTES.find(([, pattern]) => pattern.test(groups?.['dispute'] ?? ''))?.[0]
    const part = { quote, value: Number(groups?.['figure']), start: index, end: index + quote.length }
    return dispute ? held(text, part, dispute, form, report) : []
  })
  return [...suits, ...results]
}

function held(
  text: FieldText,
  { quote, value, start, end }: Pick<BreakdownPart, 'quote' | 'value' | 'start' | 'end'>,
  dispute: Dispute,
  form: Form,
  report: Report,
): Finding[] {
  const columns = RESULTS.filter(([pattern]) => pattern.test(quote)).map(([, column]) => column)
  const [column] = columns
  // 驳回 may be of the claim or of the appeal.
  if (columns.length > 1 || /驳回/u.test(quote)) return []
  const figure = column
    ? inTable(
        form,
        report,
        dispute,
        column,
        dispute === 'litigation' ? wayAt(text, { start, end }) : undefined,
      )
    : suitsInTable(form, report, dispute, quote)
  if (!figure || figure.value === value) return []
  return [mismatchOfDispute(text, { start, end }, `${quoted(quote)}说的是${value}`, value, figure)]
}

/** 未经复议直接起诉6件，复议后起诉2件: the row that is meant. */
function suitsInTable(form: Form, report: Report, dispute: Dispute, quote: string) {
  const claimed = form.claimedFigures.litigation_total
  const places = SUITS.filter(([pattern]) => pattern.test(quote)).map(([, place]) => place)
  const total = claimed?.of[places[0] ?? -1]
  if (dispute !== 'litigation' || !claimed || !total || places.length !== 1) return undefined
  const value = filledFigures(form, report)[claimed.table][total]
  const label = places[0] === 0 ? '未经复议直接起诉' : '复议后起诉'
  return value === undefined
    ? undefined
    : { value: Number(value), cells: [cellName(claimed.table, total)], label }
}
