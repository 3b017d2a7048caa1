import type { Form } from '../form/form.ts'
import { matchesOf } from '../matches.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { mismatchOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

const KINDS: Readonly<Record<string, ClaimKind>> = {
  予以公开: 'granted',
  部分公开: 'partly_granted',
  不予公开: 'refused',
  无法提供: 'unavailable',
  不予处理: 'not_processed',
  其他处理: 'other_handled',
}
const RESULT = Object.keys(KINDS).join('|')

const AND = '(?:、|和|与|及|以及|或|或者)'
/** 不予公开和无法提供的申请合计5件, 予以公开及部分公开845件, 无法提供、不予处理和其他处理46件. */
const TOGETHER = new RegExp(
  `(?<results>(?:${RESULT}|公开(?=[或及和]部分公开))(?:${AND}(?:${RESULT})){1,4}|公开[（(]含部分公开[）)])(?:的|政府信息公开|申请|答复|情形|决定)*(?:共|共计|合计|总计|一共|总共)?(?<figure>\\d{1,6})件`,
  'gu',
)
/** 除3件无法提供外，其余申请均予以公开. */
const ALL_BUT =
  /除(?<but>[^。；\n]{2,60}?)(?:之|以)?外，(?:其余|其他|剩余)的?(?:\d{1,6}件)?(?:政府信息公开)?申请(?:均|全部|都)(?:已|依法){0,2}(?:予以公开|同意公开)(?:(?:或|或者|、)(?<partly>部分公开))?/gu
const ANOTHER_YEAR = /去年|上年|上一年|同期/u
/** What was carried in is handled this year. */
const CARRIED = /(?:去年|上年|上一年)度?(?:结转|转结)/gu
const STILL_OPEN = /结转|正在|未到期|尚未/u

/** `narrative.mismatch`: results that the words give together, or by what is left, and the table apart. */
export const checkJointResults: Check = (report, { form, texts }) =>
  texts.flatMap((text) => [
    ...together(text, form, report),
    ...allBut(text, form, report),
    ...leftOpen(text, form, report),
  ])

/** 除结转下年度的2件外，其余申请均已办结. */
const OPEN_BUT =
  /除(?:正在办理|尚在办理|尚未到期|未到期|结转(?:至|到)?下一?年度?)[^，。；\d]{0,10}(?<figure>\d{1,6})件(?:申请)?(?:之|以)?外，?(?:其余|其他|剩余)/gu

function leftOpen(text: ReadText, form: Form, report: Report): Finding[] {
  return matchesOf(text.text, OPEN_BUT).flatMap(({ 0: words, index, groups = {} }) =>
    held(
      text,
      { words, index },
      Number(groups['figure']),
      sum(form, report, ['carried_out']),
      '结转下年度的',
    ),
  )
}

function together(text: ReadText, form: Form, report: Report): Finding[] {
  return matchesOf(text.text, TOGETHER).flatMap(({ 0: words, index, groups = {} }) => {
    const results = (groups['results'] ?? '').replace(/[（(]含(?<within>[^（）()]*)[）)]/u, '和$<within>')
    const named = results.split(new RegExp(AND, 'u'))
    const kinds = named.flatMap((word) => KINDS[word === '公开' ? '予以公开' : word] ?? [])
    const what = kinds.length === 2 ? '这两项' : '这几项'
    return held(text, { words, index }, Number(groups['figure']), sum(form, report, kinds), what)
  })
}

function allBut(text: ReadText, form: Form, report: Report): Finding[] {
  return matchesOf(text.text, ALL_BUT).flatMap(({ 0: words, index, groups = {} }) => {
    const but = groups['but'] ?? ''
    const figures = matchesOf(but, /\d{1,6}(?=件)/gu).map(([figure]) => Number(figure))
    const all = sum(form, report, ['requests_handled'])
    if (figures.length === 0 || STILL_OPEN.test(but) || !all) return []
    const kinds: ClaimKind[] = groups['partly'] ? ['granted', 'partly_granted'] : ['granted']
    const left = all.value - figures.reduce((added, figure) => added + figure, 0)
    return held(
      text,
      { words, index },
      left,
      sum(form, report, kinds),
      groups['partly'] ? '这两项' : '这一项',
    )
  })
}

function sum(form: Form, report: Report, kinds: readonly ClaimKind[]) {
  const figures = kinds.flatMap((kind) => figureOf(form, report, { kind, row: undefined }) ?? [])
  if (figures.length < kinds.length) return undefined
  return {
    value: figures.reduce((added, { value }) => added + value, 0),
    cells: figures.flatMap(({ cells }) => cells),
  }
}

function held(
  text: ReadText,
  { words, index }: { readonly words: string; readonly index: number },
  said: number,
  figure: ReturnType<typeof sum>,
  what: string,
): Finding[] {
  if (!figure || figure.value === said) return []
  if (ANOTHER_YEAR.test(sentenceAt(text.text, index).before.replaceAll(CARRIED, ''))) return []
  return [
    mismatchOf(
      text,
      { start: index, end: index + words.length },
      `按${quoted(words)}应是 ${said} 件，表中${what}共 ${figure.value} 件，请核对后改文字或改表。`,
      figure,
      said,
    ),
  ]
}
