import { quoted } from '../report/quoted.ts'
import type { Claim } from '../narrative/claim.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import { isSameUnit } from './last-year.ts'
import { ownClaims } from './own-claims.ts'
import type { Check, ReadText } from './reading.ts'
import { findingOf } from './remark.ts'

/** 收到22起，比2022年（31起）下降29%; 收到12件，2023年收到10件: last year's figure behind this year's. */
const PAST =
  /^(?<growth>，?(?:同比|[比较与同](?:上年|去年)(?:同期)?(?:相比)?)?(?:增长|增加|上升|下降|减少|降低)了?\d{1,6}(?:\.\d{1,2})?[%％件起条](?=[（(]))?[，、；（(]?(?:[比较与同和跟])?(?:上年|去年|上一?年度|上一年|(?<year>20\d\d)年)(?:度|同期|全年){0,2}(?:同口径)?(?:的|收到|受理|办结|答复|新收|共|为|是|有|仅){0,3}[（(]?(?<figure>\d{1,7})(?:件|起|宗|条|份)(?!以[上下])/u
const LONGEST = 40
/** What follows tells that another thing is counted, or how much there was more. */
const OTHER = /[增减升降多少超]/u

/** `narrative.mismatch`: the figure that the words give for last year, and last year's table. */
export const checkPastFigures: Check = (report, { texts, known, lastYear }) => {
  if (lastYear?.year !== report.year - 1 || !isSameUnit(report, lastYear)) return []
  const form = known[lastYear.form]
  return texts.flatMap((text) =>
    ownClaims(text).flatMap((claim): Finding[] => {
      const stated = pastFigure(text, claim.end)
      const then = stated && figureOf(form, lastYear, claim)
      if (!then || then.value === stated.value || isOfWhole(text, claim, stated)) return []
      return [
        findingOf(text, {
          rule: 'narrative.mismatch',
          severity: 'warning',
          start: stated.start,
          end: stated.end,
          message: `${quoted(text.text.slice(stated.start, stated.end))}与去年的报告不符：去年表中${then.label}是 ${then.value}，请核对。`,
          expected: then.value,
          actual: stated.value,
        }),
      ]
    }),
  )
}

/** 新收10件，其中自然人9件、企业1件，比2023年的7件增加3件: behind the last of the parts the whole is compared. */
function isOfWhole(
  { text, narrative }: ReadText,
  claim: Claim,
  { value, end }: { value: number; end: number },
): boolean {
  const list = narrative.breakdowns.find(({ parts }) => {
    const last = parts.at(-1)
    return last !== undefined && last.start < claim.end && claim.start < last.end
  })
  const more = MORE.exec(text.slice(end, end + LONGEST))?.groups?.['more']
  return list !== undefined && more !== undefined && Math.abs(list.total - value) === Number(more)
}

const MORE = /^[^，。；\d]{0,6}(?:增加|增长|减少|下降|多|少)了?(?<more>\d{1,7})(?:件|起|宗|条|份)/u

function pastFigure({ text, narrative }: ReadText, at: number) {
  const { 0: words = '', groups } = PAST.exec(text.slice(at, at + LONGEST)) ?? {}
  const year = groups?.['year']
  if (words === '' || (year !== undefined && Number(year) !== narrative.year - 1)) return undefined
  const stated = words.slice(groups?.['growth']?.length ?? 0)
  if (OTHER.test(stated)) return undefined
  const start = at + words.length - stated.length + stated.search(/[上去2]/u)
  return { value: Number(groups?.['figure']), start, end: at + words.length }
}
