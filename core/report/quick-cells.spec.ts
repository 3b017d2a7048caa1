import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reportArbitrary } from '../../tests/arbitraries/report.ts'
import { editions } from '../form/editions.ts'
import { quickTables } from './quick-cells.ts'
import type { Report } from './report.ts'
import { reportSchema } from './schema.ts'

/** What may stand in a cell of a file, right or not. */
const cell = fc.oneof(
  fc.constantFrom<unknown>(null, '', '0', '1.50', '1.2345678', '-1', ' 1', true, {}, [], Number.NaN, -0),
  fc.constantFrom<unknown>(1_000_000_000, 999_999_999, -999_999_999, 1.5, 2 ** 53),
  fc.integer({ min: -5, max: 50 }),
)
const address = fc.constantFrom(
  'received/natural',
  'fees/amount',
  'fees/change',
  'licensing/change',
  'received/total',
  'constructor',
  'no/such',
)
const table = fc.constantFrom('disclosure', 'requests', 'disputes')

it('takes what the schema takes, as the schema gives it, or leaves it to the schema', () => {
  let taken = 0
  fc.assert(
    fc.property(
      reportArbitrary,
      fc.array(fc.tuple(table, address, cell), { maxLength: 2 }),
      (report, changes) => {
        const tables: Record<string, Record<string, unknown>> = structuredClone(report.tables)
        for (const [id, at, value] of changes) tables[id] = { ...tables[id], [at]: value }
        const changed = { ...report, tables } as unknown as Report
        const form = editions[report.form]
        const quick = quickTables(changed, form)
        if (quick === undefined) return
        taken += 1
        const whole = reportSchema(form, report.schema).parse(changed)
        expect(quick).toEqual(whole.tables)
        expect(JSON.stringify(quick)).toBe(JSON.stringify(whole.tables))
      },
    ),
    { numRuns: 60 },
  )
  expect(taken).toBeGreaterThan(10)
})

it.each([
  undefined,
  null,
  [],
  {},
  { tables: {} },
  { tables: { disclosure: {}, requests: {}, disputes: [] } },
])('leaves %j to the schema', (value) => {
  expect(quickTables(value, editions['2021'])).toBeUndefined()
})
