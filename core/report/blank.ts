import { type EditionId, editionFor, editions } from '../form/editions.ts'
import type { Form } from '../form/form.ts'
import type { Agency, Report } from './report.ts'

/**
 * A report with nothing filled in but whose it is and its year, and the preamble every report has.
 * @param form the edition; without it, that of the year
 */
export function blankReport(agency: Agency, year: number, form: EditionId = editionFor(year)): Report {
  return {
    schema: 'nianbao/report@1',
    form,
    year,
    agency,
    preamble: standardPreamble(editions[form], agency.name, year),
    overview: { proactive: '', onRequest: '', management: '', platforms: '', oversight: '' },
    tables: { disclosure: {}, requests: {}, disputes: {} },
    problems: { problems: '', improvements: '' },
    other: '',
  }
}

/** Legal basis and statistics period, which stand before part one of every report. */
export function standardPreamble(
  { legalBasis }: Pick<Form, 'legalBasis'>,
  name: string,
  year: number,
): string {
  return `${legalBasis}，编制${name}${year}年政府信息公开工作年度报告，所列数据的统计期限为${year}年1月1日至12月31日。`
}
