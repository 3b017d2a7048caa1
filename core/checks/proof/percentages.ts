import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** Shares of a whole: what grows may grow by more than it was, but nothing is more than all of itself. */
const SHARES: readonly RegExp[] = [
  /占(?:比|[^，。；：,;%％]{0,12}的)?(?:约|为|达到?|近|超过?)*(?<share>\d+(?:\.\d+)?)\s*[%％]/gu,
  /(?:办结|办复|答复|回复|办理|受理|公开|公示|满意|合格|准确|按时|及时|按期|覆盖|知晓|回应|解读|审核|审查|规范|落实)率?(?:均|已|都)?(?:为|达到?|约|近|保持|是)*(?<=率[^，。；]{0,6})(?<share>\d+(?:\.\d+)?)\s*[%％]/gu,
]

/** `narrative.breakdown` of a percentage by itself: more than 100 of a whole. */
export function checkPercentages(text: FieldText): Finding[] {
  return SHARES.flatMap((pattern) =>
    [...text.text.matchAll(pattern)].flatMap(({ 0: words, index, groups }): Finding[] => {
      if (Number(groups?.['share']) <= 100) return []
      const message = `${quoted(words)}超过了 100%，占比和办结率一类的数不会超过 100%，请核对。`
      const [start, end] = [index, index + words.length]
      return [findingOf(text, { rule: 'narrative.breakdown', severity: 'error', start, end, message })]
    }),
  )
}
