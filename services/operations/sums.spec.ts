import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generateReports } from '../../tests/generated/reports.ts'
import { editions } from '../../core/form/editions.ts'
import { withFields } from '../../core/report/fields.ts'
import type { CellName, Report } from '../../core/report/report.ts'
import { figureList, listedCells } from '../../core/sums/figure-list.ts'
import { summedTables, sumOf } from '../../core/sums/sum.ts'
import { readStored } from '../case/stored-report.ts'
import { type Collected, openCollected } from '../../tests/collected.ts'
import { sumsOperations } from './sums.ts'

const form = editions['2021']
const RECEIVED: CellName = 'requests:received/natural'
const reports = Array.from(generateReports({ seed: 11, units: 6, years: [2025] }), ({ report }) => report)
const ID = 'c1'

let collected: Collected
let sums: ReturnType<typeof sumsOperations>
beforeEach(() => {
  collected = openCollected(reports)
  sums = sumsOperations(collected.store, collected.ports)
})
afterEach(() => collected.close())

const comes = (unit: number, report: Report) => collected.comes(unit, report)
const allCome = () => reports.forEach((report, i) => comes(i, report))
const withReceived = (report: Report, value: number | null) => withFields(report, [[RECEIVED, value]])
const now = () => sums['sums.get']({ id: ID })
const accept = async () => sums['sums.accept']({ id: ID, standing: (await now()).standing })
const into = async (where: { readonly report: string | null; readonly agency?: string }) =>
  sums['sums.into']({ id: ID, ...where, accepted: (await now()).accepted ?? '' })

describe('the sum of a collection', () => {
  it('is the sum of the versions in use, cell by cell, each cell the sum of the units behind it', async () => {
    allCome()
    const { cells, units, missing } = await now()
    expect({ units, missing }).toEqual({ units: 6, missing: 0 })
    expect(cells).toEqual(
      sumOf(
        reports.map((report) => figureList(report)),
        form,
      ),
    )
    for (const cell of listedCells(form).slice(0, 40)) {
      const { rows, total } = await sums['sums.cell']({ id: ID, cell, offset: 0, limit: 100 })
      expect(total).toBe(6)
      const filled = rows.map(({ value }) => value).filter((value) => value !== null)
      expect(filled.map(Number)).toEqual(filled.map(Number).toSorted((a, b) => b - a))
      expect(filled.reduce((all: number, value) => all + Number(value), 0)).toBeCloseTo(
        Number(cells[cell]?.value ?? 0),
        6,
      )
    }
  })

  it('is drawn by unit, of one kind alone not by kind, with the figures the tables have', async () => {
    expect(await sums['sums.charts']({ id: ID })).toEqual({ charts: [] })
    allCome()
    const { charts } = await sums['sums.charts']({ id: ID })
    expect(charts.map((chart) => chart.id)).toEqual(['units'])
    const { cells } = await now()
    const received = Object.entries(cells).filter(([name]) => /^requests:received\//u.test(name))
    const total = received.reduce((all, [, { value }]) => all + Number(value), 0)
    const addedUp = charts.map(({ series }) =>
      series[0]?.values.reduce((all: number, value) => all + Number(value), 0),
    )
    expect(addedUp).toEqual([total])
    for (const { svg, alternative } of charts) expect(svg).toContain(`<desc>${alternative}</desc>`)
  })

  it('leaves out who has not come, who is left out, and who follows another form', async () => {
    comes(0, reports[0] as Report)
    comes(1, reports[1] as Report)
    comes(2, {
      ...(reports[2] as Report),
      form: '2019',
      tables: { disclosure: {}, requests: {}, disputes: {} },
    })
    const without = await sums['sums.exclude']({ id: ID, unit: 'u1', excluded: true })
    expect(without).toMatchObject({ units: 1, missing: 3, excluded: 1, otherForm: 1 })
    expect(without.cells).toEqual(sumOf([figureList(reports[0] as Report)], form))
  })

  it('shows what changed since it was accepted, until that is accepted as well', async () => {
    allCome()
    expect((await now()).differences).toEqual([])
    await accept()
    expect(await now()).toMatchObject({ acceptedAt: '2026-01-12T09:00:00.000Z', differences: [] })
    const before = Number(figureList(reports[3] as Report)[listedCells(form).indexOf(RECEIVED)])
    comes(3, withReceived(reports[3] as Report, before + 5))
    await sums['sums.exclude']({ id: ID, unit: 'u0', excluded: true })
    const { differences } = await now()
    expect(differences.map(({ unit, kind }) => [unit, kind])).toEqual([
      ['u3', 'changed'],
      ['u0', 'removed'],
    ])
    expect(differences[0]?.cells).toEqual([{ cell: RECEIVED, before, now: before + 5 }])
    expect((await accept()).differences).toEqual([])
  })

  it('is accepted as it was on screen, or not at all', async () => {
    allCome()
    const { standing } = await now()
    comes(3, withReceived(reports[3] as Report, 777))
    expect(() => sums['sums.accept']({ id: ID, standing })).toThrow('已经不是刚才看到的')
    expect((await now()).acceptedAt).toBeNull()
  })
})

it('A sum of no unit is not accepted, and the one before stands', async () => {
  const nobody = await now()
  expect(() => sums['sums.accept']({ id: ID, standing: nobody.standing })).toThrow('没有采用')
  comes(0, reports[0] as Report)
  const { accepted } = await accept()
  const { standing } = await sums['sums.exclude']({ id: ID, unit: 'u0', excluded: true })
  expect(() => sums['sums.accept']({ id: ID, standing })).toThrow('没有一个单位的数')
  expect((await now()).accepted).toBe(accepted)
})

describe('a sum in the report of the office', () => {
  it('has to be accepted first', () => {
    allCome()
    expect(() => sums['sums.into']({ id: ID, report: null, accepted: '' })).toThrow(/还没有采用/u)
  })

  it('is the one that the window showed as accepted, or none', async () => {
    allCome()
    const { accepted } = await accept()
    comes(3, withReceived(reports[3] as Report, 7777))
    const later = await accept()
    expect(later.accepted).not.toBe(accepted)
    const stale = { id: ID, report: null, accepted: accepted ?? '' }
    expect(() => sums['sums.into'](stale)).toThrow('没有写入')
    await into({ report: null })
  })

  it('is of the organ that is named, where it is a new one', async () => {
    allCome()
    await accept()
    const { id } = await into({ report: null, agency: '某某县' })
    expect(readStored(collected.store, id).report.agency).toEqual({ name: '某某县', level: 'government' })
  })

  it('is what was accepted, whatever came since; a report that is there keeps its words', async () => {
    allCome()
    await accept()
    const accepted = summedTables(
      sumOf(
        reports.map((report) => figureList(report)),
        form,
      ),
    )
    comes(3, withReceived(reports[3] as Report, 7777))
    const { id } = await into({ report: null })
    const made = readStored(collected.store, id).report
    expect(made).toMatchObject({
      year: 2025,
      agency: { name: '某某县人民政府', level: 'government' },
      tables: accepted,
    })
    const { store } = collected
    store.write(() => {
      store.fields.put(id, 'other', '本年度未收取信息处理费。')
      store.fields.put(id, RECEIVED, null)
    })
    await into({ report: id })
    expect(readStored(collected.store, id).report).toMatchObject({
      other: '本年度未收取信息处理费。',
      tables: accepted,
    })
  })
})
