import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generateReports } from '../../tests/generated/reports.ts'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { editions } from '../../core/form/editions.ts'
import { withFields } from '../../core/report/fields.ts'
import type { CellName, Report } from '../../core/report/report.ts'
import { figureList, listedCells } from '../../core/sums/figure-list.ts'
import { summedTables, sumOf } from '../../core/sums/sum.ts'
import { readStored } from '../case/stored-report.ts'
import { settleUnit } from '../case/submission.ts'
import { exchangeDigest } from '../digest.ts'
import { openStore, type Store } from '../store/store.ts'
import { sumsOperations } from './sums.ts'

const form = editions['2021']
const RECEIVED: CellName = 'requests:received/natural'
const reports = Array.from(generateReports({ seed: 11, units: 6, years: [2025] }), ({ report }) => report)
const ID = 'c1'

let folder: ReturnType<typeof temporaryFolder>
let store: Store
let sums: ReturnType<typeof sumsOperations>
beforeEach(() => {
  folder = temporaryFolder()
  const ports = testPorts(folder.path)
  store = openStore({ folder: folder.path, clock: ports.clock })
  sums = sumsOperations(store, ports)
  store.write(() => {
    const office = {
      year: 2025,
      agency: '某某县人民政府',
      level: 'government',
      deadline: '2026-01-20',
    } as const
    store.collections.insert({ id: ID, ...office }, '2026-01-01T08:00:00.000Z')
    reports.forEach((report, i) =>
      store.roster.insert(keyOf(ID), `u${i}`, {
        name: report.agency.name,
        category: '',
        otherNames: [],
        deadline: null,
        contact: '',
        phone: '',
        email: '',
      }),
    )
  })
})
afterEach(() => {
  store.close()
  folder.release()
})

const keyOf = (id: string) => store.collections.find(id)?.key ?? 0

/** A version of a unit's report comes in. */
function comes(unit: number, report: Report): void {
  store.write(() => {
    const key = store.roster.find(keyOf(ID), `u${unit}`)?.key ?? 0
    const digest = exchangeDigest(report)
    store.submissions.insert({
      id: digest.slice(0, 20),
      collection: keyOf(ID),
      unit: key,
      agency: report.agency.name,
      form: report.form,
      receivedAt: '2026-01-10T08:00:00.000Z',
      receivedOn: '2026-01-10',
      source: 'a.nianbao',
      signed: true,
      digest,
      substance: digest,
      asData: true,
      content: deflateRawSync(JSON.stringify({ report, doubts: [] })),
      doubts: 0,
      figures: JSON.stringify(figureList(report)),
      findings: null,
      errors: 0,
      warnings: 0,
      advice: 0,
      checkedBy: 1,
    })
    settleUnit(store, key)
  })
}

const allCome = () => reports.forEach((report, i) => comes(i, report))
const withReceived = (report: Report, value: number | null) => withFields(report, [[RECEIVED, value]])
const now = () => sums['sums.get']({ id: ID })

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
    await sums['sums.accept']({ id: ID })
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
    expect((await sums['sums.accept']({ id: ID })).differences).toEqual([])
  })
})

describe('a sum in the report of the office', () => {
  it('has to be accepted first', () => {
    allCome()
    expect(() => sums['sums.into']({ id: ID, report: null })).toThrow(/还没有采用/u)
  })

  it('is what was accepted, whatever came since; a report that is there keeps its words', async () => {
    allCome()
    await sums['sums.accept']({ id: ID })
    const accepted = summedTables(
      sumOf(
        reports.map((report) => figureList(report)),
        form,
      ),
    )
    comes(3, withReceived(reports[3] as Report, 7777))
    const { id } = await sums['sums.into']({ id: ID, report: null })
    const made = readStored(store, id).report
    expect(made).toMatchObject({
      year: 2025,
      agency: { name: '某某县人民政府', level: 'government' },
      tables: accepted,
    })
    store.write(() => {
      store.fields.put(id, 'other', '本年度未收取信息处理费。')
      store.fields.put(id, RECEIVED, null)
    })
    await sums['sums.into']({ id: ID, report: id })
    expect(readStored(store, id).report).toMatchObject({
      other: '本年度未收取信息处理费。',
      tables: accepted,
    })
  })
})
