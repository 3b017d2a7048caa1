import { type CellAddress, enteredColumns, type Form, type FormTable, type TableId } from '../form/form.ts'
import { type CellName, cellName, type Report } from '../report/report.ts'
import { filledFigures } from './claimed.ts'
import type { Finding } from './finding.ts'
import { isSameUnit } from './last-year.ts'
import type { Reading } from './reading.ts'
import { quoted } from '../report/quoted.ts'

/**
 * `carryover.*`: the relations between this year's report and last year's (relations 4 to 6 of the exchange form). They go
 * by the roles of cells; what one of two editions does not count is not compared.
 */
export function checkCarryOver(
  report: Report,
  { lastYear, form, known }: Pick<Reading, 'lastYear' | 'form' | 'known'>,
): Finding[] {
  if (!lastYear || lastYear.year !== report.year - 1) return []
  const now = { report, form }
  const last = { report: lastYear, form: known[lastYear.form] }
  const found = [...carriedRequests(now, last), ...inForce(now, last), ...pending(now, last)]
  return isSameUnit(report, lastYear) ? found : found.map(lessCertain)
}

/** Units are renamed and merged; their figures may go on or not. */
function lessCertain(finding: Finding): Finding {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding
}

interface Year {
  readonly report: Report
  readonly form: Form
}

/** 上年结转 of this year is 结转下年度 of last year, column by column. */
function carriedRequests({ report, form }: Year, last: Year): Finding[] {
  const { table: id, in: row } = form.roles.carried
  const { table: lastId, out } = last.form.roles.carried
  const table = form.tables[id]
  return enteredColumns(table).flatMap(({ key, label }): Finding[] => {
    const [before, now] = [last.report.tables[lastId][`${out}/${key}`], report.tables[id][`${row}/${key}`]]
    if (before === undefined || now === undefined || before === now) return []
    const message = `${quoted(label)}一列上年结转是 ${now}，去年报告结转下年度的是 ${before}，两数应当相等，请核对。`
    return [of('carryover.requests', 'error', table, [`${row}/${key}`], message, before, now)]
  })
}

/** What is in force: last year's, and issued, less repealed. A warning, since documents also lapse. */
function inForce({ report, form }: Year, last: Year): Finding[] {
  return form.roles.documents.flatMap(({ key, label, table, ...cells }): Finding[] => {
    const then = last.form.roles.documents.find((each) => each.key === key)
    if (!cells.repealed || !cells.inForce || !then?.inForce) return []
    const own = report.tables[table]
    const before = last.report.tables[then.table][then.inForce]
    const [issued, repealed, now] = [own[cells.issued], own[cells.repealed], own[cells.inForce]]
    if (before === undefined || issued === undefined || repealed === undefined || now === undefined) return []
    const expected = Number(before) + Number(issued) - Number(repealed)
    if (expected === Number(now)) return []
    const message = `${quoted(label)}现行有效 ${now} 件，去年现行有效 ${before} 件，加本年制发 ${issued} 件、减本年废止 ${repealed} 件应是 ${expected} 件，请核对；有自然失效的请在文字中说明。`
    const place = form.tables[table]
    return [of('carryover.inForce', 'warning', place, [cells.inForce], message, expected, Number(now))]
  })
}

/** Disputes pending at the end of last year must show up somewhere. */
function pending(now: Year, last: Year): Finding[] {
  return now.form.roles.disputes.flatMap(({ key, label, table, total }): Finding[] => {
    const then = last.form.roles.disputes.find((each) => each.key === key)
    const before = then && sum(last, then.table, then.pending)
    const all = sum(now, table, total)
    if (before === undefined || all === undefined || all >= before) return []
    const message = `去年报告有 ${before} 件${label}尚未审结，今年表中${label}总计只有 ${all} 件，请核对这些案件今年的结果。`
    return [of('carryover.pending', 'advice', now.form.tables[table], total, message, before, all)]
  })
}

function sum({ report, form }: Year, id: TableId, addresses: readonly CellAddress[]): number | undefined {
  const values = filledFigures(form, report)[id]
  const filled = addresses.map((address) => values[address]).filter((value) => value !== undefined)
  return filled.length === 0 ? undefined : filled.reduce((all: number, value) => all + Number(value), 0)
}

function of(
  rule: Finding['rule'],
  severity: Finding['severity'],
  table: FormTable,
  addresses: readonly CellAddress[],
  message: string,
  expected: string | number,
  actual: string | number,
): Finding {
  const cells: CellName[] = addresses.map((address) => cellName(table.id, address))
  return { rule, severity, part: table.part, field: `tables.${table.id}`, cells, message, expected, actual }
}
