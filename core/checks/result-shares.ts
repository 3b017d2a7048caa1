import type { Form } from '../form/form.ts'
import { matchesOf } from '../matches.ts'
import type { ResultKind } from '../narrative/kinds.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf, tableValueOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import { meetsAny } from './stretches.ts'

const KINDS: Readonly<Record<string, ResultKind>> = {
  予以公开: 'granted',
  部分公开: 'partly_granted',
  不予公开: 'refused',
  无法提供: 'unavailable',
  不予处理: 'not_processed',
  其他处理: 'other_handled',
}
/** 予以公开16件，占办结总数的51%; 不予公开占比20%. */
const SHARE = new RegExp(
  `(?<result>${Object.keys(KINDS).join('|')})(?:的|申请|答复|决定|情形){0,2}(?<figure>\\d{1,6}件)?[，（]?(?:约|仅)?占(?:比|(?:全部|所有)?(?:申请|办结|答复|办理|受理|收到)?(?:的|申请|件|总)*[数量]?)(?:的|约|为|达){0,2}(?<share>\\d{1,3}(?:\\.(?<digits>\\d{1,2}))?)[%％]`,
  'gu',
)
const OTHER = /复议|诉讼|同比|[上去]年(?!度?结转)|20\d\d年(?!度?结转)[^，]{0,6}为|和$|、$|及$/u

/** `narrative.mismatch`: the share of one result that neither what was handled nor what came in makes. */
export const checkResultShares: Check = (report, { form, texts }) =>
  texts
    .flatMap((text) => (/占[^。]{0,16}[%％]/u.test(text.text) ? shares(text, form, report) : []))
    .concat(
      texts.flatMap((text) =>
        /公开[和及与、]部分公开/u.test(text.text) ? together(text, form, report) : [],
      ),
    )

/** 公开率（予以公开和部分公开）为53%, 予以公开和部分公开占53%. */
const TOGETHER =
  /(?:公开率（)?(?:予以)?公开(?:和|及|与|、)部分公开）?(?:约|共|合计)?(?:为|占(?:比|办结总?数|答复总?数)?的?)(?<share>\d{1,3}(?:\.(?<digits>\d{1,2}))?)[%％]/gu

function together(text: ReadText, form: Form, report: Report): Finding[] {
  const kinds = ['granted', 'partly_granted'] as const
  const figures = kinds.flatMap((kind) => figureOf(form, report, { kind, row: undefined }) ?? [])
  if (figures.length < 2) return []
  const value = figures.reduce((sum, each) => sum + each.value, 0)
  return matchesOf(text.text, TOGETHER).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const { before } = sentenceAt(text.text, index, '。；')
    const digits = groups['digits']?.length ?? 0
    const right = wholesOf(form, report).map((whole) => (value / whole) * 100)
    const isMade = right.some((share) => Math.abs(share - Number(groups['share'])) < 10 ** -digits)
    const [first] = right
    if (first === undefined || isMade || OTHER.test(before)) return []
    const message = `${quoted(words)}与表不符：两项共 ${value}，按办理总数算是 ${first.toFixed(digits)}%，请核对。`
    const place = { start: index, end: index + words.length }
    return [findingOf(text, { rule: 'narrative.mismatch', severity: 'warning', ...place, message })]
  })
}

function shares(text: ReadText, form: Form, report: Report): Finding[] {
  const { breakdowns } = text.narrative
  const isRead = meetsAny(breakdowns.flatMap(({ parts }) => parts.flatMap(({ share }) => share ?? [])))
  return matchesOf(text.text, SHARE).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const place = { start: index, end: index + words.length }
    const { before } = sentenceAt(text.text, index, '。；')
    const figure = figureOf(form, report, {
      kind: KINDS[groups['result'] ?? ''] ?? 'granted',
      row: undefined,
    })
    if (!figure || isRead(place) || OTHER.test(before)) return []
    const wholes = wholesOf(form, report)
    const digits = groups['digits']?.length ?? 0
    const right = wholes.map((whole) => (figure.value / whole) * 100)
    const isMade = right.some((share) => Math.abs(share - Number(groups['share'])) < 10 ** -digits)
    const [first] = right
    if (first === undefined || isMade) return []
    const message = `${quoted(words)}与表不符：${figure.label}是 ${figure.value}，按办理总数算是 ${first.toFixed(digits)}%，请核对。`
    return [findingOf(text, { rule: 'narrative.mismatch', severity: 'warning', ...place, message })]
  })
}

/** What was handled, what came in, and what there was to handle. */
function wholesOf(form: Form, report: Report): number[] {
  const valueOf = (kind: 'requests_handled' | 'requests_received_new' | 'requests_carried_in') =>
    tableValueOf(form, report, { kind, row: undefined }) ?? 0
  const received = valueOf('requests_received_new')
  return [valueOf('requests_handled'), received, received + valueOf('requests_carried_in')].filter(Boolean)
}
