import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editions } from '../core/form/editions.ts'
import { exchangeText } from '../core/report/exchange.ts'
import { enteredCells, fieldsOf, fieldValue, withFields } from '../core/report/fields.ts'
import type { Field, Report } from '../core/report/report.ts'
import { parseReport } from '../core/report/schema.ts'
import { reportArbitrary } from '../tests/arbitraries/report.ts'
import { sample } from '../tests/documents/reports.ts'
import { exchangeDigest } from './digest.ts'

type Order = (count: number) => number

/** The exchange form as another program may write it: keys in any order, blanks as null, money as a number. */
function asTyped(value: unknown, order: Order, key = ''): string {
  if (typeof value !== 'object' || value === null)
    return key.endsWith('/amount') && /^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(String(value))
      ? String(value)
      : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((each) => asTyped(each, order)).join(',')}]`
  const entries = Object.entries(value)
  const shuffled: typeof entries = []
  for (const entry of entries) shuffled.splice(order(shuffled.length + 1), 0, entry)
  return `{ ${shuffled.map(([name, each]) => `${JSON.stringify(name)}:${asTyped(each, order, name)}`).join(' ,\n')} }`
}

/** Cells that are not filled in are null, as some programs write them. */
function withNulls(report: Report): object {
  const blanks = enteredCells(editions[report.form]).filter((cell) => fieldValue(report, cell) === null)
  const tables: Record<string, Record<string, unknown>> = structuredClone(report.tables)
  for (const cell of blanks) {
    const [table = '', address = ''] = cell.split(':')
    tables[table] = { ...tables[table], [address]: null }
  }
  return { ...report, tables }
}

/** Another value for a field, of its own kind. */
function other(report: Report, field: Field): string | number | null {
  const value = fieldValue(report, field)
  if (field === 'agency.level') return value === 'other' ? 'department' : 'other'
  if (field === 'year') return report.year === 2008 ? 2009 : report.year - 1
  if (field.endsWith('/amount')) return value === null ? '0' : null
  if (field.includes(':')) return value === null ? 0 : null
  return `${value ?? ''}。`
}

describe('The digest of a report', () => {
  it('is the same however another program orders and types it', () => {
    fc.assert(
      fc.property(reportArbitrary, fc.infiniteStream(fc.nat()), (report, numbers) => {
        const order: Order = (count) => (numbers.next().value as number) % count
        const read = parseReport(asTyped(withNulls(report), order))
        expect(exchangeText(read)).toBe(exchangeText(report))
        expect(exchangeDigest(read)).toBe(exchangeDigest(report))
      }),
      { numRuns: 60 },
    )
  })

  it('is another where any field is another', () => {
    fc.assert(
      fc.property(reportArbitrary, (report) => {
        const digest = exchangeDigest(report)
        for (const field of fieldsOf(editions[report.form]))
          expect(exchangeDigest(withFields(report, [[field, other(report, field)]])), field).not.toBe(digest)
      }),
      { numRuns: 20 },
    )
  })

  it('knows nothing of the totals a source stated', () => {
    const stated = { ...sample, stated: { requests: { 'received/total': 3 } } }
    expect(exchangeDigest(stated)).toBe(exchangeDigest(sample))
  })

  it('of the sample is what it was when the first version was signed with it: a digest holds for good', () => {
    expect(exchangeDigest(sample)).toBe('e1c4784e0e5e1dd37191f9ac984832bdf59ab1779edadcf7a72e77980e8e8e93')
  })
})
