import { basename, dirname, join } from 'node:path'
import { reportTitle } from '../../core/document/title.ts'
import { blankReport } from '../../core/report/blank.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { Agency, Report } from '../../core/report/report.ts'
import { fileName } from '../writers/file-name.ts'

/** Why it is left out. */
export const IS_SUM = '是汇总得出的数，不是一个单位的年报，'

/** Whose reports of which year are added up. */
interface Summed {
  readonly agency: Pick<Agency, 'name'>
  readonly year: number
}

/** What the files are called that say what was added up: they are no unit's report. */
export function aggregatedNames({ agency, year }: Summed) {
  const title = `${agency.name}${year}年下级单位年度报告`
  return {
    title,
    names: {
      report: fileName(reportTitle(agency, year), 'json'),
      workbook: fileName(`${title}汇总`, 'xlsx'),
      findings: fileName(`${title}问题清单`, 'xlsx'),
      missing: fileName(`${title}未报单位`, 'xlsx'),
    },
  }
}

/** The files of the sum that a report may be, in the folder it lies in, the report itself first. */
export function filesOfSum(name: string, report: Summed): string[] {
  return Object.values(aggregatedNames(report).names).map((own) => join(dirname(name), own))
}

/**
 * Whether a report is a sum as `nianbao aggregate` writes it, and no unit's: figures without a word, of the office that asks, or
 * called as a sum is and beside its workbook.
 * @param asking the office that adds up or compiles
 * @param lies whether a file of a name is there
 */
export function isOwnSum(
  name: string,
  report: Report,
  asking: string,
  lies: (name: string) => boolean,
): boolean {
  const { agency, year, form, tables } = report
  const { names } = aggregatedNames(report)
  const isBesideWorkbook = () => basename(name) === names.report && lies(join(dirname(name), names.workbook))
  if (agency.name !== asking && !isBesideWorkbook()) return false
  const bare = { ...blankReport({ name: agency.name, level: 'government' }, year, form), tables }
  return exchangeText(report) === exchangeText(bare)
}
