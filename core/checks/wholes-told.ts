import { matchesOf } from '../matches.ts'
import type { Breakdown, BreakdownPart, Claim } from '../narrative/claim.ts'
import { isShareOf, sumOf } from './parts.ts'
import type { ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'

const WHOLES: ReadonlySet<Claim['kind']> = new Set(['requests_received_new', 'requests_handled'])
/** A count, with the unit it is written in. */
const COUNT = /(?<![\d.第〔])(?<figure>\d{1,7})\s?(?<unit>[件宗起条篇份个项场期次])/gu

/** 新收31件，上年结转2件: what there was to do, where both are told before a place. */
function openIn({ narrative: { claims } }: ReadText, before: number): number | undefined {
  const [fresh, over] = (['requests_received_new', 'requests_carried_in'] as const).map(
    (kind) => claims.find((claim) => claim.kind === kind && claim.start < before)?.value,
  )
  return fresh === undefined || over === undefined ? undefined : fresh + over
}

/**
 * Whether the parts make up another figure that stands before them: 累计办理58件。承办情况：局机关29件，执法支队18件。办理结果为：予以公开21件，….
 */
export function isToldBefore(text: ReadText, breakdown: Breakdown): boolean {
  const { parts, total, unit } = breakdown
  const [first] = parts
  const sum = sumOf(parts)
  if (!first || parts.length < 2 || sum === total || isBound(text, breakdown)) return false
  if (sum === openIn(text, parts.at(-1)?.end ?? 0)) return true
  const before = countsBefore(text, first, unit)
  // 建议19件、提案23件，其中已解决35件、逐步解决7件: both together.
  return before.includes(sum) || before.at(-2) === sum - total
}

/** 办结的46件中，…; 44件办理结果为：…; 不予公开13件（…）; 已答复12件：…: words say that just these are divided. */
function isBound({ text }: ReadText, { end, parts: [first] }: Breakdown): boolean {
  const between = text.slice(end, first?.start)
  return BOUND.test(text.slice(end, end + NEXT)) && !/[。；）]/u.test(between)
}

const BOUND =
  /^(?:(?:政府)?信息公开)?(?:申请|新收件|答复)?(?:当?中(?![央心])|里|的?(?:办理|处理|答复)?(?:结果|情况)(?:依次|分别)?(?:[是为：]|如下))|^[（：]/u
const NEXT = 20

/** 建议18件、提案25件，其中主办件29件: what stands in one clause before the parts is divided together. */
export function wholeOf({ text }: ReadText, { start, total, unit }: Breakdown): number {
  const { before } = sentenceAt(text, start, '。；，：')
  const beside = matchesOf(before, COUNT).filter(({ groups }) => groups?.['unit'] === unit)
  return beside.reduce((sum, { groups }) => sum + Number(groups?.['figure']), total)
}

function countsBefore({ text }: ReadText, { start }: BreakdownPart, unit: string): number[] {
  return matchesOf(text.slice(0, start), COUNT)
    .filter(({ groups }) => groups?.['unit'] === unit)
    .map(({ groups }) => Number(groups?.['figure']))
}

/** 公开512条，网站117条，微信379条，其他16条。其中文件3条…: what a list made up is divided in the next sentence, not its last part. */
export function isOfListBefore({ text, narrative }: ReadText, { start, end, parts }: Breakdown): boolean {
  if (!/[。\n]/u.test(text.slice(end, parts[0]?.start))) return false
  return narrative.breakdowns.some(
    (other) =>
      other.parts.length > 1 && other.parts.at(-1)?.start === start && sumOf(other.parts) === other.total,
  )
}

/** 网站218条，其中民生109条，…，通过公众号发布995条: another channel behind parts that are none. */
export function isElsewhere({ quote, value }: BreakdownPart, { total, parts: [first] }: Breakdown): boolean {
  return value > total && CHANNEL.test(quote) && !CHANNEL.test(first?.quote ?? '')
}

const CHANNEL = /^(?:另外?，?)?(?:通过|利用|依托|在).{2,}(?:发布|推送|公开|刊发)/u

/** 不予公开31件，理由分别为…3件、…28件；无法提供9件: the parts of a part are none of the whole. */
export function withoutNested(breakdown: Breakdown): Breakdown {
  const { parts, total } = breakdown
  if (sumOf(parts) <= total) return breakdown
  const own: BreakdownPart[] = []
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i]
    if (!part) break
    own.push(part)
    i += nestedBehind(parts, i)
  }
  return sumOf(own) === total ? { ...breakdown, parts: own } : breakdown
}

/** How many parts right behind one make it up; none where fewer than two do. */
function nestedBehind(parts: readonly BreakdownPart[], i: number): number {
  const whole = parts[i]?.value ?? 0
  let sum = 0
  for (let next = i + 1; next < parts.length && sum < whole; next += 1) {
    sum += parts[next]?.value ?? 0
    if (sum === whole && next > i + 1) return next - i
  }
  return 0
}

/** 在公开信息中，规划计划类4条，占16.67%: the sentence names anew what it divides. */
function isAmongNamed({ text }: ReadText, { start }: BreakdownPart): boolean {
  return /^在[^，。；\d]{2,16}中[，,：:]/u.test(sentenceAt(text, start).before.trimStart())
}

/** 从内容看，涉及投诉的31件，占66.0%: the share is of another of the totals that the text tells. */
export function isOfOtherWhole(
  text: ReadText,
  { unit }: Pick<Breakdown, 'unit'>,
  part: BreakdownPart,
): boolean {
  const { value, share, start } = part
  if (!share || share.fits) return false
  if (
    isAmongNamed(text, part) &&
    countsBefore(text, part, unit).some((whole) => isShareOf(value, whole, share))
  )
    return true
  const claimed = text.narrative.claims.filter((claim) => WHOLES.has(claim.kind) && claim.start < start)
  return [...claimed.map((claim) => claim.value), openIn(text, Infinity) ?? 0].some((whole) =>
    isShareOf(value, whole, share),
  )
}
