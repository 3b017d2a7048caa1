import { checkReport } from '../../core/checks/check.ts'
import { textFields, withFields } from '../../core/report/fields.ts'
import { edition2021 } from '../../core/form/edition-2021/edition.ts'
import type { Report } from '../../core/report/report.ts'
import { blankRequirements, type Requirements } from '../../core/requirements/requirements.ts'
import { STARTING_SET } from '../../core/requirements/starting-set.ts'
import { passagesOf } from '../evaluation/passages.ts'
import { milliseconds, print, quantile, timesOf } from './measure.ts'

/** Characters of a long report. */
const LONG = 10_000

/** All checks of a full report, as the editor runs them while someone types, against a report of last year as long. */
export async function benchChecks(report: Report): Promise<void> {
  const long = longReport(report)
  const lastYear = { ...long, year: long.year - 1 }
  const times = await timesOf(() => checkReport({ ...report }, { lastYear: report }), 200, 20)
  print('All checks of a full report', milliseconds(quantile(times, 0.5)), '≤ 5 ms')
  const requirements = { ...blankRequirements(report.year, ''), ...STARTING_SET } as Requirements
  const asked = await timesOf(() => checkReport({ ...report }, { lastYear: report, requirements }), 200, 20)
  print('… with all that notices commonly ask for', milliseconds(quantile(asked, 0.5)), '≤ 5 ms')
  const longTimes = await timesOf(() => checkReport({ ...long }, { lastYear }), 100, 20)
  print(`All checks of ${LONG} characters`, milliseconds(quantile(longTimes, 0.5)), '≤ 15 ms')
}

/** Published passages, as often as needed, in all texts of the form. */
function longReport(report: Report): Report {
  const passages = passagesOf('narratives.json').map(({ text }) => text)
  const fields = textFields(edition2021)
  const texts = fields.map((field, i) => {
    let text = ''
    for (let next = i; text.length < LONG / fields.length; next += 1)
      text += `${passages[next % passages.length] ?? ''}\n`
    return [field, text.slice(0, Math.ceil(LONG / fields.length))] as const
  })
  return withFields(report, texts)
}
