import { matchesOf } from '../matches.ts'
import { OUTCOMES } from '../narrative/kinds.ts'
import type { Finding } from './finding.ts'
import type { ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { addUp, ANY_COUNT, isOfSome, wrongSum } from './wrong-sum.ts'

const UNIT = '(?<unit>[条件篇次期份场个人])'
const FIGURE = /(?<![\d.第〔])(?<figure>\d{1,7})(?<unit>[条件篇次期份场个人])/gu
/** An item of a list: 低保公示20期. */
const ITEM = '[^，。；：、（）()\\d]{0,16}\\d{1,7}\\k<unit>'

/** The first item, which says in what all are counted. */
const FIRST = ITEM.replace('\\k<unit>', UNIT)
/** Two figures, each behind the words that name its half. */
const halves = (one: string, other: string) =>
  new RegExp(`${one}(?<parts>\\d{1,7}${UNIT}[，、和]{0,2}${other}\\d{1,7}\\k<unit>)(?!、)`, 'gu')
const ASIDE = '[^，。；、\\d]{0,10}'
const TO = '月?(?:至|到|[-—–~～]{1,2})'
const ANSWERED = '(?:答复|回复|解答|回应|采纳)'

/**
 * Ways to divide a whole that leave nothing over: two halves, what something is made of, each of what is named. Each with
 * what it is not without, which is looked for first.
 */
const CLOSED: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [/下半年/u, halves(`上半年${ASIDE}`, `下半年${ASIDE}`)],
  [/12月\d/u, halves(`1${TO}6月`, `7${TO}12月`)],
  [/线下/u, halves(`线上${ASIDE}`, `线下${ASIDE}`)],
  [/会后|事后/u, halves(`(?:当场|现场)${ANSWERED}`, `(?:会后|事后)${ANSWERED}`)],
  [
    /[组构]成/u,
    new RegExp(
      `(?<=^|[，：])由[^，。；：、\\d（）()]{1,12}(?<parts>\\d{1,7}${UNIT}(?:[、和与及]{1,2}${ITEM}){1,6})[组构]成`,
      'gmu',
    ),
  ],
  [
    /类，/u,
    new RegExp(
      `(?:全部|均|都|分)[为是属][^，。；\\d]{2,40}[两二三四五六七八]类，(?:分别)?[是为有](?<parts>${FIRST}(?:[、和]${ITEM}){1,7})(?=[，。；]|$)`,
      'gmu',
    ),
  ],
  [
    /(?:没有|无)其[他它]/u,
    new RegExp(
      `(?<parts>(?<=[，：])${FIRST}(?:[、，]${ITEM}){1,6})，(?:除此之外|除此以外|此外)?，?(?:再|并)?(?:没有|无)其[他它]`,
      'gu',
    ),
  ],
]

/** The whole and its parts are not what they seem: they lie within another, or beside what came before. */
const OTHER = /其中|结转|上年|去年|同比|\d\s*[%％]|分别/u

/** `narrative.breakdown`: parts that are all there are, by what they are called, and do not make up the one figure before them. */
export function closedLists(text: ReadText): Finding[] {
  return [
    ...CLOSED.flatMap(([sign, pattern]) => (sign.test(text.text) ? closedBy(text, pattern) : [])),
    ...(/其余|余下|剩余/u.test(text.text) ? remainders(text) : []),
    ...(/，(?:合计|共)\d/u.test(text.text) ? totalsBehind(text) : []),
    ...(/共\d/u.test(text.text) ? sumsAtOnce(text) : []),
    ...(/[两二三四五][项类者](?:合计|共计|总计|共)/u.test(text.text) ? sumsOfSome(text) : []),
  ]
}

function closedBy(text: ReadText, pattern: RegExp): Finding[] {
  return matchesOf(text.text, pattern).flatMap(({ 0: words, index, groups }): Finding[] => {
    const unit = groups?.['unit']
    const { before } = sentenceAt(text.text, index, '。；')
    const [whole, ...others] = matchesOf(before, FIGURE).filter((each) => each.groups?.['unit'] === unit)
    if (!whole || others.length > 0 || OTHER.test(before.replace(/其中[：，]?$/u, ''))) return []
    const parts = matchesOf(groups?.['parts'] ?? '', FIGURE).map((each) => Number(each.groups?.['figure']))
    return wrongSum(text, index, words, Number(whole.groups?.['figure']), parts)
  })
}

const REST = new RegExp(
  `(?<=[，、；])(?:其余|余下|剩余)(?:的)?(?:约|各类|均为|为)?(?<rest>\\d{1,7})${UNIT}`,
  'gu',
)

/** 通报75份，文字类41份，其余44份: what remains of the whole and no more than three parts. */
function remainders(text: ReadText): Finding[] {
  return matchesOf(text.text, REST).flatMap(({ 0: words, index, groups }): Finding[] => {
    const { before } = sentenceAt(text.text, index, '。；')
    const figures = matchesOf(before, FIGURE).filter((each) => each.groups?.['unit'] === groups?.['unit'])
    const [whole, ...parts] = figures.map((each) => Number(each.groups?.['figure']))
    if (whole === undefined || parts.length === 0 || parts.length > 3) return []
    if (isResult(text, index - before.length + (figures[0]?.index ?? 0))) return []
    if (OTHER.test(before.replace('其中', '')) || /[余约]\d|\d[余多]/u.test(before)) return []
    const rest = Number(groups?.['rest'])
    if ([...parts, rest].some((each) => each > whole)) return []
    // A part may lie within another, or be told twice.
    if (
      parts.some(
        (_, i) => addUp(parts.slice(i)) + rest === whole || addUp(parts.slice(0, i)) + rest === whole,
      )
    )
      return []
    if (isWholeBefore(text, index - before.length, groups?.['unit'], addUp([whole, ...parts, rest])))
      return []
    return wrongSum(text, index, words, whole, [...parts, rest])
  })
}

/** 新增3862条。按栏目，资讯1744条，公告608条，余下1510条: the whole stands in a sentence before, and the first figure is a part. */
function isWholeBefore({ text }: ReadText, end: number, unit: string | undefined, whole: number): boolean {
  const before = matchesOf(text.slice(Math.max(0, end - NEAR), end), FIGURE)
  return before.some(({ groups }) => groups?.['unit'] === unit && Number(groups?.['figure']) === whole)
}

/** So far back the whole may stand. */
const NEAR = 60

/** 予以公开26件，部分公开6件，其余13件: the first figure is one of the results, and not what they divide. */
function isResult({ narrative: { claims } }: ReadText, place: number): boolean {
  return claims.some(({ kind, start, end }) => OUTCOMES.has(kind) && start <= place && place < end)
}

const TOTAL = new RegExp(
  `(?<=\\d${UNIT.replace('<unit>', '<last>')}[^，。；\\d]{0,8}，)(?:合计|共(?=\\d{1,7}[条件篇]。))(?<whole>\\d{1,7})${UNIT}`,
  'gu',
)

/** 微信推送260条，网站发布144条，合计404条: what the figures before it make up, some or all. */
function totalsBehind(text: ReadText): Finding[] {
  return matchesOf(text.text, TOTAL).flatMap(({ 0: words, index, groups }): Finding[] => {
    const before = sentenceAt(text.text, index, '。；').before.replaceAll(/[（(][^（）()]*[）)]/gu, '')
    const figures = matchesOf(before, FIGURE).filter((each) => each.groups?.['unit'] === groups?.['unit'])
    const parts = figures.map((each) => Number(each.groups?.['figure']))
    const whole = Number(groups?.['whole'])
    const all = before.match(ANY_COUNT) ?? []
    // What is counted otherwise may be among it: 文件20件、信息38条，合计58条.
    if (all.length > parts.length) return []
    if (parts.length < 2 || /其中|同比|\d\s*[%％]|[余约]\d|\d[余多]/u.test(before)) return []
    if (isOfSome(whole, parts)) return []
    return wrongSum(text, index, words, whole, parts)
  })
}

const OF_SOME = new RegExp(
  `(?<=[，；])(?:以上|上述|这)?(?<many>[两二三四五])[项类者](?:合计|共计|总计|共)(?:为|有)?(?<whole>\\d{1,7})${UNIT}`,
  'gu',
)

/** 予以公开35件、部分公开3件，两项共44件: what so many figures before it make up. */
function sumsOfSome(text: ReadText): Finding[] {
  return matchesOf(text.text, OF_SOME).flatMap(({ 0: words, index, groups }): Finding[] => {
    const { before } = sentenceAt(text.text, index, '。；')
    const many = '  两三四五'.indexOf((groups?.['many'] ?? '').replace('二', '两'))
    const figures = matchesOf(before, FIGURE).slice(-many)
    const isOfUnit = figures.every((each) => each.groups?.['unit'] === groups?.['unit'])
    if (figures.length < many || !isOfUnit || /其中|含/u.test(before.slice((figures[0]?.index ?? 0) + 1)))
      return []
    const parts = figures.map((each) => Number(each.groups?.['figure']))
    return wrongSum(text, index, words, Number(groups?.['whole']), parts)
  })
}

const PART = (unit: string) => `\\d{1,5}${unit}[^，。；：、（）()\\d]{1,8}`
const AT_ONCE = new RegExp(
  `(?<![\\d.第、和与])(?<parts>${PART('(?<unit>[个家所名处])')}(?:[、和与及]${PART('\\k<unit>')}){1,6}?)[，]?(?:共计|合计|总计|共)(?<whole>\\d{1,6})\\k<unit>(?<named>[^，。；：、（）()\\d]{0,10})`,
  'gu',
)
const NAMED = /\d{1,5}[个家所名处](?<name>[^，。；：、\d]+?)(?=[、和与及，]|$)/gu

/** 14个镇、5个乡共19个乡镇: of things that the words behind the sum name again, or that it ends with. */
function sumsAtOnce(text: ReadText): Finding[] {
  return matchesOf(text.text, AT_ONCE).flatMap(({ 0: words, index, groups }): Finding[] => {
    const parts = matchesOf(groups?.['parts'] ?? '', NAMED)
    const named = groups?.['named'] ?? ''
    const areNamed = parts.every((each) => named.includes(each.groups?.['name']?.at(-1) ?? ''))
    if (parts.length < 2 || (named !== '' && !areNamed)) return []
    const whole = Number(groups?.['whole'])
    return wrongSum(
      text,
      index,
      words.slice(0, words.length - named.length),
      whole,
      parts.map(([each]) => Number.parseInt(each, 10)),
    )
  })
}
