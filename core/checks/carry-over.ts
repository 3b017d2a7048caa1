import { editions } from '../form/editions.ts'
import type { CellAddress, FormTable, TableId } from '../form/form.ts'
import { type CellName, cellName, type Report } from '../report/report.ts'
import { figures } from '../report/totals.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'

/** `carryover.*`: the relations between this year's report and last year's (relations 4 to 6 of the exchange form). */
export function checkCarryOver(report: Report, { lastYear }: Pick<Reading, 'lastYear'>): Finding[] {
  if (!lastYear || lastYear.year !== report.year - 1) return []
  return [...carriedRequests(report, lastYear), ...inForce(report, lastYear), ...pending(report, lastYear)]
}

/** 上年结转 of this year is 结转下年度 of last year, column by column. */
function carriedRequests(report: Report, last: Report): Finding[] {
  const { requests } = editions[report.form].tables
  return requests.columns
    .filter(({ key }) => key !== 'total')
    .flatMap(({ key, label }): Finding[] => {
      const [before, now] = [
        last.tables.requests[`carriedOut/${key}`],
        report.tables.requests[`carriedIn/${key}`],
      ]
      if (before === undefined || now === undefined || before === now) return []
      const message = `“${label}”一列上年结转是 ${now}，去年报告结转下年度的是 ${before}，两数应当相等，请核对。`
      return [of('carryover.requests', 'error', requests, [`carriedIn/${key}`], message, before, now)]
    })
}

const DOCUMENTS = ['regulations', 'normativeDocuments'] as const

/** What is in force: last year's, and issued, less repealed. A warning, since documents also lapse. */
function inForce(report: Report, last: Report): Finding[] {
  const { disclosure } = editions[report.form].tables
  return DOCUMENTS.flatMap((row): Finding[] => {
    const cells = report.tables.disclosure
    const before = last.tables.disclosure[`${row}/inForce`]
    const [issued, repealed, now] = [
      cells[`${row}/issued`],
      cells[`${row}/repealed`],
      cells[`${row}/inForce`],
    ]
    if (before === undefined || issued === undefined || repealed === undefined || now === undefined) return []
    const expected = Number(before) + Number(issued) - Number(repealed)
    if (expected === Number(now)) return []
    const label = disclosure.rows.find(({ key }) => key === row)?.label ?? ''
    const message = `“${label}”现行有效 ${now} 件，去年现行有效 ${before} 件，加本年制发 ${issued} 件、减本年废止 ${repealed} 件应是 ${expected} 件，请核对；有自然失效的请在文字中说明。`
    return [
      of('carryover.inForce', 'warning', disclosure, [`${row}/inForce`], message, expected, Number(now)),
    ]
  })
}

/** Disputes pending at the end of last year must show up somewhere. */
function pending(report: Report, last: Report): Finding[] {
  const { disputes } = editions[report.form].tables
  const kinds = [
    { label: '行政复议', rows: ['reconsideration'] },
    { label: '行政诉讼', rows: ['litigationDirect', 'litigationAfterReconsideration'] },
  ]
  return kinds.flatMap(({ label, rows }): Finding[] => {
    const before = sum(
      last,
      disputes.id,
      rows.map((row): CellAddress => `${row}/pending`),
    )
    const totals = rows.map((row): CellAddress => `${row}/total`)
    const now = sum(report, disputes.id, totals)
    if (before === undefined || now === undefined || now >= before) return []
    const message = `去年报告有 ${before} 件${label}尚未审结，今年表中${label}总计只有 ${now} 件，请核对这些案件今年的结果。`
    return [of('carryover.pending', 'advice', disputes, totals, message, before, now)]
  })
}

function sum(report: Report, id: TableId, addresses: readonly CellAddress[]): number | undefined {
  const values = figures(editions[report.form].tables[id], report.tables[id])
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
