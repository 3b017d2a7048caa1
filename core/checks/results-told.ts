import { matchesOf } from '../matches.ts'
import { RESULT_KINDS, type ResultKind } from '../narrative/kinds.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf, type TableFigure } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, Reading, ReadText } from './reading.ts'
import { mismatchOf, type Span } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

/** Words that tell one result of the form, without a figure. */
const RESULTS: readonly (readonly [ResultKind, RegExp])[] = [
  ['unavailable', /信息不存在|不掌握|不属于本(?:机关|单位|部门)|无法提供/u],
  ['refused', /不予公开/u],
  ['partly_granted', /部分公开/u],
  ['granted', /(?:予以|同意|准予)公开/u],
  ['not_processed', /不予处理/u],
]
const REQUEST = /(?:收到|受理|新收|接到|办理|办结|答复)[^。；，\d]{0,24}申请[^。；，\d]{0,8}/u
/** 均不予公开, 全部按无法提供答复. */
const ALL =
  /(?:均|全部|都)已?(?:依法|按规定|按期|按时|予以|作出|告知|属于|为|按|以){0,3}(?<result>部分公开|不予公开|无法提供|不予处理|信息不存在)/gu
const ONE = /(?<!\d)1件(?:政府信息公开)?(?:申请)?(?=[，。；（])/gu
const SOME = /其中|其余|除|结转|复议|诉讼|建议|提案|留言|上年|去年|未|没有/u

/** `narrative.mismatch`: how requests ended in words without a figure: that of the only one, or of all alike. */
export const checkResultsTold: Check = (report, { form, texts }) => {
  const handled = figureOf(form, report, { kind: 'requests_handled', row: undefined })
  if (!handled || handled.value === 0) return []
  return texts.flatMap((text) => {
    if (!text.text.includes('申请')) return []
    return [
      ...allAlike(text).flatMap((told) => held(text, told, handled.value, report, form)),
      ...(handled.value === 1 ? ofOne(text).flatMap((told) => held(text, told, 1, report, form)) : []),
    ]
  })
}

interface Told extends Span {
  readonly kind: ResultKind
}

function allAlike({ text }: ReadText): Told[] {
  return matchesOf(text, ALL).flatMap(({ 0: words, index, groups = {} }): Told[] => {
    const kind = kindOf(groups['result'] ?? '')
    const { before, after } = sentenceAt(text, index, '。；')
    const isOfAll =
      REQUEST.test(before) &&
      !SOME.test(before) &&
      !/^[^，。；]{0,40}[或和、\d]/u.test(after.slice(words.length))
    return kind && isOfAll ? [{ kind, start: index, end: index + words.length }] : []
  })
}

/** 收到申请1件，因信息不存在，已告知申请人: what is told of the only one. */
function ofOne({ text }: ReadText): Told[] {
  return matchesOf(text, ONE).flatMap(({ 0: words, index }): Told[] => {
    const { before, after } = sentenceAt(text, index + words.length)
    const isRequest = /(?:收到|受理|新收|接到|办理|办结)[^。；，]{0,24}(?:申请|依申请公开)/u.test(before)
    if (!isRequest || SOME.test(before + after) || /\d件/u.test(after)) return []
    const told = RESULTS.flatMap(([kind, pattern]) => {
      const match = pattern.exec(after)
      return match ? [{ kind, at: match.index, words: match[0] }] : []
    })
    const [only] = told
    if (!only || told.length > 1) return []
    const start = index + words.length + only.at
    return [{ kind: only.kind, start, end: start + only.words.length }]
  })
}

function kindOf(words: string): ResultKind | undefined {
  return RESULTS.find(([, pattern]) => pattern.test(words))?.[0]
}

function held(
  text: ReadText,
  { kind, start, end }: Told,
  all: number,
  report: Report,
  form: Reading['form'],
): Finding[] {
  const figure = figureOf(form, report, { kind, row: undefined })
  if (!figure || figure.value === all) return []
  const other = otherThan(kind, report, form)
  const instead = other ? `，${other.label}是 ${other.value}` : ''
  return [
    mismatchOf(
      text,
      { start, end },
      `${quoted(text.text.slice(start, end))}与表不符：表中${figure.label}是 ${figure.value}${instead}，请核对后改文字或改表。`,
      figure,
      all,
    ),
  ]
}

function otherThan(kind: ResultKind, report: Report, form: Reading['form']): TableFigure | undefined {
  return RESULT_KINDS.filter((each) => each !== kind)
    .flatMap((each) => figureOf(form, report, { kind: each, row: undefined }) ?? [])
    .find(({ value }) => value > 0)
}
