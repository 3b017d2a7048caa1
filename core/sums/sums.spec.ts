import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportArbitrary } from '../../tests/arbitraries/report.ts'
import { editions } from '../form/editions.ts'
import { enteredCells, fieldValue } from '../report/fields.ts'
import { columnBalances } from '../report/balance.ts'
import { millionths } from '../report/decimal.ts'
import type { Report } from '../report/report.ts'
import { differencesOf } from './differences.ts'
import { figureList, listedCells } from './figure-list.ts'
import { summedReport, sumOf } from './sum.ts'

const form = editions['2021']
const reports = fc.array(
  reportArbitrary.filter((report) => report.form === '2021'),
  { maxLength: 6 },
)
const listsOf = (all: readonly Report[]) => all.map((report) => figureList(report))
const agency = { name: '某某县人民政府', level: 'government' } as const

describe('a sum of many reports', () => {
  it('is in every cell the sum of what was filled in, money to the last digit, and says how many left it blank', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const cells = sumOf(listsOf(all), form)
        for (const cell of enteredCells(form)) {
          const values = all.map((report) => fieldValue(report, cell)).filter((value) => value !== null)
          const summed = cells[cell]
          expect(summed?.filled).toBe(values.length)
          expect(summed?.blank).toBe(all.length - values.length)
          if (values.length === 0) expect(summed?.value).toBeNull()
          else
            expect(millionths(summed?.value ?? 0)).toBe(
              values.reduce((sum, value) => sum + millionths(value), 0n),
            )
        }
      }),
      { numRuns: 40 },
    )
  })

  it('does not hang on their order, and adds up from parts', () => {
    fc.assert(
      fc.property(reports, fc.nat(6), (all, at) => {
        const whole = sumOf(listsOf(all), form)
        expect(sumOf(listsOf(all.toReversed()), form)).toEqual(whole)
        const parts = [all.slice(0, at), all.slice(at)]
          .filter((part) => part.length > 0)
          .map((part) => figureList(summedReport(sumOf(listsOf(part), form), { agency, year: 2025, form })))
        const ofParts = sumOf(parts, form)
        for (const cell of listedCells(form)) expect(ofParts[cell]?.value).toEqual(whole[cell]?.value)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the relation of the form where every report keeps it', () => {
    const received = {
      'received/natural': 3,
      'carriedIn/natural': 1,
      'granted/natural': 2,
      'carriedOut/natural': 2,
    }
    const one = summedReport(sumOf([], form), { agency, year: 2025, form })
    const all = [1, 2, 3].map((times) => ({
      ...one,
      tables: {
        ...one.tables,
        requests: Object.fromEntries(Object.entries(received).map(([cell, value]) => [cell, value * times])),
      },
    }))
    const sum = summedReport(sumOf(listsOf(all), form), { agency, year: 2025, form })
    const [balance] = form.balances
    if (!balance) throw new Error('the form has a relation')
    expect(columnBalances(form, balance, sum).filter(({ isEmpty }) => !isEmpty)).toMatchObject([
      { column: 'natural', left: 24, right: 24, difference: 0 },
      { column: 'total', difference: 0 },
    ])
  })

  it('is refused as a report where a cell would hold more than it takes', () => {
    const largest = listedCells(form).map((cell) =>
      cell === 'requests:received/natural' ? 999_999_999 : null,
    )
    const sum = sumOf([largest, largest], form)
    expect(sum['requests:received/natural']?.value).toBe(1_999_999_998)
    expect(() => summedReport(sum, { agency, year: 2025, form })).toThrow(/没有保存/u)
  })
})

describe('differences between two sums', () => {
  const unit = (report: Report, i: number) => ({
    unit: `u${i}`,
    name: `单位${i}`,
    figures: figureList(report),
  })

  it('lead from one to the other, cell by cell', () => {
    fc.assert(
      fc.property(reports, reports, (before, now) => {
        const [old, present] = [before.map(unit), now.map(unit)]
        const told = differencesOf(old, present, form)
        for (const { unit: id, kind, cells } of told) {
          const [was, is] = [old.find((each) => each.unit === id), present.find((each) => each.unit === id)]
          expect(kind).toBe(was ? (is ? 'changed' : 'removed') : 'added')
          for (const { cell, before: from, now: to } of cells) {
            const i = listedCells(form).indexOf(cell)
            expect([from, to]).toEqual([was?.figures[i] ?? null, is?.figures[i] ?? null])
          }
        }
        const silent = present.filter(({ unit: id }) => !told.some((each) => each.unit === id))
        for (const { unit: id, figures } of silent)
          expect(old.find((each) => each.unit === id)?.figures).toEqual(figures)
      }),
      { numRuns: 30 },
    )
  })
})
