import { matchesOf } from '../matches.ts'
import type { Claim } from '../narrative/claim.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import { figureOf } from './claimed.ts'
import { COUNT, COUNTED as WHAT, HOW, kindOf, PAST, SOME } from './compared-words.ts'
import type { Finding } from './finding.ts'
import { isSameUnit } from './last-year.ts'
import { ownClaims } from './own-claims.ts'
import type { Check, Reading, ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { placeOf } from './texts.ts'

/** `narrative.breakdown`: growth that is not what the two figures beside it make, or this year's and last year's tables. */
export const checkGrowth: Check = (report, { texts, form, known, lastYear }) => [
  ...texts.flatMap(inWords),
  ...(lastYear?.year === report.year - 1 && isSameUnit(report, lastYear)
    ? texts.flatMap((text) => ofTables(text, report, { form, known, lastYear }))
    : []),
]

const MORE = '增长|增加|上升|提高|提升|上涨|增幅'
const LESS = '下降|减少|降低|回落|下滑|降幅'
const GROWTH = new RegExp(
  `(?<way>${MORE}|${LESS})(?:了|约|率?为|达|近|幅度为)*(?<by>\\d+(?:\\.(?<digits>\\d+))?)\\s*(?<unit>[%％条件篇次期份场起宗])`,
  'gu',
)
const IS_LESS = new RegExp(LESS, 'u')
const LAST = /(?:上年|去年|上一?年度?|同期|(?<year>20\d\d)年)(?![^，。；]{0,40}(?:相比|增|降|减)\D{0,40}$)/u

interface Growth {
  readonly start: number
  readonly end: number
  readonly isLess: boolean
  readonly by: number
  readonly digits: number
  readonly isShare: boolean
  readonly unit: string
}

function growthsIn(text: string): Growth[] {
  return matchesOf(text, GROWTH).map(({ 0: words, index, groups = {} }) => ({
    start: index,
    end: index + words.length,
    isLess: IS_LESS.test(groups['way'] ?? ''),
    by: Number(groups['by']),
    digits: groups['digits']?.length ?? 0,
    isShare: /[%％]/u.test(groups['unit'] ?? ''),
    unit: groups['unit'] ?? '',
  }))
}

/** What it should say; undefined where it is right, as far as its digits go. */
function shouldBe(
  { isLess, by, digits, isShare, unit }: Growth,
  now: number,
  then: number,
): string | undefined {
  if (isShare && then === 0) return undefined
  const more = isShare ? (now / then - 1) * 100 : now - then
  const isRight = Math.abs(Math.abs(more) - by) <= (isShare ? 10 ** -digits : 0) + 1e-9 && more < 0 === isLess
  if (isRight || (more === 0 && by === 0)) return undefined
  const amount = isShare ? `${Math.abs(more).toFixed(digits)}%` : `${Math.abs(more)}${unit}`
  return `${more < 0 ? '减少' : '增加'} ${amount}`
}

const COUNTED = /(?<![\d.第])(?<figure>\d+)(?<unit>[条件篇次期份场起宗])/gu
/** What came over from the year before is no figure to compare with. */
const CARRIED = /结转|未办结|遗留|移交/u

/** 公开120条，2023年公开100条，同比增长35%: exactly two figures, one of them of the year before. */
function inWords(text: ReadText): Finding[] {
  const growths = growthsIn(text.text)
  const behind = growths.flatMap((growth) => figureBehind(text, growth, growths))
  const beside = growths.flatMap((growth): Finding[] => {
    const before = withoutParts(sentenceAt(text.text, growth.start, '。；').before)
    const offset = growth.start - before.length
    const isGrowth = (at: number) => growths.some(({ start, end }) => start <= at && at < end)
    const figures = matchesOf(before, COUNTED)
      .filter(({ index }) => !isGrowth(offset + index))
      .filter((each, i, all) => i === 0 || each[0] !== all[i - 1]?.[0])
    const [first, second] = figures
    if (!first || !second || figures.length > 2 || first.groups?.['unit'] !== second.groups?.['unit'])
      return []
    const gap = before.slice(second.index + second[0].length)
    if (!growth.isShare && (growth.unit !== first.groups?.['unit'] || !AT_ONCE.test(gap))) return []
    if (/其中|占|\d\s*[%％]/u.test(before)) return []
    // 比上年多35条: the difference, and no figure of the year before.
    if (/(?:多|少|增|减)了?$/u.test(before.slice(0, second.index))) return []
    const words = [before.slice(0, first.index), before.slice(first.index + first[0].length, second.index)]
    if (words.some((each) => CARRIED.test(each))) return []
    // 由上年的8篇增加到12篇 is checkGrowthFromTo's.
    if (/[由从][^，。；]{0,10}$/u.test(words[0] ?? '') && /[到至为][^，。；]{0,8}$/u.test(words[1] ?? ''))
      return []
    const isOfLast = words.map(
      (each) => LAST.exec(each)?.groups?.['year'] !== String(text.narrative.year) && LAST.test(each),
    )
    if (isOfLast[0] === isOfLast[1]) return []
    const [now, then] = (isOfLast[0] ? [second, first] : [first, second]).map(({ groups }) =>
      Number(groups?.['figure']),
    )
    if (areOfTwoThings(growth, now ?? 0, then ?? 0)) return []
    const right = shouldBe(growth, now ?? 0, then ?? 0)
    return right ? [finding(text, growth, `由 ${then} 到 ${now} 是${right}`)] : []
  })
  return [...behind, ...beside]
}

/** 受理15件（自然人12件、企业3件），同比增长: parts in brackets are blanked; a figure of another year stays. */
function withoutParts(before: string): string {
  return before.replaceAll(/[（(][^（）()]*[）)]/gu, (words) =>
    LAST.test(words) ? words : '\u3000'.repeat(words.length),
  )
}

/** 2024年收到35件；发布信息483条，增幅7.8%: figures that far apart are not the two that were compared. */
function areOfTwoThings({ isShare, by }: Growth, now: number, then: number): boolean {
  return isShare && by < 100 && Math.max(now, then) > 5 * Math.min(now, then)
}

/** 新增图解12篇，同比增长40%（2023年8篇）: the figure of the year before behind the growth. */
const BEHIND =
  /^(?:[（(]|，(?=[^，。；]{1,12}[，。；]))(?:上年|去年|上一年度?|(?<year>20\d\d)年)(?:度|同期)?(?:为|是|共|有|收到|受理|[:：]){0,2}(?<figure>\d{1,7})(?<unit>[条件篇次期份场起宗])[）)，。；]/u

/** ，较上年增加19件，: how much more, between the figure and its share. */
const BY_AMOUNT = new RegExp(
  `，[^，。；\\d]{0,8}(?:${MORE}|${LESS}|多|少)[了约]?\\d{1,7}[条件篇次期份场起宗](?=，)`,
  'u',
)

function figureBehind(read: ReadText, growth: Growth, growths: readonly Growth[]): Finding[] {
  const { text, narrative } = read
  const groups = BEHIND.exec(text.slice(growth.end, growth.end + 24))?.groups
  if (!groups || (groups['year'] && Number(groups['year']) !== narrative.year - 1)) return []
  const before = withoutParts(sentenceAt(text, growth.start, '。；').before)
  const offset = growth.start - before.length
  const figures = matchesOf(before, COUNTED).filter(
    ({ index }) => !growths.some(({ start, end }) => start <= offset + index && offset + index < end),
  )
  const last = figures.at(-1)
  if (last?.groups?.['unit'] !== groups['unit'] || !last?.groups) return []
  const gap = before.slice(last.index + last[0].length).replace(BY_AMOUNT, '')
  if (/[，、；][^，、；]*[，、；]/u.test(gap)) return []
  const [now, then] = [Number(last.groups['figure']), Number(groups['figure'])]
  // 信息131条，其中惠农30条、动态23条，信息量增长5.6%（2023年124条）: the whole grew, not its last part.
  if (figures.some((each) => shouldBe(growth, Number(each.groups?.['figure']), then) === undefined)) return []
  const right = shouldBe(growth, now, then)
  return right ? [finding(read, growth, `由 ${then} 到 ${now} 是${right}`)] : []
}

/** Right behind the two figures an amount is their difference; behind another subject it is that one's. */
const AT_ONCE = /^[，、]?(?:同比|净|共)?$/u

/** 收到申请15件，比上年增长20%, held against last year's table. */
function ofTables(
  text: ReadText,
  report: Report,
  { form, known, lastYear }: Pick<Reading, 'form' | 'known' | 'lastYear'>,
): Finding[] {
  const growths = growthsIn(text.text)
  if (growths.length === 0 || !lastYear) return []
  const claims = ownClaims(text)
  const ofClaims = growths.flatMap((growth): Compared[] => {
    const claim = claims.find((each) => isOf(each, growth, text.text))
    return claim && !claim.approximate ? [{ ...claim, growth }] : []
  })
  const ofWords = growths
    .filter((growth) => !ofClaims.some((each) => each.growth === growth))
    .flatMap((growth) => comparedBefore(text, growth) ?? [])
  return [...ofClaims, ...ofWords].flatMap(({ growth, value, ...what }): Finding[] => {
    const now = figureOf(form, report, what)
    const then = figureOf(known[lastYear.form], lastYear, what)
    if (!now || !then || (value !== undefined && now.value !== value)) return []
    const right = shouldBe(growth, now.value, then.value)
    return right
      ? [finding(text, growth, `去年表中${then.label}是 ${then.value}，今年 ${now.value}，应是${right}`)]
      : []
  })
}

/** What is said to have grown, and the figure told of it. */
interface Compared extends Pick<Claim, 'kind' | 'row' | 'columns'> {
  readonly growth: Growth
  readonly value: number | undefined
}

const BEFORE_GROWTH = new RegExp(
  `(?:${WHAT})${COUNT}[，、]?(?:同比|[较比与同跟]${PAST}(?:相比)?)[，]?${HOW}$`,
  'u',
)
/** No words of a comparison are longer. */
const LONGEST = 40

/** 申请数量较2022年下降19.44%: named right before the comparison. */
function comparedBefore({ text, narrative }: ReadText, growth: Growth): Compared | undefined {
  const { before } = sentenceAt(text, growth.start, '。；')
  const match = BEFORE_GROWTH.exec(before.slice(-LONGEST))
  const { year, figure } = match?.groups ?? {}
  const kind = kindOf(match?.groups ?? {})
  if (!match || !kind || (year && Number(year) !== narrative.year - 1)) return undefined
  const clause = before.slice(0, before.length - match[0].length)
  if (SOME.test(clause.slice(clause.lastIndexOf('，') + 1) + match[0])) return undefined
  const value = figure === undefined ? undefined : Number(figure)
  return { kind, row: undefined, columns: undefined, growth, value }
}

/** Right behind the figure, with 较上年 and the like between and nothing else. */
function isOf({ end }: Claim, growth: Growth, text: string): boolean {
  if (growth.start < end || growth.start - end > 16) return false
  return /^[，、（(]?(?:同比|(?:较|比|与)(?:上年|去年|上一年度?|20\d\d年)度?(?:同期)?(?:相比)?)[，]?(?:共|总体|大幅|略有|有所)?$/u.test(
    text.slice(end, growth.start),
  )
}

function finding(text: ReadText, { start, end }: Growth, why: string): Finding {
  const message = `${quoted(text.text.slice(start, end))}与数字不符：${why}，请核对。`
  return { rule: 'narrative.breakdown', severity: 'warning', ...placeOf(text, start, end), message }
}
