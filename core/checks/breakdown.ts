import type { Breakdown, BreakdownPart } from '../narrative/claim.ts'
import type { Finding, Severity } from './finding.ts'
import { ofEachText, type ReadText } from './reading.ts'
import { placeOf, suggestionOf } from './texts.ts'
import { quoted } from '../report/quoted.ts'

/** `narrative.breakdown`: a total, its parts and their percentages. */
export const checkBreakdowns = ofEachText((text) =>
  text.narrative.breakdowns.flatMap((breakdown) => [
    ...(partTooLarge(text, breakdown) ?? sumOff(text, breakdown)),
    ...breakdown.parts.flatMap((part) => shareOff(text, breakdown, part)),
  ]),
)

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
    ({ value, unit }) => value > breakdown.total && unit === breakdown.unit,
  )
  if (large.length === 0) return undefined
  const severity = breakdown.isExplicit ? 'error' : 'warning'
  return large.map((part) => ({
    ...finding(
      text,
      part,
      severity,
      `${quoted(part.quote)}比它所在的总数${quoted(breakdown.quote)}还大，请核对总数和分项。`,
    ),
    expected: breakdown.total,
    actual: part.value,
  }))
}

function sumOff(text: ReadText, breakdown: Breakdown): Finding[] {
  const { parts, total, exhaustive, quote } = breakdown
  const sum = parts.reduce((all, { value }) => all + value, 0)
  if (sum === total || parts.length < 2) return []
  const severity = severityOf(breakdown, sum)
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

/** Results of requests exclude one another; other parts may overlap. Less than the total may only mean: not all are named. */
function severityOf({ parts, total, exhaustive, isExclusive }: Breakdown, sum: number): Severity | undefined {
  if (parts.some(({ approximate }) => approximate)) return undefined
  if (sum > total) return isExclusive ? 'error' : 'warning'
  if (exhaustive === true) return 'warning'
  return parts.some(({ quote }) => /其[他它]|其余/u.test(quote)) ? 'advice' : undefined
}

function shareOff(text: ReadText, { total, quote }: Breakdown, part: BreakdownPart): Finding[] {
  const { share, value } = part
  if (!share || share.fits || part.approximate || total === 0) return []
  const right = ((value / total) * 100).toFixed(share.digits)
  const { start, end } = share
  return [
    {
      ...finding(
        text,
        share,
        'warning',
        `${quoted(part.quote)}占${quoted(quote)}的 ${right}%，文中写的是 ${share.quote}，请核对。`,
      ),
      expected: `${right}%`,
      actual: share.quote,
      suggestion: suggestionOf(text, start, end, `${right}%`),
    },
  ]
}
