import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './remark.ts'
import type { FieldText } from './texts.ts'

const UNTIL =
  /截[至止](?:到|(?:时间|日期)[为是:：]?)?\s*(?<year>\d{4})\s*年(?:\s*(?<month>\d{1,2})\s*月)?(?:\s*\d{1,2}\s*日)?(?<after>底|末)?/gu

/** 截至2023年底债务余额28.4亿元: what accounts have at the end of their own year; 截至2021年底的18件文件: which ones. */
const OF_THEN = /^(?:的\d|(?![^，。；]*费)[^，。；\d]{0,16}[1-9][\d.]*[万亿]?元)/u

/** `narrative.year`: figures until a day that is not the end of the report's year. */
export function untilDates(report: Pick<Report, 'year'>, text: FieldText): Finding[] {
  return matchesOf(text.text, UNTIL).flatMap((match): Finding[] => {
    const [year, month] = [Number(match.groups?.['year']), Number(match.groups?.['month'] ?? 12)]
    if (year === report.year && month === 12) return []
    if (OF_THEN.test(text.text.slice(match.index + match[0].length))) return []
    const isLeftOver = year < report.year || (year === report.year && month <= 3)
    const message = isLeftOver
      ? `${quoted(match[0])}早于本报告统计期限的最后一天 ${report.year}年12月31日，可能是往年留下的，请核对。`
      : `${quoted(match[0])}不是统计期限的最后一天 ${report.year}年12月31日，请核对这里的数是否只计到年底。`
    const [start, end] = [match.index, match.index + match[0].length]
    const severity = isLeftOver ? 'warning' : 'advice'
    return [findingOf(text, { rule: 'narrative.year', severity, start, end, message })]
  })
}
