import type { Form } from '../form/form.ts'
import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import { figureOf } from './claimed.ts'
import {
  BOTH,
  columnsTold,
  type Dispute,
  DISPUTES,
  inTable,
  mismatchOfDispute,
  wayAt,
} from './dispute-figures.ts'
import type { Finding } from './finding.ts'
import type { ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'

/** What is said of all disputes, or of none, where the table has another: 均予维持, 没有一件被纠正, 均已审结. */
export function disputeStatements(text: ReadText, form: Form, report: Report): Finding[] {
  if (!/复议|诉讼|败诉|胜诉/u.test(text.text)) return []
  return [...allAlike(text, form, report), ...noneLost(text, form, report), ...settled(text, form, report)]
}

/** 行政复议2件，均已审结: none is pending. */
const SETTLED = /(?:均|都|全部|皆)已?(?:经|依法|按期|按时){0,2}(?:审结|结案|审理完[毕成]|审理终结)/gu

function settled(text: ReadText, form: Form, report: Report): Finding[] {
  return matchesOf(text.text, SETTLED).flatMap(({ 0: words, index }): Finding[] => {
    const { before } = sentenceAt(text.text, index, '。；')
    const named = DISPUTES.filter(([, pattern]) => pattern.test(before)).map(([dispute]) => dispute)
    if (/其中|(?:上|去)年|结转|(?:未|没有|无)(?:发生|新增|产生)?[^，]{0,12}(?:复议|诉讼)/u.test(before))
      return []
    const open = named.flatMap((dispute) => inTable(form, report, [dispute], 'pending') ?? [])
    const figure = open.find(({ value }) => value > 0)
    const place = { start: index, end: index + words.length }
    return figure ? [mismatchOfDispute(text, place, `${quoted(words)}说的是没有尚未审结的`, 0, figure)] : []
  })
}

/** 发生行政复议3件，均予维持: all of them ended alike. */
const ALL_ALIKE =
  /(?=[行复诉])(?<![不服经后])(?<dispute>(?:行政)?(?:复议(?!后)|诉讼))(?:案件|案)?(?:[^，。；、\d]{0,12}(?<figure>\d+)[件起宗])?[^。；\d]{0,20}?(?:全部|一律|均|都|皆|系|属于?)(?:已?被|获|为|予以?|判决|裁定|结果|得到|依法|复议机关|法院|申请人|原告|当事人|为|系){0,3}(?<result>维持|纠正|纠错|撤销|(?:未经复议)?直接起诉|(?:经|先)?(?:行政)?复议(?:程序|决定)?后(?:又|再|才)?(?:提起|起诉)|不服(?:行政)?复议(?:决定|结果)?后?(?:提起|起诉))/gu

function allAlike(text: ReadText, form: Form, report: Report): Finding[] {
  return matchesOf(text.text, ALL_ALIKE).flatMap(({ 0: quote, index, groups }): Finding[] => {
    const dispute = DISPUTES.find(([, pattern]) => pattern.test(groups?.['dispute'] ?? ''))?.[0]
    const kind = dispute && (`${dispute}_total` as const)
    const all = kind && figureOf(form, report, { kind, row: undefined })
    // Where the words count others than the table does, that is said already.
    const isOfTable = all && (!groups?.['figure'] || Number(groups['figure']) === all.value)
    const isOfBoth = /复议.*诉讼|诉讼.*复议/u.test(quote.slice(0, -(groups?.['result'] ?? '').length))
    if (!dispute || !isOfTable || isOfBoth) return []
    const place = { start: index, end: index + quote.length }
    const [column] = columnsTold(groups?.['result'] ?? '')
    const way = dispute === 'litigation' ? wayAt(text, place) : undefined
    if (!column && way === undefined) return []
    const figure = inTable(form, report, [dispute], column ?? 'total', way)
    if (!figure || figure.value === all.value) return []
    return [mismatchOfDispute(text, place, `${quoted(quote)}说的是 ${all.value}`, all.value, figure)]
  })
}

/** 没有一件答复被复议机关纠正或被法院撤销, 零败诉. */
const NONE_LOST =
  /(?:没有|未有|未发生|未出现|无|零)(?:一[件起宗例]|任何|出现|发生)?(?:行政复议(?:案件)?[、和或及])?[^，。；、\d]{0,16}?(?:被|予以|遭)?(?:复议机关|上级机关|法院|人民法院|行政机关)?(?:依法)?(?<result>纠正|纠错|撤销|败诉)|(?:纠错|纠正|败诉)率(?:均|为|是|保持){0,2}(?:零|0(?![.\d]))[%％]?|(?:均|全部|都)(?:已|获|依法){0,2}胜诉/gu

function noneLost(text: ReadText, form: Form, report: Report): Finding[] {
  return matchesOf(text.text, NONE_LOST).flatMap(({ 0: words, index }) => {
    const { before, after } = sentenceAt(text.text, index, '。；')
    const sentence = before + after
    const isOfSuits = /败诉|胜诉/u.test(words) || !/复议/u.test(sentence)
    const isOfReviews = !isOfSuits && !/诉讼|法院|败诉/u.test(sentence)
    if (!/复议|诉讼|答复|败诉|胜诉/u.test(sentence) || /许可|处罚|执法|案卷评查|问题/u.test(sentence))
      return []
    const disputes: readonly Dispute[] = isOfSuits ? ['litigation'] : isOfReviews ? ['reconsideration'] : BOTH
    const figure = disputes
      .flatMap((dispute) => inTable(form, report, [dispute], 'corrected') ?? [])
      .find(({ value }) => value > 0)
    const place = { start: index, end: index + words.length }
    return figure ? [mismatchOfDispute(text, place, `${quoted(words)}说的是没有`, 0, figure)] : []
  })
}
