import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { sample } from '../../tests/documents/reports.ts'
import { CHECKS_VERSION } from '../../core/checks/version.ts'
import { checkReport } from '../../core/checks/check.ts'
import { Failure } from '../../core/failure.ts'
import type { EditionId } from '../../core/form/editions.ts'
import type { Report } from '../../core/report/report.ts'
import { inThisThread } from '../apart/apart.ts'
import { openStore, type Store } from '../store/store.ts'
import { type Counting, createCounting } from './counting.ts'
import { listReports, listSeason } from './listed-reports.ts'
import { insertReport, readStored, yearsOf } from './stored-report.ts'
import { tellDeadlines } from './summary.ts'
import { createUpkeep, type Upkeep } from './upkeep.ts'

const AT = '2026-01-12T09:00:00.000Z'
const clock = () => new Date(AT)
const log = vi.fn()

// Fake time does not wait for a file to load.
beforeAll(() => import('../place-names/sort-key.ts'))

let folder: ReturnType<typeof temporaryFolder>
let store: Store
let upkeep: Upkeep
let counting: Counting
beforeEach(() => {
  vi.useFakeTimers()
  log.mockClear()
  folder = temporaryFolder()
  store = openStore({ folder: folder.path, clock })
  counting = createCounting(store, inThisThread)
  upkeep = createUpkeep(store, counting, log)
  store.whenWritten(upkeep.wake)
})
afterEach(() => {
  upkeep.stop()
  store.close()
  folder.release()
  vi.useRealTimers()
})

const put = (id: string, report: Partial<Report>) =>
  store.write(() => insertReport(store, { id, report: { ...sample, ...report }, at: AT }))
const row = (id: string) => {
  const page = { search: '', order: 'edited', descending: true, offset: 0, limit: 50 } as const
  const found = store.list.page(page).find((each) => each.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const changed = () => ['a', 'b', 'c'].filter((id) => row(id).counted_by === null)
const ask = () =>
  listReports(
    store,
    counting,
    { search: '', order: 'agency', descending: false, grouped: false, offset: 0, limit: 50 },
    AT.slice(0, 10),
  )
/** As a newer program, or a backup of one, leaves it. */
const putUnknown = (id: string, name: string, year: number) =>
  store.write(() => {
    store.reports.insert({ id, form: '2031' as EditionId, stated: null, at: AT })
    const fields = [['agency.name', name] as const, ['year', year] as const]
    store.fields.fill(
      id,
      fields.map(([field, value]) => ({ field, value, proposed: false })),
    )
  })
const unit = (name: string) => ({ agency: { ...sample.agency, name } })

describe('a count', () => {
  beforeEach(async () => {
    put('a', { ...unit('甲局'), year: 2023 })
    put('b', { ...unit('甲局'), year: 2024, other: '' })
    put('c', { ...unit('乙局'), year: 2024 })
    for (const id of ['a', 'b', 'c']) await counting.count(id)
  })

  it('is what the checks find, without blanks, and the share that is written', () => {
    const lastYear = { ...sample, ...unit('甲局'), year: 2023 }
    const found = checkReport({ ...lastYear, year: 2024, other: '' }, { lastYear })
    const errors = found.filter(({ rule, severity }) => severity === 'error' && rule !== 'form.blank')
    expect(row('b')).toMatchObject({ errors: errors.length, counted_by: CHECKS_VERSION })
    expect(row('b').share).toBeLessThan(1)
    expect(row('b').next_part).toBe(6)
    expect(row('c')).toMatchObject({ share: 1, next_part: null })
  })

  it('is told of a report of an edition that this program does not know: nobody can count it', async () => {
    putUnknown('new', '甲局', 2022)
    await counting.count('new')
    expect(row('new')).toMatchObject({ share: null, errors: null, counted_by: CHECKS_VERSION })
    const { rows } = await ask()
    expect(rows.filter((each) => each.needsNewerProgram).map(({ id }) => id)).toEqual(['new'])
    expect(() => readStored(store, 'new')).toThrow('需要更新的程序')
    // Its unit's other years stand without it.
    expect(yearsOf(store, readStored(store, 'a')).map(({ record }) => record.id)).toEqual(['a', 'b'])
  })

  it.each<[string, () => void, string[]]>([
    ['a report is edited', () => store.reports.touch('b', AT), ['b']],
    ['the year before is edited', () => store.reports.touch('a', AT), ['a', 'b']],
    ['the year before gets another unit', () => store.fields.put('a', 'agency.name', '丙局'), ['a', 'b']],
    ['a unit gets a year before', () => store.fields.put('a', 'agency.name', '乙局'), ['a', 'b', 'c']],
    ['the year before becomes another year', () => store.fields.put('a', 'year', 2020), ['a', 'b']],
    ['the year before is deleted', () => store.reports.setDeleted('a', AT), ['b']],
    ['a finding is set aside', () => store.setAside.put('c', aside), ['c']],
  ])('no longer holds when %s', (_, change, expected) => {
    store.write(change)
    const listed = store.reports.find('a')
      ? changed()
      : ['b', 'c'].filter((id) => row(id).counted_by === null)
    expect(listed).toEqual(expected)
  })

  it('no longer holds when what was set aside is taken back', async () => {
    store.write(() => store.setAside.put('c', aside))
    await counting.count('c')
    store.write(() => store.setAside.remove('c', aside.key))
    expect(changed()).toEqual(['c'])
  })

  it('is shown as it was until it is made anew', () => {
    const { share } = row('b')
    store.write(() => store.reports.touch('b', AT))
    expect(row('b')).toMatchObject({ share, counted_by: null })
  })
})

describe('a page of the list', () => {
  it('is shown as it stands where nothing can be written', async () => {
    put('a', { year: 2023 })
    vi.spyOn(store, 'note').mockImplementation(() => {
      throw new Failure('disk-full', { path: 'x' })
    })
    expect(await ask()).toMatchObject({ rows: [{ id: 'a', share: null }], total: 1 })
  })
})

describe('the season', () => {
  it('is the last year without the archive: how many in each state, what is past, what presses most', async () => {
    put('a', { ...unit('甲局'), year: 2025 })
    put('b', { ...unit('乙局'), year: 2025, other: '' })
    put('c', { ...unit('丙局'), year: 2025 })
    put('old', { ...unit('丙局'), year: 2020 })
    put('archived', { ...unit('丁局'), year: 2025 })
    store.write(() => {
      store.reports.schedule('b', '2025-12-01', null)
      store.reports.setArchived('archived', true)
    })
    expect(await listSeason(store, counting, AT.slice(0, 10))).toMatchObject({
      year: 2025,
      states: { draft: 3 },
      overdue: 1,
      next: [{ id: 'b', nextPart: 6, daysLeft: expect.any(Number) as number }, {}, {}],
    })
    store.write(() => store.reports.setArchived('archived', false))
    expect((await listSeason(store, counting, AT.slice(0, 10))).states).toEqual({ draft: 4 })
  })
})

const aside = { key: 'k', rule: 'proof.term', message: '词', reason: '引文', at: AT }

describe('upkeep', () => {
  it('counts what was written, once nobody writes any more', async () => {
    put('a', { year: 2023 })
    await vi.advanceTimersByTimeAsync(1500)
    put('b', { year: 2024 })
    await vi.advanceTimersByTimeAsync(1500)
    expect(row('a').counted_by).toBeNull()
    await vi.advanceTimersByTimeAsync(5000)
    expect([row('a').counted_by, row('b').counted_by]).toEqual([CHECKS_VERSION, CHECKS_VERSION])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('counts anew what another version of the checks has counted', async () => {
    put('a', { year: 2023 })
    put('b', { year: 2024 })
    const old = { findings: { error: 9, warning: 9, advice: 9 }, share: 0 }
    store.note(() => store.summaries.setCounts('a', old, CHECKS_VERSION - 1))
    store.note(() => store.summaries.setCounts('b', old, CHECKS_VERSION + 1))
    await vi.advanceTimersByTimeAsync(5000)
    for (const id of ['a', 'b']) expect(row(id)).toMatchObject({ share: 1, counted_by: CHECKS_VERSION })
  })

  it('tells by what units sort and the deadlines that apply', async () => {
    put('a', { ...unit('台州市局'), year: 2023 })
    put('b', { agency: { ...sample.agency, level: 'government' }, year: 2024 })
    store.write(() => store.reports.schedule('a', '2024-01-15', null))
    await vi.advanceTimersByTimeAsync(5000)
    expect([row('a').due, row('b').due]).toEqual(['2024-01-15', '2025-03-31'])
    const byUnit = { search: '', order: 'agency', descending: false, offset: 0, limit: 9 } as const
    expect(store.list.page(byUnit).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('tells deadlines anew when the office has others', () => {
    put('a', { year: 2023 })
    tellDeadlines(store)
    store.write(() => {
      store.settings.write({ deadlines: { government: '03-31', others: '01-20' } })
      store.summaries.forgetDeadlines()
    })
    tellDeadlines(store)
    expect(row('a').due).toBe('2024-01-20')
  })

  it('ends when the program does', async () => {
    put('a', { year: 2023 })
    upkeep.stop()
    upkeep.wake()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(row('a').counted_by).toBeNull()
  })

  it('says what went wrong, once, and tries again after the next write', async () => {
    put('a', { year: 2023 })
    vi.spyOn(store.summaries, 'setCounts').mockImplementation(() => {
      throw new Error('no')
    })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(log).toHaveBeenCalledTimes(1)
    vi.mocked(store.summaries.setCounts).mockRestore()
    store.write(() => store.reports.touch('a', AT))
    await vi.advanceTimersByTimeAsync(5000)
    expect(row('a').counted_by).toBe(CHECKS_VERSION)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('writes nothing where another copy of the program has the data', async () => {
    put('a', { year: 2023 })
    const second = openStore({ folder: folder.path, clock })
    const idle = createUpkeep(second, createCounting(second, inThisThread), log)
    const before = readFileSync(join(folder.path, 'nianbao.sqlite-wal'))
    idle.wake()
    upkeep.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(readFileSync(join(folder.path, 'nianbao.sqlite-wal'))).toEqual(before)
    expect(log).not.toHaveBeenCalled()
    second.close()
  })
})
