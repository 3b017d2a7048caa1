import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { REPORT_ORDERS, type ReportOrder } from '../../core/contract/reports.ts'
import { REPORT_STATES, type ReportState } from '../../core/procedure/procedure.ts'
import { blankReport } from '../../core/report/blank.ts'
import { insertReport } from '../case/stored-report.ts'
import { type ListPage, pageQuery } from './list.ts'
import { openStore, type Store } from './store.ts'
import { openConnection } from './driver/open-connection.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 12, 9, minute)).toISOString()

let folder: ReturnType<typeof temporaryFolder>
let store: Store
beforeEach(() => {
  folder = temporaryFolder()
  store = openStore({ folder: folder.path, clock: () => new Date(at(0)) })
})
afterEach(() => {
  store.close()
  folder.release()
})

let minute = 0
const put = (name: string, year: number, key: string, due = `${year + 1}-01-31`) =>
  store.write(() => {
    const id = `${name}${year}`
    insertReport(store, { id, report: blankReport({ name, level: 'department' }, year), at: at(minute++) })
    store.summaries.setSortKey(name, key, 1)
    store.summaries.setDeadlines(() => due)
    return id
  })
const ids = (order: ReportOrder, descending: boolean, rest: Partial<ListPage> = {}) =>
  store.list.page({ search: '', offset: 0, limit: 100, order, descending, ...rest }).map(({ id }) => id)

describe('the list', () => {
  beforeEach(() => {
    put('丙局', 2024, 'c')
    put('甲局', 2023, 'a', '2024-03-31')
    put('甲局', 2024, 'a')
    put('乙办', 2024, 'b', '2024-12-31')
  })

  it('is sorted by year, unit, deadline and last edit, units from A to Z either way', () => {
    expect(ids('year', true)).toEqual(['甲局2024', '乙办2024', '丙局2024', '甲局2023'])
    expect(ids('year', false)).toEqual(['甲局2023', '甲局2024', '乙办2024', '丙局2024'])
    expect(ids('agency', false)).toEqual(['甲局2024', '甲局2023', '乙办2024', '丙局2024'])
    expect(ids('agency', true)).toEqual(['丙局2024', '乙办2024', '甲局2024', '甲局2023'])
    expect(ids('deadline', false)).toEqual(['甲局2023', '乙办2024', '甲局2024', '丙局2024'])
    expect(ids('deadline', true)).toEqual(['甲局2024', '丙局2024', '乙办2024', '甲局2023'])
    store.write(() => store.reports.touch('甲局2023', at(59)))
    expect(ids('edited', true)).toEqual(['甲局2023', '乙办2024', '甲局2024', '丙局2024'])
    expect(ids('edited', false)).toEqual(ids('edited', true).toReversed())
  })

  it('knows every state, in the order of the procedure', () => {
    REPORT_STATES.forEach((state, i) => {
      const path: readonly ReportState[] = i < 3 ? REPORT_STATES.slice(1, i + 1) : ['review', 'signed', state]
      const id = put(`${i}`, 2020, 'z')
      store.write(() => {
        store.versions.add(id, { number: 1, at: at(0), by: '王', digest: '', signedOn: null }, '{}', [])
        for (const next of path) store.reports.setState(id, next, 1)
      })
    })
    const names = ids('state', false).filter((id) => id.endsWith('2020'))
    expect(names).toEqual(['02020', '12020', '22020', '32020', '42020'])
    expect(ids('state', true).slice(0, 3)).toEqual(['42020', '32020', '22020'])
  })

  it('finds part of a name, also one character, and counts what it finds', () => {
    expect(ids('agency', false, { search: '甲局' })).toEqual(['甲局2024', '甲局2023'])
    expect(ids('agency', false, { search: '办' })).toEqual(['乙办2024'])
    expect(['', '局', '甲局', '%', '丁'].map((search) => store.list.totals(search).reports)).toEqual([
      4, 3, 2, 0, 0,
    ])
  })

  it('puts the years of a unit under the latest, whatever is written, renamed, deleted or brought back', () => {
    put('', 2020, '')
    put('', 2021, '')
    const heads = () =>
      store.list
        .page({ search: '', offset: 0, limit: 100, order: 'agency', descending: false, grouped: true })
        .map(({ id, others }) => `${id}+${others}`)
    const all = ['2020+0', '2021+0', '甲局2024+1', '乙办2024+0', '丙局2024+0']
    expect(heads().toSorted()).toEqual(all.toSorted())
    expect(store.list.totals('')).toEqual({ reports: 6, latest: 5, units: 5 })
    expect(store.list.totals('甲')).toEqual({ reports: 2, latest: 1, units: 1 })
    expect(store.list.others('甲局2024').map(({ id }) => id)).toEqual(['甲局2023'])
    expect(store.list.others('2020')).toEqual([])
    store.write(() => store.reports.setDeleted('甲局2024', at(50)))
    expect(heads()).toContain('甲局2023+0')
    store.write(() => store.reports.setDeleted('甲局2024', null))
    expect(heads()).toContain('甲局2024+1')
    store.write(() => store.fields.put('丙局2024', 'agency.name', '甲局'))
    store.write(() => store.fields.put('丙局2024', 'year', 2025))
    expect(heads().toSorted()).toEqual(['2020+0', '2021+0', '乙办2024+0', '丙局2024+2'].toSorted())
    store.write(() => store.fields.put('丙局2024', 'year', 2022))
    expect(heads()).toContain('甲局2024+2')
    store.write(() => store.fields.put('甲局2024', 'agency.name', ''))
    expect(heads().toSorted()).toEqual(
      ['2020+0', '2021+0', '乙办2024+0', '甲局2023+1', '甲局2024+0'].toSorted(),
    )
  })

  it('hides no report of a unit under another of the same year', () => {
    const twin = (id: string, year: number) => {
      const report = blankReport({ name: '甲局', level: 'department' }, year)
      store.write(() => insertReport(store, { id, report, at: at(minute++) }))
    }
    const heads = () =>
      store.list
        .page({ search: '甲局', offset: 0, limit: 9, order: 'agency', descending: false, grouped: true })
        .map(({ id, others }) => `${id}+${others}`)
    twin('another', 2024)
    expect(heads().toSorted()).toEqual(['another+1', '甲局2024+0'])
    expect(store.list.totals('甲局')).toEqual({ reports: 3, latest: 2, units: 1 })
    expect(store.list.others('another').map(({ id }) => id)).toEqual(['甲局2023'])
    twin('older', 2023)
    expect(store.list.others('another').map(({ id }) => id)).toEqual(['older', '甲局2023'])
    twin('next', 2025)
    expect(heads()).toEqual(['next+4'])
    store.write(() => store.reports.setDeleted('next', at(50)))
    store.write(() => store.reports.setDeleted('another', at(51)))
    expect(heads()).toEqual(['甲局2024+2'])
  })

  it('has the archive after all others by state, and at the end by deadline', () => {
    store.write(() => store.reports.setArchived('甲局2023', true))
    expect(ids('deadline', false)).toEqual(['乙办2024', '甲局2024', '丙局2024', '甲局2023'])
    expect(ids('deadline', true)).toEqual(['甲局2024', '丙局2024', '乙办2024', '甲局2023'])
    expect(ids('state', false).at(-1)).toBe('甲局2023')
    expect(ids('state', true)[0]).toBe('甲局2023')
  })

  it('asks for names whose order another version of the collation has told, and keeps theirs until then', () => {
    const unsorted = (version: number) => store.summaries.unsorted(9, version).toSorted()
    expect(unsorted(1)).toEqual([])
    expect([unsorted(2), unsorted(0)]).toEqual([
      ['丙局', '乙办', '甲局'],
      ['丙局', '乙办', '甲局'],
    ])
    store.write(() => store.summaries.setSortKey('乙办', 'z', 2))
    expect(unsorted(2)).toEqual(['丙局', '甲局'])
    expect(ids('agency', false)).toEqual(['甲局2024', '甲局2023', '丙局2024', '乙办2024'])
    store.write(() => store.fields.put('乙办2024', 'agency.name', '丁办'))
    expect(unsorted(2)).toEqual(['丁办'])
  })

  it('comes in pages, without what was deleted', () => {
    expect(ids('year', true, { offset: 1, limit: 2 })).toEqual(['乙办2024', '丙局2024'])
    store.write(() => store.reports.setDeleted('乙办2024', at(50)))
    expect(ids('year', true, { offset: 1, limit: 2 })).toEqual(['丙局2024', '甲局2023'])
    expect(store.list.totals('').reports).toBe(3)
  })

  it('answers every order from an index that has the names, sorting nothing', () => {
    const database = openConnection(join(folder.path, 'nianbao.sqlite'))
    for (const order of REPORT_ORDERS) {
      for (const descending of [true, false]) {
        for (const grouped of [true, false]) {
          const plan = database.prepare(`EXPLAIN QUERY PLAN ${pageQuery(order, descending, grouped)}`)
          const steps = plan.all({ search: '局', limit: 9, offset: 0 }) as { readonly detail: string }[]
          const [page, ...others] = steps.map(({ detail }) => detail)
          expect(page).toMatch(/^SCAN r USING INDEX reports_by_\w+$/u)
          const asked = ['SEARCH t USING INDEX reports_of_unit (unit=?)']
          if (grouped) asked.push('SEARCH o USING INDEX reports_of_unit (unit=? AND year<?)')
          expect(others.filter((step) => !/^CORRELATED SCALAR SUBQUERY \d$/u.test(step))).toEqual(asked)
        }
      }
    }
    database.close()
  })
})

describe('a unit', () => {
  it('has a report of each year, of several the one edited last unless another was signed, none without a name', () => {
    for (const year of [2022, 2023, 2024]) put('甲局', year, 'a')
    put('', 2023, '')
    store.write(() => {
      const report = blankReport({ name: '甲局', level: 'department' }, 2023)
      insertReport(store, { id: 'twin', report, at: at(1) })
      store.reports.touch('twin', at(58))
    })
    expect(store.reports.ofYear({ unit: '甲局', place: '' }, 2023)?.id).toBe('twin')
    store.write(() => {
      store.versions.add('甲局2023', { number: 1, at: at(0), by: '王', digest: '', signedOn: null }, '{}', [])
      for (const state of ['review', 'signed'] as const) store.reports.setState('甲局2023', state, 1)
    })
    expect(store.reports.ofYear({ unit: '甲局', place: '' }, 2023)?.id).toBe('甲局2023')
    expect(store.reports.ofYear({ unit: '甲局', place: '' }, 2021)).toBeUndefined()
    expect(store.reports.ofUnit({ unit: '甲局', place: '' }).map(({ id }) => id)).toEqual([
      '甲局2022',
      '甲局2023',
      'twin',
      '甲局2024',
    ])
    expect(store.reports.ofYear({ unit: '', place: '' }, 2023)).toBeUndefined()
    expect(store.reports.ofUnit({ unit: '', place: '' })).toEqual([])
  })

  it('is told from another of its name by the region its reports say, in years, list and what is a year before', () => {
    const region = (id: string, words: string) =>
      store.write(() => store.fields.put(id, 'agency.region', words))
    const twin = (id: string, year: number, place: string) => {
      const report = blankReport({ name: '水利局', level: 'department', region: place }, year)
      store.write(() => insertReport(store, { id, report, at: at(minute++) }))
    }
    const heads = () =>
      store.list
        .page({ search: '水利局', offset: 0, limit: 9, order: 'agency', descending: false, grouped: true })
        .map(({ id, others }) => `${id}+${others}`)
        .toSorted()
    const places = () =>
      store.list
        .page({ search: '水利局', offset: 0, limit: 9, order: 'year', descending: true })
        .map(({ id, place }) => `${id} ${place}`)
        .toSorted()
    const years = (place: string) => store.reports.ofUnit({ unit: '水利局', place }).map(({ id }) => id)
    twin('甲2023', 2023, '')
    twin('甲2024', 2024, '甲县')
    twin('甲2025', 2025, '丙省甲县')
    expect([heads(), years('甲县')]).toEqual([['甲2025+2'], ['甲2023', '甲2024', '甲2025']])
    expect(places()).toEqual(['甲2023 ', '甲2024 ', '甲2025 '])
    twin('乙2024', 2024, '乙县')
    twin('乙2025', 2025, '乙县')
    store.write(() => store.summaries.setCounts('乙2025', { findings: undefined, share: 1 }, 1))
    expect(places()).toEqual(['乙2024 乙县', '乙2025 乙县', '甲2023 ', '甲2024 甲县', '甲2025 甲县'])
    // Whose the one without a region is nobody can say any more.
    expect(heads()).toEqual(['乙2025+1', '甲2023+0', '甲2025+1'])
    expect([years('甲县'), years('乙县'), years('')]).toEqual([
      ['甲2024', '甲2025'],
      ['乙2024', '乙2025'],
      ['甲2023'],
    ])
    region('甲2023', '甲县')
    expect(heads()).toEqual(['乙2025+1', '甲2025+2'])
    expect(store.list.others('甲2025').map(({ id }) => id)).toEqual(['甲2024', '甲2023'])
    expect(store.reports.ofYear({ unit: '水利局', place: '乙县' }, 2024)?.id).toBe('乙2024')
    expect(store.reports.ofYear({ unit: '水利局', place: '乙县' }, 2023)).toBeUndefined()
    region('乙2024', '')
    expect(store.summaries.uncounted(1)).toBeDefined()
    expect(years('乙县')).toEqual(['乙2025'])
    store.write(() => store.reports.setDeleted('乙2025', at(50)))
    expect([years('甲县').length, heads()]).toEqual([4, ['甲2025+3']])
  })
})
