import { matchesOf } from '../matches.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import { figureOf } from './claimed.ts'
import { COUNT, COUNTED, HOW, kindOf, PAST, SOME } from './compared-words.ts'
import type { Finding } from './finding.ts'
import { isSameUnit } from './last-year.ts'
import type { Check, Reading, ReadText } from './reading.ts'
import { mismatchOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

/** `narrative.mismatch`: more, fewer or as many as the year before in words without a figure, and not in the two tables. */
export const checkTrends: Check = (report, { texts, form, known, lastYear }) =>
  lastYear?.year === report.year - 1 && isSameUnit(report, lastYear)
    ? texts.flatMap((text) =>
        [...trendsIn(text), ...firstsIn(text), ...extremesIn(text)].flatMap((trend) =>
          held(text, trend, report, { form, known, lastYear }),
        ),
      )
    : []

type Way = 'more' | 'less' | 'level' | 'double' | 'first' | 'most' | 'least'

interface Trend {
  readonly kind: ClaimKind
  readonly way: Way
  readonly start: number
  readonly end: number
  /** The figure told between what is counted and the comparison. */
  readonly figure: number | undefined
}

const WAYS: readonly (readonly [Way, string])[] = [
  ['double', '翻[了一]{0,2}番|成倍[增上][长加升]'],
  ['level', '持平|相当|(?:大致|基本)?相同|差不多|没有变化|变化不大'],
  ['more', '增加|增长|增多|上升|上涨|攀升|走高'],
  ['less', '减少|下降|降低|回落|下滑|走低'],
]
const WAY = WAYS.map(([, words]) => words).join('|')
/** What goes on with a figure is growth told in figures, and what is only slowed has not turned. */
const NO_FIGURE = '(?!(?:了|约|率?为|达到?|近|到|至|幅度?为?)*[\\d一二三四五六七八九两]|趋缓|幅度|速度|势头)'

const BEHIND = new RegExp(
  `(?:${COUNTED})${COUNT}[，、]?(?:案件|申请)?(?:数量|总量|件数)?(?:(?:同比|[较比与同跟]${PAST}(?:相比)?)[，]?${HOW}(?<way>${WAY})${NO_FIGURE}|(?<way>高于|多于|低于|少于)${PAST})`,
  'gmu',
)
/** 与上年相比，信息公开申请大幅增加. */
const BEFORE = new RegExp(
  `[与同跟较比]${PAST}(?:相比)?，(?:[^，。；：\\d]{0,10})(?:${COUNTED})(?:案件|案|决定|申请|件数|数量|总量|数|量){0,2}${HOW}(?<way>${WAY})${NO_FIGURE}`,
  'gmu',
)
/** Most texts compare nothing, which is found out at once. */
const COMPARES = /同比|[较比与同跟于](?:上年|去年|上一|20\d\d年)/u

function trendsIn(text: ReadText): Trend[] {
  if (!COMPARES.test(text.text)) return []
  return [BEHIND, BEFORE].flatMap((pattern) =>
    matchesOf(text.text, pattern).flatMap(({ 0: words, index, groups = {} }): Trend[] => {
      const { before } = sentenceAt(text.text, index, '。；')
      const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('：')) + 1)
      const isOfLast = groups['year'] === undefined || Number(groups['year']) === text.narrative.year - 1
      const kind = kindOf(groups)
      const way = wayOf(groups['way'] ?? '')
      if (!isOfLast || !kind || !way || SOME.test(clause) || SOME.test(words)) return []
      const figure = groups['figure'] === undefined ? undefined : Number(groups['figure'])
      return [{ kind, way, figure, start: index, end: index + words.length }]
    }),
  )
}

function wayOf(words: string): Way | undefined {
  if (/^[高多]于/u.test(words)) return 'more'
  if (/^[低少]于/u.test(words)) return 'less'
  return WAYS.find(([, pattern]) => new RegExp(pattern, 'u').test(words))?.[0]
}

const FIRST =
  /首次(?:收到|接到|受理|出现|发生)了?(?:因)?(?:政府)?(?:信息公开|政务公开|依申请公开)?(?:工作)?(?:引发|引起)?的?(?:(?<requests>(?<=公开)申请)|(?<reconsideration>行政复议)|(?<litigation>行政诉讼))/gu

function firstsIn(text: ReadText): Trend[] {
  if (!text.text.includes('首次')) return []
  return matchesOf(text.text, FIRST).flatMap(({ 0: words, index, groups = {} }): Trend[] => {
    const kind = kindOf(groups)
    return kind ? [{ kind, way: 'first', figure: undefined, start: index, end: index + words.length }] : []
  })
}

/** 申请量为近年最低, 收到申请15件，创历史新高. */
const EXTREME = new RegExp(
  `(?:${COUNTED})${COUNT}，?(?:数量|总量)?(?:为|是|达到?|创下?|创造|处于|系)(?:了)?(?:近[几些三五十]?年|历年|历史)(?:以?来)?(?:的)?(?:最|新)(?<way>[高多低少])`,
  'gmu',
)

function extremesIn(text: ReadText): Trend[] {
  if (!/[最新][高多低少]/u.test(text.text)) return []
  return matchesOf(text.text, EXTREME).flatMap(({ 0: words, index, groups = {} }): Trend[] => {
    const kind = kindOf(groups)
    const clause = sentenceAt(text.text, index, '。；，').before
    if (!kind || SOME.test(clause + words)) return []
    const figure = groups['figure'] === undefined ? undefined : Number(groups['figure'])
    const way = /[高多]/u.test(groups['way'] ?? '') ? 'most' : 'least'
    return [{ kind, way, figure, start: index, end: index + words.length }]
  })
}

function held(
  text: ReadText,
  { kind, way, figure, start, end }: Trend,
  report: Report,
  { form, known, lastYear }: Pick<Reading, 'form' | 'known'> & { readonly lastYear: Report },
): Finding[] {
  const now = figureOf(form, report, { kind, row: undefined })
  const then = figureOf(known[lastYear.form], lastYear, { kind, row: undefined })
  if (!now || !then || (figure !== undefined && figure !== now.value)) return []
  if (isSo(way, now.value, then.value)) return []
  const message = `${quoted(text.text.slice(start, end))}与表不符：去年表中${then.label}是 ${then.value}，今年 ${now.value}，请核对。`
  return [mismatchOf(text, { start, end }, message, { cells: now.cells, value: then.value }, now.value)]
}

/** A few more or less is still level. */
function isSo(way: Way, now: number, then: number): boolean {
  if (way === 'more') return now > then
  if (way === 'less') return now < then
  if (way === 'most') return now >= then
  if (way === 'least') return now <= then
  if (way === 'first') return then === 0
  if (way === 'double') return now >= then * 1.8
  return Math.abs(now - then) <= Math.max(2, then * 0.15)
}
