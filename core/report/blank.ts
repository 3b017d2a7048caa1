import { currentEdition } from '../form/editions.ts'
import type { Agency, Report } from './report.ts'

/** A report with nothing filled in but whose it is and its year, and the preamble every report has. */
export function blankReport(agency: Agency, year: number): Report {
  return {
    schema: 'nianbao/report@1',
    form: currentEdition,
    year,
    agency,
    preamble: standardPreamble(agency.name, year),
    overview: { proactive: '', onRequest: '', management: '', platforms: '', oversight: '' },
    tables: { disclosure: {}, requests: {}, disputes: {} },
    problems: { problems: '', improvements: '' },
    other: '',
  }
}

/** Legal basis and statistics period, which stand before part one of every report. */
export function standardPreamble(name: string, year: number): string {
  return (
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》' +
    `（国办公开办函〔2021〕30号）要求，编制${name}${year}年政府信息公开工作年度报告，所列数据的统计期限为${year}年1月1日至12月31日。`
  )
}
