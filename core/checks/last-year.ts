import type { Report } from '../report/report.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { isSameOrgan } from './proof/organs.ts'
import type { Check } from './reading.ts'

/** `carryover.lastYear`: what the report is held against is not the same unit's report of the year before. */
export const checkLastYear: Check = (report, { lastYear }) => {
  if (!lastYear) return []
  return [
    ...(lastYear.year === report.year - 1 ? [] : [otherYear(report, lastYear)]),
    ...(isSameUnit(report, lastYear) ? [] : [otherUnit(report, lastYear)]),
  ]
}

/** What a report that is held against another is called: 去年, or its year where it is not of the year before. */
export function lastYearWords(year: number, last: Pick<Report, 'year'>): string {
  return last.year === year - 1 ? '去年' : ` ${last.year}年`
}

/** Whether two reports may be one unit's, by their names. */
export function isSameUnit({ agency }: Report, last: Report): boolean {
  const [now, before] = [agency.name.trim(), last.agency.name.trim()]
  return now === '' || before === '' || isSameOrgan(now, before)
}

/** What it is held against is of another year: nothing can be said of what was carried over. */
function otherYear({ year }: Report, last: Report): Finding {
  const message = `拿来对照的是 ${last.year}年的报告，不是 ${year - 1}年的，没有核对上年结转和现行有效件数，请换成 ${year - 1}年的报告。`
  return {
    rule: 'carryover.lastYear',
    severity: 'warning',
    part: 0,
    field: 'year',
    message,
    expected: year - 1,
    actual: last.year,
  }
}

function otherUnit({ agency }: Report, last: Report): Finding {
  const message = `拿来对照的是${quoted(last.agency.name)}的报告，本报告的机关是${quoted(agency.name)}，请核对是不是同一个机关；机关改名或合并的，跨年的数请逐项核对。`
  return {
    rule: 'carryover.lastYear',
    severity: 'warning',
    part: 0,
    field: 'agency.name',
    message,
    expected: agency.name,
    actual: last.agency.name,
  }
}
