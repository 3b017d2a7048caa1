import type { Form } from '../form/form.ts'
import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { placeOf } from './texts.ts'

/** 自然人申请占70%, without the figure it is of. */
const SHARE =
  /(?<who>自然人|法人(?:或|和)(?:者)?其他组织)(?:的|提出|提交|申请)*占(?:比|申请总[数量]|总[数量]|全部申请)?(?:的|约|为|达)*(?<share>\d{1,3}(?:\.(?<digits>\d{1,2}))?)[%％]/gu
const OTHER = /复议|诉讼|同比|上年|去年|其中[^，。；]{0,20}其中/u

/** `narrative.mismatch`: the share of natural persons, or of all others, that the table does not make. */
export const checkApplicantShares: Check = (report, { form, texts }) =>
  texts.flatMap((text) =>
    [...text.text.matchAll(SHARE)].flatMap(({ 0: words, index, groups = {} }): Finding[] => {
      const { before } = sentenceAt(text.text, index, '。；')
      if (!/申请/u.test(before + words) || OTHER.test(before)) return []
      const shares = sharesIn(form, report, groups['who'] === '自然人')
      const digits = groups['digits']?.length ?? 0
      const isMade = shares.some((share) => Math.abs(share - Number(groups['share'])) < 10 ** -digits)
      const [right] = shares
      if (right === undefined || isMade) return []
      const message = `${quoted(words)}与表不符：按表中的申请算是 ${right.toFixed(digits)}%，请核对。`
      const place = placeOf(text, index, index + words.length)
      return [{ rule: 'narrative.mismatch', severity: 'warning', ...place, message }]
    }),
  )

/** Of what came in, and of what was handled: either may be meant. */
function sharesIn(form: Form, report: Report, isNatural: boolean): number[] {
  return (['requests_received_new', 'requests_handled'] as const).flatMap((kind) => {
    const all = figureOf(form, report, { kind, row: undefined })
    const natural = figureOf(form, report, { kind, row: undefined, columns: ['natural'] })
    if (!all?.value || !natural) return []
    return [((isNatural ? natural.value : all.value - natural.value) / all.value) * 100]
  })
}
