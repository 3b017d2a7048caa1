import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportArbitrary } from '../../tests/arbitraries/report.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { historyEntries } from '../../core/compare/history.ts'
import { failureData } from '../../core/failure.ts'
import { blankReport } from '../../core/report/blank.ts'
import { withFields } from '../../core/report/fields.ts'
import { insertReport, readStored } from '../case/stored-report.ts'
import type { Written } from './history.ts'
import { holdLock } from './lock.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { openStore, type Store } from './store.ts'
import { openConnection } from './driver/open-connection.ts'

const clock = () => new Date('2026-01-12T09:00:00.000Z')
const at = (seconds: number) => new Date(clock().getTime() + seconds * 1000).toISOString()
const report = blankReport({ name: '某县某局', level: 'department' }, 2025)

let folder: ReturnType<typeof temporaryFolder>
let open: Store[]
const openHere = () => {
  const store = openStore({ folder: folder.path, clock })
  open.push(store)
  return store
}
const file = () => join(folder.path, 'nianbao.sqlite')

beforeEach(() => {
  folder = temporaryFolder()
  open = []
})
afterEach(() => {
  for (const store of open) store.close()
  folder.release()
})

describe('the store', () => {
  it('gives back every report exactly as the exchange form had it', () => {
    const store = openHere()
    let id = 0
    fc.assert(
      fc.property(reportArbitrary, (each) => {
        const name = `r${++id}`
        store.write(() => insertReport(store, { id: name, report: each, at: at(0) }))
        expect(readStored(store, name).report).toEqual(each)
      }),
      { numRuns: 60 },
    )
  })

  it('writes a change whole or not at all', () => {
    const store = openHere()
    store.write(() => insertReport(store, { id: 'a', report, at: at(0) }))
    expect(() =>
      store.write(() => {
        store.fields.put('a', 'other', '写了一半')
        throw new Error('power cut')
      }),
    ).toThrow('power cut')
    expect(store.fields.find('a', 'other').value).toBe('')
  })

  it('makes one entry of edits close together and another of a later one', () => {
    const store = openHere()
    store.write(() => {
      insertReport(store, { id: 'a', report, at: at(-600) })
      writeOther(store, '一', at(0))
      writeOther(store, '一二', at(20))
      writeOther(store, '一二三', at(59))
      writeOther(store, '四', at(61))
    })
    expect(store.history.ofField('a', 'other').map(({ value }) => value)).toEqual(['', '一二三', '四'])
  })

  it('keeps what a report came with, what an older value was brought back over, and what was closed', () => {
    const store = openHere()
    store.write(() => {
      insertReport(store, { id: 'a', report: { ...report, other: '旧的' }, at: at(0) })
      writeOther(store, '新的', at(20))
      writeOther(store, '旧的', at(30))
      store.history.close('a')
      writeOther(store, '再改', at(40))
    })
    const values = store.history.ofField('a', 'other').map(({ value }) => value)
    expect(values).toEqual(['旧的', '新的', '旧的', '再改'])
  })

  it('keeps what was written a moment ago and is written over by anything but typing on', () => {
    const store = openHere()
    const long = '一是健全机制，明确专人负责，按月更新公开栏。'
    store.write(() => {
      insertReport(store, { id: 'a', report, at: at(-600) })
      writeOther(store, long, at(0))
      writeOther(store, `${long}二是`, at(5))
      // Taken from elsewhere, then typed on, then all of it typed over.
      writeOther(store, '去年的话。', at(10), false)
      writeOther(store, '去年的话，照旧。', at(15))
      writeOther(store, '新', at(20))
      writeOther(store, '新写的', at(25))
      // A short stretch that no key wrote.
      writeOther(store, '新填的', at(30), false)
    })
    const held = store.history.ofField('a', 'other').map(({ value }) => value)
    expect(held).toEqual(['', `${long}二是`, '去年的话，照旧。', '新写的', '新填的'])
  })

  it('keeps all but a few characters of words that are typed over again and again within a minute', () => {
    const store = openHere()
    const words = ['一是健全机制，', '二是明确责任，', '三是加强培训，', '四是按月更新，', '五是接受监督，']
    store.write(() => {
      insertReport(store, { id: 'a', report, at: at(-600) })
      writeOther(store, '全年的话。', at(0))
      for (const [second, each] of words.entries()) writeOther(store, `全年的话。${each}`, at(5 + second))
    })
    const held = store.history.ofField('a', 'other').map(({ value }) => String(value))
    const lost = words.filter((each) => !held.some((value) => value.includes(each.slice(0, 2))))
    expect(held).toHaveLength(4)
    expect(lost).toHaveLength(2)
  })

  it('begins no entry with each key that takes away what stands in the one before', () => {
    const store = openHere()
    const long = '一是健全机制，明确专人负责，按月更新公开栏。'
    store.write(() => {
      insertReport(store, { id: 'a', report: { ...report, other: long }, at: at(-600) })
      for (let left = long.length - 2; left > 0; left -= 2) writeOther(store, long.slice(0, left), at(1))
    })
    const held = store.history.ofField('a', 'other').map(({ value }) => value)
    expect(held).toEqual([long, '一是'])
  })

  it('tells what several fields came with before what was written later, whichever changed first', () => {
    const store = openHere()
    const [first, second] = ['requests:received/natural', 'requests:granted/natural'] as const
    store.write(() => {
      const values = [
        [first, 1],
        [second, 2],
      ] as const
      insertReport(store, { id: 'a', report: withFields(report, values), at: at(0) })
      write(store, { field: first, value: 3, at: at(100) })
      write(store, { field: second, value: 4, at: at(200) })
    })
    const held = store.history.ofFields('a', ['year', first, second])
    expect(held.map(({ field, value }) => [field, value])).toEqual([
      ['year', report.year],
      [first, 1],
      [second, 2],
      [first, 3],
      [second, 4],
    ])
    const entries = historyEntries(held, [first, second])
    expect(entries.map(({ isCreation }) => isCreation)).toEqual([true, false, false])
  })

  it.skipIf(process.platform === 'win32')(
    'takes its right to write anew where the lock was deleted, unless another has it',
    () => {
      const store = openHere()
      const lock = join(folder.path, 'nianbao.lock')
      rmSync(lock)
      store.write(() => undefined)
      expect(openHere().readOnly).toBe(true)
      rmSync(lock)
      const other = openHere()
      expect(other.readOnly).toBe(false)
      expect(codeOf(() => store.write(() => undefined))).toBe('data-in-use')
      other.close()
      store.write(() => undefined)
      store.close()
    },
  )

  it('only reads while another copy of the program has the data', () => {
    const first = openHere()
    first.write(() => insertReport(first, { id: 'a', report, at: at(0) }))
    const second = openHere()
    expect(second.readOnly).toBe(true)
    expect(readStored(second, 'a').report).toEqual(report)
    expect(codeOf(() => second.write(() => undefined))).toBe('read-only')
    first.close()
    second.close()
    open = []
    expect(openHere().readOnly).toBe(false)
  })

  it('refuses a newer database and leaves it as it is', () => {
    openHere().close()
    open = []
    const newer = openConnection(file())
    newer.pragma('user_version = 99')
    newer.close()
    expect(codeOf(openHere)).toBe('newer-database')
    expect(openConnection(file(), { readonly: true }).pragma('user_version', { simple: true })).toBe(99)
  })

  it('refuses a damaged file and leaves it as it is', () => {
    const rubbish = '这不是数据库'.repeat(100)
    writeFileSync(file(), rubbish)
    expect(codeOf(openHere)).toBe('damaged-database')
    expect(readFileSync(file(), 'utf8')).toBe(rubbish)
  })

  it('says so when the place of its folder is taken by a file', () => {
    writeFileSync(join(folder.path, 'taken'), '')
    expect(codeOf(() => openStore({ folder: join(folder.path, 'taken'), clock }))).toBe('not-a-folder')
  })

  it('says so when the disk is full, and keeps what was there', () => {
    const store = openHere()
    store.write(() => insertReport(store, { id: 'a', report, at: at(0) }))
    store.close()
    open = []
    const full = fullStore()
    expect(codeOf(() => full.write(() => full.fields.put('a', 'other', '长'.repeat(200_000))))).toBe(
      'data-full',
    )
    expect(readStored(full, 'a').report).toEqual(report)
  })
})

describe('migrations', () => {
  it('run all pending steps or none, after a backup', () => {
    openHere().close()
    open = []
    const connection = openConnection(file())
    const options = { path: file(), backups: join(folder.path, 'backups'), clock }
    const steps = [...MIGRATIONS, 'CREATE TABLE more (x TEXT) STRICT', 'NOT SQL']
    expect(() => migrate(connection, { ...options, migrations: steps })).toThrow()
    expect(connection.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    expect(connection.prepare(`SELECT name FROM sqlite_master WHERE name = 'more'`).get()).toBeUndefined()
    migrate(connection, { ...options, migrations: steps.slice(0, -1) })
    expect(connection.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 1)
    connection.close()
    expect(readdirSync(options.backups).length).toBeGreaterThan(0)
  })

  it('bring a database with data to this version, and close what it held', () => {
    const before = openConnection(file())
    for (const step of MIGRATIONS.slice(0, 4)) before.exec(step)
    before.pragma('user_version = 4')
    before.exec(`INSERT INTO reports (id, form, created_at, edited_at) VALUES ('a', '2021', '${at(0)}', '${at(0)}');
      INSERT INTO fields (report_id, field, value, revision) VALUES ('a', 'other', '"旧的"', 3);
      INSERT INTO history (report_id, field, value, started_at, edited_at)
        VALUES ('a', 'other', '"旧的"', '${at(0)}', '${at(0)}')`)
    before.close()
    const store = openHere()
    expect(store.reports.find('a')).toMatchObject({ state: 'draft', version: 1 })
    expect(readStored(store, 'a').report.other).toBe('旧的')
    store.write(() => writeOther(store, '新的', at(10)))
    expect(store.history.ofField('a', 'other').map(({ value }) => value)).toEqual(['旧的', '新的'])
    expect(readdirSync(join(folder.path, 'backups'))).toHaveLength(1)
  })

  it('refuse to look at the database of an older program that has it open', () => {
    const lock = holdLock(folder.path)
    const older = openConnection(file())
    for (const step of MIGRATIONS.slice(0, 4)) older.exec(step)
    older.pragma('user_version = 4')
    older.close()
    expect(codeOf(openHere)).toBe('older-program')
    lock?.release()
  })

  it('take no backup of a database that was not there', () => {
    openHere()
    expect(existsSync(join(folder.path, 'backups'))).toBe(false)
  })
})

/** As an edit writes: the field, and what it held when. */
function writeOther(store: Store, value: string, time: string, goesOn = true): void {
  write(store, { field: 'other', value, at: time, goesOn })
}

function write(store: Store, written: Written): void {
  store.fields.put('a', written.field, written.value)
  store.history.add('a', written)
}

function codeOf(action: () => unknown): string | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    return failureData(error)?.code ?? String(error)
  }
}

/** A store whose database may not grow: SQLite answers as it does on a full disk. */
function fullStore(): Store {
  return openStore({ folder: folder.path, clock, maxPages: 1 })
}
