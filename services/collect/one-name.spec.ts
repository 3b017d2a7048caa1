import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exchangeText } from '../../core/report/exchange.ts'
import type { Report } from '../../core/report/report.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { openStore } from '../store/store.ts'
import { UNWATCHED } from '../tasks.ts'
import { aggregate } from './aggregate.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
const OFFICE = { agency: '丁市人民政府', level: 'government' } as const
const collection = async (year: number, names: readonly string[]) => {
  const made = await app.call('collections.create', { ...OFFICE, year, deadline: `${year + 1}-01-10` })
  await app.call('roster.add', { id: made.id, units: names.map((name) => ({ ...UNIT, name })) })
  return made.id
}
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(join(folder.path, 'data'))
  id = await collection(2025, ['甲县水利局', '乙县水利局'])
})
afterEach(() => {
  app.close()
  folder.release()
})

const of = (region: string, own: Partial<Report> = {}): Report => ({
  ...sample,
  year: 2025,
  agency: { name: '水利局', level: 'department', ...(region !== '' && { region }) },
  ...own,
})
const data = (report: Report) => Buffer.from(exchangeText(report)).toString('base64')
const hand = async (report: Report, into = id) => {
  const files = [{ name: '水利局年报.json', data: data(report) }]
  const { outcomes } = await app.call('collection.takeFiles', { id: into, files })
  return Object.entries(outcomes).find(([, count]) => count > 0)?.[0]
}
const rows = async (into = id) =>
  (await app.call('collection.units', { id: into })).rows.map(({ name, versions }) => [name, versions])
const lastYearOf = async (name: string) => {
  const unit = (await app.call('collection.units', { id })).rows.find((row) => row.name === name)
  return (await app.call('submission.open', { id: unit?.submission?.id ?? '' })).lastYear?.other
}

describe('a report of a unit whose bare name two have', () => {
  it('goes to the one whose place it says, and waits where it says none', async () => {
    expect(await hand(of('乙县'))).toBe('taken')
    expect(await hand(of('', { other: '没有写地区。' }))).toBe('unmatched')
    expect(await rows()).toEqual([
      ['甲县水利局', 0],
      ['乙县水利局', 1],
    ])
    const [file] = (await app.call('collection.files', { id, outcome: 'unmatched' })).rows
    expect(file?.candidates.map(({ name }) => name).toSorted()).toEqual(
      ['乙县水利局', '甲县水利局'].toSorted(),
    )
  })

  it.each([
    ['in the very same file', ''],
    ['in another file', '\n'],
  ])('waits also where another one’s says the very same %s', async (_, more) => {
    expect(await hand(of(''))).toBe('unmatched')
    const data = Buffer.from(exchangeText(of('')) + more).toString('base64')
    const files = [{ name: '另一个.json', data }]
    expect((await app.call('collection.takeFiles', { id, files })).outcomes.unmatched).toBe(1)
    expect((await app.call('collection.takeFiles', { id, files })).outcomes.same).toBe(1)
    expect((await app.call('collection.files', { id, outcome: 'unmatched' })).rows).toHaveLength(2)
  })

  it('is told as sure where it comes again with its place, and as doubtful where it says none', async () => {
    await hand(of('乙县'))
    await hand(of('', { other: '没有写地区。' }))
    const [waiting] = (await app.call('collection.files', { id, outcome: 'unmatched' })).rows
    const [first] = (await app.call('collection.units', { id })).rows
    await app.call('submission.assign', {
      id: waiting?.submission ?? '',
      unit: first?.id ?? '',
      seen: { unit: null },
    })
    const again = (report: Report) =>
      app.call('collection.takeFiles', { id, files: [{ name: '又一个.json', data: data(report) }] })
    expect(await again(of('乙县'))).toMatchObject({ outcomes: { same: 1 }, doubtful: 0 })
    expect(await again(of('', { other: '没有写地区。' }))).toMatchObject({
      outcomes: { same: 1 },
      doubtful: 1,
    })
  })

  it('that waited is known by its place once its unit is in the roster, and a new unit is named with it', async () => {
    await app.call('roster.add', { id, units: [{ ...UNIT, name: '水利局' }] })
    await hand(of('丙县', { other: '丙县的。' }))
    await hand(of('戊县', { other: '戊县的。' }))
    await app.call('roster.add', { id, units: [{ ...UNIT, name: '丙县水利局' }] })
    const [waiting, ...more] = (await app.call('collection.files', { id, outcome: 'unmatched' })).rows
    expect(more).toEqual([])
    await app.call('submission.assign', { id: waiting?.submission ?? '', unit: null, seen: { unit: null } })
    expect((await rows()).slice(2)).toEqual([
      ['水利局', 0],
      ['丙县水利局', 1],
      ['戊县水利局', 1],
    ])
  })

  it('is compared with the report of the year before of its own place, collected or of the house', async () => {
    const last = await collection(2024, ['甲县水利局', '乙县水利局'])
    await hand(of('甲县', { year: 2024, other: '甲县去年收的。' }), last)
    for (const region of ['乙县', '丙县'])
      await app.call('reports.create', {
        kind: 'exchange',
        json: exchangeText(of(region, { year: 2024, other: `${region}去年自己的。` })),
      })
    await app.call('roster.change', {
      id,
      unit: (await app.call('collection.units', { id })).rows[1]?.id ?? '',
      to: { ...UNIT, name: '乙县水利局', otherNames: ['水利局'] },
    })
    await hand(of('甲县'))
    await hand(of('乙县'))
    expect([await lastYearOf('甲县水利局'), await lastYearOf('乙县水利局')]).toEqual([
      '甲县去年收的。',
      '乙县去年自己的。',
    ])
  })
})

it('without a roster, units of one name are told apart by their places, and what says none is left out and told', async () => {
  const store = openStore({ folder: join(folder.path, 'sum'), clock: () => new Date('2026-01-12T09:00:00Z') })
  const reports = [of('甲县'), of('乙县'), of('', { other: '没有写地区。' })]
  let count = 0
  const { units, leftOut, summed } = await aggregate(
    {
      agency: { name: OFFICE.agency, level: 'government' },
      year: 2025,
      roster: undefined,
      files: reports.map((report, i) => ({ name: `${i}.json`, data: data(report) })),
      lastYear: [],
      deadline: '2026-01-10',
      receivedOn: undefined,
      requirements: undefined,
    },
    {
      store,
      clock: () => new Date('2026-01-12T09:00:00Z'),
      newId: () => `n${(count += 1)}`,
      task: UNWATCHED,
    },
  )
  store.close()
  expect([units, summed, leftOut.map(({ name }) => name)]).toEqual([2, 2, ['2.json']])
})
