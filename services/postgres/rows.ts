import { hash } from 'node:crypto'
import type { Finding } from '../../core/checks/finding.ts'
import { editions } from '../../core/form/editions.ts'
import { textFields, textOf } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { arrayText, copyLine } from './copy-text.ts'
import { enteredNumbers } from './figure-numbers.ts'

/** Whose a row is: the columns that every table of reports begins with. */
export interface RowKey {
  /** {@link unitKey} */
  readonly unit: string
  /** The number of the version in the database. */
  readonly report: number
  readonly year: number
}

/**
 * A unit's number: the first 63 bits of the SHA-256 of its name with its region, so that every database gives a unit the same one and rows are made
 * before the database is asked. It is too large for a JavaScript number.
 */
export function unitKey(name: string): string {
  const bits = hash('sha256', name, 'buffer').readBigUInt64BE()
  return String(bits >> 1n)
}

/** A row for each cell that is filled in. */
export function cellRows({ unit, report, year }: RowKey, { form, tables }: Report): string {
  const head = `${unit}\t${report}\t${year}\t`
  let rows = ''
  for (const [table, address, number] of enteredNumbers(editions[form])) {
    const value = tables[table][address] ?? null
    if (value !== null) rows += `${head}${number}\t${value}\n`
  }
  return rows
}

/** A row for each text that is not empty. */
export function textRows({ unit, report: number, year }: RowKey, report: Report): string {
  return textFields(editions[report.form])
    .map((field) => [field, textOf(report, field)] as const)
    .filter(([, text]) => text !== '')
    .map(([field, text]) => copyLine([unit, number, year, field, text]))
    .join('')
}

/** A row for each finding, in their order. */
export function findingRows({ unit, report, year }: RowKey, findings: readonly Finding[]): string {
  return findings
    .map(({ rule, severity, part, field, cells, quote, message, expected, actual }, i) =>
      copyLine([
        ...[unit, report, year, i + 1, rule, severity, part, field],
        cells ? arrayText(cells) : null,
        ...(quote ? [quote.text, quote.start, quote.end] : [null, null, null]),
        ...[message, expected ?? null, actual ?? null],
      ]),
    )
    .join('')
}
