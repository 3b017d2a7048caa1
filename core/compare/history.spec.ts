import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportArbitrary } from '../../tests/arbitraries/report.ts'
import type { HeldValue } from '../procedure/records.ts'
import { editions } from '../form/editions.ts'
import { enteredIn, fieldsOf, fieldValue, textFields } from '../report/fields.ts'
import type { Field, FieldValue } from '../report/report.ts'
import { isSameValue, historyEntries } from './history.ts'

const form = editions['2021']
const CREATED = Date.parse('2026-01-12T09:00:00.000Z')
const instant = (milliseconds: number) => new Date(CREATED + milliseconds).toISOString()

/** What is shown together: every text alone, every table, the lines about the unit. */
const SUBJECTS: readonly (readonly Field[])[] = [
  ...textFields(form).map((field) => [field]),
  ...Object.values(form.tables).map(enteredIn),
  fieldsOf(form).filter((field) => field === 'year' || field.startsWith('agency.')),
]

const edits = fc.array(
  fc.record({
    field: fc.constantFrom<Field>(
      'other',
      'agency.phone',
      'requests:received/natural',
      'requests:granted/natural',
      'disputes:reconsideration/upheld',
    ),
    value: fc.oneof(fc.constantFrom<FieldValue>(null, ''), fc.string({ maxLength: 4 }), fc.nat(9)),
    pause: fc.nat(90_000),
    length: fc.nat(59_999),
  }),
  { maxLength: 40 },
)

/** What a report's fields held, as they are stored: what it was created with, then what was written. */
const written = fc.tuple(reportArbitrary, edits).map(([report, list]): HeldValue[] => {
  const created = fieldsOf(form).flatMap((field): HeldValue[] => {
    const value = fieldValue(report, field)
    return value === null ? [] : [{ field, value, startedAt: instant(0), editedAt: instant(0) }]
  })
  let at = 1
  const later = list.map(({ field, value, pause, length }): HeldValue => {
    at += pause
    return { field, value, startedAt: instant(at), editedAt: instant(at + length) }
  })
  return [...created, ...later]
})

const changesIn = (values: readonly HeldValue[]) =>
  SUBJECTS.flatMap((fields) => historyEntries(values, fields)).flatMap(({ changes }) => changes)

describe('the entries of a report', () => {
  it('done one after the other give the report as it is', () => {
    fc.assert(
      fc.property(written, (values) => {
        const present = new Map(values.map(({ field, value }) => [field, value ?? '']))
        const replayed = new Map<Field, FieldValue>(
          changesIn(values).map(({ field, after }) => [field, after ?? '']),
        )
        for (const [field, value] of present) expect(replayed.get(field) ?? '').toBe(value)
      }),
      { numRuns: 60 },
    )
  })

  it('each begin with what the one before had left', () => {
    fc.assert(
      fc.property(written, (values) => {
        const held = new Map<Field, FieldValue>()
        for (const { field, before, after } of changesIn(values)) {
          expect(isSameValue(before, held.get(field) ?? null)).toBe(true)
          held.set(field, after)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('hold no field twice and nothing that stayed as it was', () => {
    fc.assert(
      fc.property(written, (values) => {
        for (const { changes, isCreation } of SUBJECTS.flatMap((fields) => historyEntries(values, fields))) {
          expect(new Set(changes.map(({ field }) => field)).size).toBe(changes.length)
          if (!isCreation)
            expect(changes.every(({ before, after }) => !isSameValue(before, after))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('entries of a table', () => {
  const [first, second, third] = ['received', 'granted', 'carriedOut'].map(
    (row): Field => `requests:${row}/natural`,
  ) as [Field, Field, Field]
  const holds = (field: Field, value: FieldValue, startedAt: number, editedAt = startedAt): HeldValue => ({
    field,
    value,
    startedAt: instant(startedAt),
    editedAt: instant(editedAt),
  })
  const year = holds('year', 2025, 0)
  const entries = (...values: HeldValue[]) =>
    historyEntries([year, ...values], enteredIn(form.tables.requests)).map(({ isCreation, changes }) => [
      isCreation,
      ...changes.map(({ before, after }) => [before, after]),
    ])

  it('put together what was filled within a minute, and not what came later', () => {
    expect(
      entries(
        holds(first, 0, 300_000),
        holds(second, 0, 300_000),
        holds(third, 2, 359_999),
        holds(first, 4, 360_000),
      ),
    ).toEqual([
      [false, [null, 0], [null, 0], [null, 2]],
      [false, [0, 4]],
    ])
  })

  it('keep what was imported apart from what was typed right after', () => {
    expect(entries(holds(first, 3, 0, 20_000), holds(second, 5, 10_000))).toEqual([
      [true, [null, 3]],
      [false, [null, 5]],
    ])
  })

  it('leave out what was typed and taken back within its minute', () => {
    expect(
      entries(holds(first, 3, 0), holds(first, 3, 90_000, 100_000), holds(second, null, 91_000)),
    ).toEqual([[true, [null, 3]]])
  })

  it('begin another where a field is written again, however soon', () => {
    expect(entries(holds(first, 3, 90_000), holds(first, 4, 90_500))).toEqual([
      [false, [null, 3]],
      [false, [3, 4]],
    ])
  })
})
