import { matchesOf } from '../matches.ts'
import { checkPartShares } from './part-shares.ts'
import { isElsewhere, isOfListBefore, isToldBefore, wholeOf, withoutNested } from './wholes-told.ts'
import { closedLists } from './closed-lists.ts'
import { disputeSums } from './dispute-sums.ts'
import { publishedTotals } from './published-totals.ts'
import type { Span } from './remark.ts'
import { meetsAny } from './stretches.ts'
import { sumOf } from './parts.ts'
import { areTurned } from './turned-figures.ts'
import type { Breakdown, BreakdownPart, Claim } from '../narrative/claim.ts'
import type { Finding, Severity } from './finding.ts'
import { ofEachText, type ReadText } from './reading.ts'
import { placeOf } from './texts.ts'
import { quoted } from '../report/quoted.ts'
import { sentenceAt } from './sentence-at.ts'

/** `narrative.breakdown`: a total, its parts and their percentages. */
export const checkBreakdowns = ofEachText((text) => {
  const sums = text.narrative.breakdowns
    .map(withoutSums)
    .map(withoutNested)
    .flatMap((breakdown) => {
      const isRight =
        isMadeUp(text, breakdown) || isToldBefore(text, breakdown) || isOfListBefore(text, breakdown)
      const found = isRight ? [] : (partTooLarge(text, breakdown) ?? sumOff(text, breakdown))
      return found.map((each) => ({ each, start: breakdown.start, end: breakdown.parts.at(-1)?.end ?? 0 }))
    })
  return [
    ...sums.map(({ each }) => each),
    ...text.narrative.breakdowns.flatMap((breakdown) => checkPartShares(text, breakdown)),
    ...notToldBefore([closedLists(text), publishedTotals(text), disputeSums(text)], sums),
  ]
})

/** Findings whose words neither those before them nor other stretches hold. */
function notToldBefore(lists: readonly Finding[][], stretches: readonly Span[]): Finding[] {
  return lists.reduce<Finding[]>((told, list) => {
    const isTold = meetsAny([...stretches, ...told.flatMap(({ quote }) => quote ?? [])])
    return [...told, ...list.filter(({ quote }) => !quote || !isTold(quote))]
  }, [])
}

/** 予以公开12件、部分公开5件，两项合计17件: what some of the parts make up is no part, nor what is of another channel. */
function withoutSums(breakdown: Breakdown): Breakdown {
  return {
    ...breakdown,
    parts: breakdown.parts.filter((part) => !IS_SUM.test(part.quote) && !isElsewhere(part, breakdown)),
  }
}

const IS_SUM = /^(?:以上|上述)?[两二三四五六][项类者](?:合计|共计|总计|相加|共)/u

function finding(
  text: ReadText,
  { start, end }: { start: number; end: number },
  severity: Severity,
  message: string,
) {
  return { rule: 'narrative.breakdown' as const, severity, ...placeOf(text, start, end), message }
}

function partTooLarge(text: ReadText, breakdown: Breakdown): Finding[] | undefined {
  const large = breakdown.parts.filter(
    (part) =>
      part.value > wholeOf(text, breakdown) &&
      part.unit === breakdown.unit &&
      !isBeside(text, breakdown, part),
  )
  if (large.length === 0) return undefined
  // 收到40件，其中自然人45件: what stands right behind the word; further on another list may have begun.
  const severityOfLarge = (part: BreakdownPart): Severity =>
    breakdown.isExplicit && part === breakdown.parts[0] ? 'warning' : 'advice'
  return large.map((part) => ({
    ...finding(
      text,
      part,
      severityOfLarge(part),
      `${quoted(part.quote)}比它所在的总数${quoted(breakdown.quote)}还大，请核对总数和分项。`,
    ),
    expected: breakdown.total,
    actual: part.value,
  }))
}

/** 发文4条，其中业务4条；动态51条: the total is made up of what stands before a semicolon. */
function isMadeUp({ text }: ReadText, { parts, total }: Breakdown): boolean {
  return parts.some(({ end }, i) => {
    const next = parts[i + 1]
    // 24个，其中甲17个、乙7个，年内关停6个
    const isOne = !text.slice(parts[0]?.start, end).includes('，')
    const isEnd = next !== undefined && (isOne ? /[；，]/u : /；/u).test(text.slice(end, next.start))
    return isEnd && sumOf(parts.slice(0, i + 1)) === total
  })
}

function sumOff(text: ReadText, whole: Breakdown): Finding[] {
  const breakdown = { ...whole, parts: whole.parts.filter((part) => !isBeside(text, whole, part)) }
  const { parts, total, exhaustive, quote } = breakdown
  const sum = sumOf(parts)
  if (sum === total || sumOf(whole.parts) === total) return []
  if (parts.length < 2 || sum === 0 || addsUp(breakdown)) return []
  if (sum < total ? goesOn(text, breakdown, total - sum) : countsCarried(text, breakdown, sum - total))
    return []
  if (isRounded(breakdown, sum) || isOfHandled(text, breakdown, sum) || isOfStock(breakdown)) return []
  const severity = severityOf(breakdown, sum, isClosed(text, breakdown))
  if (!severity) return []
  const list = parts.map(({ value }) => value).join('＋')
  const doubt = exhaustive === true ? '' : '，如果各项有重叠或没有列全请写明'
  return [
    {
      ...finding(
        text,
        breakdown,
        severity,
        `${quoted(quote)}的各分项相加是 ${list}＝${sum}，与总数 ${total} 差 ${Math.abs(sum - total)}${doubt}，请核对。`,
      ),
      expected: total,
      actual: sum,
    },
  ]
}

/** 经营主体1.86万户，其中企业3127户，个体工商户1.51万户: figures in 万 are right to their last digit. */
function isRounded({ quote, total, parts }: Breakdown, sum: number): boolean {
  const halves = [{ quote, value: total }, ...parts].map(({ quote: words, value }) => {
    const { digits = '' } = IN_MYRIADS.exec(words)?.groups ?? {}
    return value >= MYRIAD && digits ? MYRIAD / 10 ** digits.length / 2 : 0
  })
  return Math.abs(sum - total) <= halves.reduce((all, half) => all + half, 0)
}

const MYRIAD = 10_000
const IN_MYRIADS = /\d\.(?<digits>\d{1,4})万/u

/** 新收54件，上年结转3件，予以公开38件，…，结转下年4件: results behind both make up what was handled. */
function isOfHandled({ narrative: { claims } }: ReadText, breakdown: Breakdown, sum: number): boolean {
  const { start, end, total, isExclusive } = breakdown
  const whole = claims.find((claim) => claim.start < end && start < claim.end)
  if (!isExclusive || whole?.kind !== 'requests_received_new') return false
  const [over, left] = (['requests_carried_in', 'carried_out'] as const).map(
    (kind) => claims.find((claim) => claim.kind === kind)?.value,
  )
  if (over === undefined) return left !== undefined && sum === total - left
  return left === undefined ? sum <= total + over : sum === total + over - left
}

/** 制发6件，废止1件，现行有效22件: what was done and what there is divide nothing. */
function isOfStock({ parts }: Breakdown): boolean {
  const has = (pattern: RegExp) => parts.some(({ quote }) => pattern.test(quote))
  return has(/废止|失效|现行有效/u) && has(/制[发定]|印发|出台/u)
}

/** 不予公开0件；其他处理46件: behind a semicolon, with no word of dividing, stands the next of a list. */
function isBeside({ text }: ReadText, whole: Breakdown, part: BreakdownPart): boolean {
  const between = text.slice(whole.start, part.start)
  // 各镇收到的共6件，包含在上述31件之中: the other way round.
  if (/(?:包[含括]|计|含)[入在]|上述$/u.test(between.slice(-12))) return true
  const mark = Math.max(between.lastIndexOf('；'), between.lastIndexOf(';'))
  return mark >= 0 && !/其中|包[括含]|含|分别|[:：]/u.test(between.slice(mark))
}

/** 其余按部分公开等方式答复: what is left is told without a figure. */
const REST =
  /^[，；、](?:其余|其[他它](?=的|申请|均|按|则|经|[分别]{2})|剩余|余下|余者)[^\d，。；]{0,40}(?:[，。；]|$)/u

/** The figures that follow in the sentence make up what is missing, or words tell what the rest is: the list goes on. */
function goesOn({ text }: ReadText, { parts, unit }: Breakdown, missing: number): boolean {
  // 二者合计42件 tells again what stands before.
  const after = sentenceAt(text, parts.at(-1)?.end ?? 0).after.replace(TOLD_AGAIN, '')
  if (REST.test(after)) return true
  const figures = matchesOf(after, /(?<!\d)(?<figure>\d+)(?<unit>[\u4e00-\u9fff])/gu).filter(
    ({ groups }) => groups?.['unit'] === unit,
  )
  let sum = 0
  return figures.some(({ groups }) => (sum += Number(groups?.['figure'])) === missing)
}

const TOLD_AGAIN = /^，(?:以上|上述)?[两二三四五六][项类者](?:合计|共计|总计|共)(?:为)?\d{1,7}/u

/** 答复1641件（含上年度结转）, 上年结转7件，新收581件，其中…共588件: some of the parts came in the year before. */
function countsCarried({ text, narrative }: ReadText, { start, parts }: Breakdown, more: number): boolean {
  const end = parts.at(-1)?.end ?? 0
  const isOver = ({ kind, value, start: at }: Claim) =>
    kind === 'requests_carried_in' && value === more && at < end
  if (narrative.claims.some(isOver)) return true
  return /[含有][^，。；]{0,4}(?:上年|上一年|去年)|(?:上年|上一年|去年)[^，。；]{0,4}(?:结转|转结)/u.test(
    text.slice(start, end),
  )
}

/**
 * Whether the parts may well be right: those that count what the total counts (篇 is no 批次) are no more than it, or all
 * but one that lies within another (含18件) add up.
 */
function addsUp({ parts, total, unit, isExclusive }: Breakdown): boolean {
  const sum = sumOf(parts)
  if (isExclusive || sum < total) return false
  const counted = parts.filter((each) => each.unit === '' || sameCount(each.unit, unit))
  if (counted.length < parts.length && sumOf(counted) <= total) return true
  // 26个领域419条: what is counted otherwise is none of them.
  if (sumOf(parts.filter((each) => each.unit === unit)) === total) return true
  return (
    parts.length > 2 &&
    parts.some(
      ({ value, quote }, i) => i > 0 && value > 0 && sum - value === total && /含|其中|包括|中/u.test(quote),
    )
  )
}

/** Units that count alike: 3件 of 5起. */
const ALIKE: readonly RegExp[] = [
  /^(?:件|起|宗|例|份|个|项)(?:次)?$/u,
  /^(?:条|则|个)(?:次)?$/u,
  /^(?:场|次|期)$/u,
]

function sameCount(a: string, b: string): boolean {
  return a === b || ALIKE.some((unit) => unit.test(a) && unit.test(b))
}

/** Results of requests exclude one another; other parts may overlap. Less than the total may only mean: not all are named. */
function severityOf(
  { parts, total, exhaustive, isExclusive }: Breakdown,
  sum: number,
  closed: boolean,
): Severity | undefined {
  if (parts.some(({ approximate }) => approximate)) return undefined
  if (sum > total) return overSeverity(sum, total, isExclusive)
  // 收到40件，其中2件无法提供，1件不予公开: less than half are some of them.
  const isWhole = exhaustive === true && sum * 2 >= total
  if (isWhole || closed || isOfNoneToo(parts, sum, total)) return 'warning'
  if (parts.length > 2 && total >= 100 && areTurned(sum, total)) return 'warning'
  if (isSlip(parts.length, sum, total)) return 'warning'
  if (isNearlyWhole(parts.length, sum, total)) return 'advice'
  return parts.some(({ quote }) => /其[他它]|其余/u.test(quote)) ? 'advice' : undefined
}

/** A slip of the pen changes one figure of a number or turns two; what is much greater than the total divides something else. */
function overSeverity(sum: number, total: number, isExclusive: boolean): Severity {
  if ((sum - total) * 5 > Math.max(total, 10)) return 'advice'
  return isExclusive && (isOneFigure(sum - total) || areTurned(sum, total)) ? 'error' : 'warning'
}

/** 6, 40, 300. */
function isOneFigure(difference: number): boolean {
  return /^[1-9]0*$/u.test(String(difference))
}

/** 动态39条，规划计划0条: who names what there is none of names all. */
function isOfNoneToo(parts: readonly BreakdownPart[], sum: number, total: number): boolean {
  return parts.length > 2 && sum * 2 > total && parts.some(({ value }) => value === 0)
}

/** 受理申请11件，全部予以答复，其中: every one of them is among the parts. */
const OF_ALL =
  /(?:全部|均|都)已?[^，。；\d]{0,12}(?:答复|办结|办理|回复)[^，。；\d]{0,4}[，。；](?:其中)?[，：:]?$/u

/** 申请内容涉及征地20件、拆迁8件、养老7件: what all that was asked is about. */
const OF_CONTENT = /^[，：]?(?:从)?(?:申请|所涉)?(?:内容|事项|领域)(?:上?看，|分别)?(?:涉及|为|是)/u

/** 市本级64件，各县（市、区）213件: the own level and all below it. */
function isOfAllLevels(list: string): boolean {
  return (
    /本级|[市县区州旗]直/u.test(list) && /各(?:县|区|市|旗|镇|乡|街道)|县区|区县|县市区|镇街|乡镇/u.test(list)
  )
}

/** 发文210篇（通知62篇、问答48篇、动态90篇）, 一至四季度分别为280、300、310、330条: the words name them all. */
function isClosed({ text }: ReadText, { parts, end, unit }: Breakdown): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return false
  const lead = text.slice(end, first.start)
  const list = text.slice(end, last.end)
  if (/等|左右/u.test(list)) return false
  if (OF_ALL.test(lead) || isOfAllLevels(list)) return true
  if (/其中|[包内]?[含括]|主要|部分/u.test(list)) return false
  if (parts.length > 2 && OF_CONTENT.test(list) && !/^[^，。；\d]{0,6}等/u.test(text.slice(last.end)))
    return true
  // （44个行政村，每月1期） works the total out.
  if (/每/u.test(list) || parts.some((each) => each.unit !== '' && !sameCount(each.unit, unit))) return false
  const isBracketed = /^[（(]$/u.test(lead) && /^[^，。；\d（）()等]{0,6}[）)]/u.test(text.slice(last.end))
  const isOfAllQuarters = /一(?:季度)?(?:至|到|[-—－~～])四季度|四个季度/u.test(list) && parts.length === 4
  return isBracketed || isOfAllQuarters
}

/** 302 of 312: a list that lacks little, and of that one figure in one place. */
function isSlip(count: number, sum: number, total: number): boolean {
  return count > 2 && sum * 10 >= total * 9 && total >= 50 && isOneFigure(total - sum)
}

/** A list that lacks next to nothing was meant to be whole; a long one may lack a little more. */
function isNearlyWhole(count: number, sum: number, total: number): boolean {
  return count >= 3 && (total - sum) * 100 <= total * (count > 3 ? 3 : 1)
}
