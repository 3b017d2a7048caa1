import type { Breakdown, BreakdownPart, Share } from '../narrative/claim.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { isShareOf, sumOf } from './parts.ts'
import type { ReadText } from './reading.ts'
import { findingOf } from './remark.ts'
import { isOfOtherWhole } from './wholes-told.ts'

/** What the words say of how much of the whole each part is: 网站36件，占45.6%. */
export function checkPartShares(text: ReadText, breakdown: Breakdown): Finding[] {
  return breakdown.parts.flatMap((part) =>
    isOfOtherWhole(text, breakdown, part) ? [] : shareOff(text, breakdown, part),
  )
}

/** 图片解读16件，文字解读5件，图片解读占比64%: whose share it is, where that is named again. */
function sharing({ text }: ReadText, parts: readonly BreakdownPart[], part: BreakdownPart): BreakdownPart {
  const named = text.slice(part.end, part.share?.start)
  const meant = parts.find((each) => {
    const name = /^[^\d\s]*/u.exec(each.quote)?.[0] ?? ''
    return name.length > 1 && named.includes(name)
  })
  return meant ? { ...meant, share: part.share } : part
}

function shareOff(text: ReadText, { total, quote, parts }: Breakdown, beside: BreakdownPart): Finding[] {
  const part = sharing(text, parts, beside)
  const { share, value } = part
  if (!share || beside.share?.fits || part.approximate || total === 0) return []
  if (isShareOf(value, total, share)) return []
  if (
    isOfSeveral(text, part, share) ||
    parts.some((each) => isShareOf(sumOf(upTo(parts, each, part)), total, share))
  )
    return []
  const right = ((value / total) * 100).toFixed(share.digits)
  return [
    findingOf(text, {
      rule: 'narrative.breakdown',
      severity: isRounded(parts, share, right) ? 'advice' : 'warning',
      start: share.start,
      end: share.end,
      message: `${quoted(part.quote)}占${quoted(quote)}的 ${right}%，文中写的是 ${share.quote}，请核对。`,
      expected: `${right}%`,
      actual: share.quote,
      to: `${right}%`,
    }),
  ]
}

/** 主动公开及依申请公开总数占82.4%: the words between a part and the percentage name more than the part, or shares in turn. */
function isOfSeveral({ text }: ReadText, part: BreakdownPart, share: Share): boolean {
  const between = text.slice(part.end, share.start)
  return /[及和与、]|分别|合计|总计|总条数|总数占|两[者项类]|以上|上述|共占|累计/u.test(between)
}

/** From one part to another, in their order. */
function upTo(parts: readonly BreakdownPart[], from: BreakdownPart, to: BreakdownPart): BreakdownPart[] {
  return parts.slice(parts.indexOf(from), parts.indexOf(to) + 1)
}

/** The last place was changed so that all shares add up to 100 %. */
function isRounded(parts: readonly BreakdownPart[], { quote, digits }: Share, right: string): boolean {
  const valueOf = (words: string) => Number(/\d+(?:\.\d+)?/u.exec(words)?.[0])
  const shares = parts.map(({ share }) => (share ? valueOf(share.quote) : NaN))
  const step = 10 ** -digits
  const isNear = Math.abs(valueOf(quote) - Number(right)) < step * 1.5
  return isNear && Math.abs(shares.reduce((all, each) => all + each, 0) - 100) < step / 2
}
