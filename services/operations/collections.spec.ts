import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Operation } from '../../core/contract.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
})
afterEach(() => {
  app.close()
  folder.release()
})

const COUNTY = { year: 2025, agency: '渠县人民政府', level: 'government', deadline: '2026-01-20' } as const
const COUNTY_ASKED = {
  agency: COUNTY.agency,
  level: COUNTY.level,
  deadline: COUNTY.deadline,
  contact: '赵某',
  phone: '0818-5550001',
}
const unit = (name: string, own: Partial<Input<'roster.add'>['units'][number]> = {}) => ({
  name,
  category: '',
  otherNames: [],
  deadline: null,
  contact: '',
  phone: '',
  email: '',
  ...own,
})
const failure = (operation: Operation, input: never) =>
  app.call(operation, input).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : undefined),
  )
const names = async (id: string, asked: object = {}) =>
  (await app.call('collection.units', { id, ...asked })).rows.map(({ name }) => name)

describe('a collection', () => {
  it('is made once for an office and a year, changed, and put away', async () => {
    const { id } = await app.call('collections.create', COUNTY)
    expect(await failure('collections.create', COUNTY as never)).toContain('collection-is-there')
    const { id: other } = await app.call('collections.create', { ...COUNTY, year: 2024 })
    const changed = {
      id: other,
      agency: '渠县人民政府办公室',
      level: 'government',
      deadline: '2025-01-20',
      contact: '赵某',
      phone: '0818-5550001',
    } as const
    expect(await app.call('collection.change', changed)).toMatchObject({ year: 2024, ...changed })
    expect((await app.call('collections.list', {})).rows.map(({ year }) => year)).toEqual([2025, 2024])
    const { id: _, ...shown } = changed
    await app.call('collection.change', { ...changed, phone: '0818-5550002', from: shown })
    // A window that still shows the old number changes another thing.
    const after = await app.call('collection.change', { ...changed, contact: '钱某', from: shown })
    expect(after).toMatchObject({ contact: '钱某', phone: '0818-5550002' })
    await app.call('collection.delete', { id, seen: (await app.call('collection.open', { id })).counts })
    expect((await app.call('collections.list', {})).rows).toHaveLength(1)
    expect(await failure('collection.open', { id } as never)).toContain('not-found')
  })

  it('is deleted as it was seen, after a backup', async () => {
    const { id } = await app.call('collections.create', COUNTY)
    await app.call('roster.add', { id, units: [unit('渠县财政局')] })
    const made = async () => {
      const { place } = await app.call('backups.list', { of: 'own' })
      return (place?.backups ?? []).filter(({ kind }) => kind === 'deletion')
    }
    const seen = (await app.call('collection.open', { id })).counts
    await app.call('roster.add', { id, units: [unit('渠县教育局')] })
    expect(await failure('collection.delete', { id, seen } as never)).toContain('collection-changed')
    expect(await made()).toEqual([])
    const { counts } = await app.call('collection.open', { id })
    // What another window does while the backup is made.
    const [refused] = await Promise.all([
      failure('collection.delete', { id, seen: counts } as never),
      app.call('roster.add', { id, units: [unit('渠县民政局')] }),
    ])
    expect(refused).toContain('collection-changed')
    expect(await names(id)).toHaveLength(3)
    const now = (await app.call('collection.open', { id })).counts
    await app.call('collection.delete', { id, seen: now })
    const backup = (await made()).at(0)?.path ?? expect.fail('no backup')
    await app.call('backups.restore', { path: backup })
    expect(await names(id)).toHaveLength(3)
  })

  it('begins with whom the units ask, as it was in the year before', async () => {
    const { id } = await app.call('collections.create', { ...COUNTY, year: 2024 })
    await app.call('collection.change', { id, ...COUNTY_ASKED })
    const { id: next } = await app.call('collections.create', COUNTY)
    const { contact, phone } = COUNTY_ASKED
    expect(await app.call('collection.open', { id: next })).toMatchObject({ contact, phone })
  })

  it('takes the roster of an earlier one over, without its deadlines', async () => {
    const { id: from } = await app.call('collections.create', { ...COUNTY, year: 2024 })
    const units = Array.from({ length: 450 }, (_, i) =>
      unit(`第${i}局`, { deadline: '2025-01-10', email: 'a@example.cn' }),
    )
    await app.call('roster.add', { id: from, units })
    const { id } = await app.call('collections.create', { ...COUNTY, from })
    const { rows, total } = await app.call('collection.units', { id, limit: 500 })
    expect(total).toBe(450)
    expect(rows.map(({ name }) => name)).toEqual(units.map(({ name }) => name))
    expect(rows[0]).toMatchObject({ deadline: null, due: COUNTY.deadline, email: 'a@example.cn' })
  })
})

describe('a roster', () => {
  let id: string
  beforeEach(async () => {
    id = (await app.call('collections.create', COUNTY)).id
    await app.call('roster.add', {
      id,
      units: [
        unit('渠县财政局', { category: '部门' }),
        unit('安北镇人民政府', { category: '乡镇', deadline: '2026-01-10' }),
        unit('渠县教育局', { category: '部门', otherNames: ['渠县文教局'], contact: '王某' }),
      ],
    })
  })

  it('is shown by order, filter, category and part of any name', async () => {
    expect(await names(id)).toEqual(['渠县财政局', '安北镇人民政府', '渠县教育局'])
    expect(await names(id, { order: 'name' })).toEqual(['安北镇人民政府', '渠县财政局', '渠县教育局'])
    expect(await names(id, { order: 'category', descending: true })).toEqual([
      '渠县教育局',
      '渠县财政局',
      '安北镇人民政府',
    ])
    expect(await names(id, { search: '文教' })).toEqual(['渠县教育局'])
    expect(await names(id, { category: '部门', limit: 1, offset: 1 })).toEqual(['渠县教育局'])
    // It is 12 January: only the deadline of its own has passed.
    expect(await names(id, { filter: 'late' })).toEqual(['安北镇人民政府'])
    expect(await names(id, { filter: 'accepted' })).toEqual([])
    const { categories, total } = await app.call('collection.units', { id, filter: 'missing', limit: 0 })
    expect([categories, total]).toEqual([['部门', '乡镇'], 3])
    const { counts } = await app.call('collection.open', { id })
    expect(counts).toMatchObject({ units: 3, late: 1, overdue: 1, states: { missing: 3, accepted: 0 } })
  })

  it('keeps details that are not given again, and refuses a name that another unit has', async () => {
    const added = await app.call('roster.add', {
      id,
      units: [unit('渠县教育局', { phone: '0818-1' }), unit('渠县水务局')],
    })
    expect(added).toMatchObject({ added: 1, changed: 1 })
    const [education] = (await app.call('collection.units', { id, search: '教育' })).rows
    // What stands is written over only where it was shown as it stands; blanks are filled.
    const over = { id, units: [unit('渠县教育局', { phone: '0818-2', email: 'a@example.cn' })] }
    expect(await failure('roster.add', { ...over, shown: [] } as never)).toContain('details-are-there')
    const old = unit('渠县教育局', { category: '部门', otherNames: ['渠县文教局'], contact: '王某' })
    expect(await failure('roster.add', { ...over, shown: [old] } as never)).toContain('details-are-there')
    await app.call('roster.add', { id, units: [unit('渠县财政局', { contact: '钱某' })], shown: [] })
    await app.call('roster.add', { ...over, shown: [{ ...old, phone: '0818-1' }] })
    expect(education).toMatchObject({ contact: '王某', phone: '0818-1', otherNames: ['渠县文教局'] })
    const change = { id, unit: education?.id ?? '', to: unit('渠县财政局') }
    expect(await failure('roster.change', change as never)).toContain('unit-is-there')
    await app.call('roster.change', { ...change, to: unit('阿县教育和体育局') })
    // A window that still shows the old name tells the telephone.
    const shown = change.to
    await app.call('roster.change', { ...change, to: { ...shown, phone: '0818-5550003' }, from: shown })
    const [told] = (await app.call('collection.units', { id: change.id, search: '体育' })).rows
    expect(told).toMatchObject({ name: '阿县教育和体育局', phone: '0818-5550003' })
    expect(await names(id, { order: 'name', limit: 1 })).toEqual(['阿县教育和体育局'])
    await app.call('roster.remove', { id, unit: change.unit })
    expect(await names(id)).toEqual(['渠县财政局', '安北镇人民政府', '渠县水务局'])
  })
})
