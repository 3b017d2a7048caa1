import {
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { readStored } from '../case/stored-report.ts'
import { clock, codeOf, crashed, edit, filledStore, flip } from '../../tests/damaged-store.ts'
import { openStore, type Store } from './store.ts'
import { openConnection } from './driver/open-connection.ts'

let folder: ReturnType<typeof temporaryFolder>
let open: Store[]
const at = (name: string) => join(folder.path, name)
const start = (path = folder.path) => {
  const store = openStore({ folder: path, clock })
  open.push(store)
  return store
}
beforeEach(() => {
  folder = temporaryFolder()
  open = []
})
afterEach(() => {
  for (const store of open) store.close()
  folder.release()
})

/** A folder as it is after the power failed in the middle of work. */
function afterPowerCut(): string {
  const store = filledStore(at('work'))
  store.checkpoint()
  for (let n = 1; n <= 5; n++) edit(store, 'r1', `第${n}遍`)
  crashed(at('work'), at('found'))
  store.close()
  return at('found')
}

describe('a start', () => {
  it('makes a database on a first day only, and reads again what it left', () => {
    filledStore(folder.path).close()
    expect(start().list.totals('').reports).toBe(3)
  })

  it('after the power failed has every edit', () => {
    expect(readStored(start(afterPowerCut()), 'r1').report.other).toBe('第5遍')
  })

  it.each<[string, (path: string) => void, string]>([
    ['without the database', (path) => rmSync(path), 'missing-database'],
    ['with an empty file', (path) => truncateSync(path, 0), 'emptied-database'],
    ['with half a file', (path) => truncateSync(path, 8192), 'damaged-database'],
    ['with rubbish', (path) => writeFileSync(path, '这不是数据库'.repeat(900)), 'damaged-database'],
    ['with a database of another program', (path) => foreign(path), 'foreign-database'],
    [
      'with a database of this program from elsewhere',
      (path) => copyFileSync(at('elsewhere/nianbao.sqlite'), path),
      'other-database',
    ],
    ['with a schema in which a column has another name', renameColumn('deleted_at'), 'damaged-database'],
    ['with a schema in which a table has another name', renameColumn('TABLE settings'), 'damaged-database'],
    ['without its journal', (path) => rmSync(`${path}-wal`), 'older-database'],
    ['with a damaged journal', (path) => flip(`${path}-wal`, 8 * 5000), 'older-database'],
  ])('%s says so and leaves everything as it is', (_, harm, code) => {
    filledStore(at('elsewhere'), 1).close()
    const found = afterPowerCut()
    const path = join(found, 'nianbao.sqlite')
    harm(path)
    if (code !== 'damaged-database' && code !== 'older-database') rmSync(`${path}-shm`, { force: true })
    const content = (name: string) => (existsSync(name) ? readFileSync(name).toString('latin1') : '')
    const before = [content(path), content(`${path}-wal`)]
    expect(codeOf(() => start(found))).toBe(code)
    expect([content(path), content(`${path}-wal`)]).toEqual(before)
  })

  it('with only the journal keeps it', () => {
    const found = afterPowerCut()
    rmSync(join(found, 'nianbao.sqlite'))
    rmSync(join(found, 'nianbao.identity'))
    rmSync(join(found, 'nianbao.sums'), { force: true })
    expect(codeOf(() => start(found))).toBe('missing-database')
    expect(existsSync(join(found, 'nianbao.sqlite'))).toBe(false)
  })

  it('with a file of before it had an identity takes it as it is', () => {
    filledStore(folder.path).close()
    rmSync(at('nianbao.identity'))
    rmSync(at('nianbao.sums'), { force: true })
    expect(start().list.totals('').reports).toBe(3)
    expect(existsSync(at('nianbao.identity'))).toBe(true)
  })
})

describe('the single file', () => {
  it('alone has everything up to the last checkpoint, while the program runs', () => {
    const store = filledStore(folder.path)
    open.push(store)
    edit(store, 'r1', '写在前面')
    expect(store.checkpoint()).toBe(true)
    edit(store, 'r1', '写在后面')
    copyFileSync(at('nianbao.sqlite'), at('copy.sqlite'))
    const copy = openConnection(at('copy.sqlite'), { readonly: true })
    const texts = copy.prepare(`SELECT value FROM fields WHERE field = 'other' AND report = 1`).pluck().all()
    copy.close()
    expect(texts).toEqual(['"写在前面"'])
  })

  it('is whole when the program was closed', () => {
    const store = filledStore(folder.path)
    edit(store, 'r1', '最后一句')
    store.close()
    expect(existsSync(at('nianbao.sqlite-wal'))).toBe(false)
  })

  it('that is deleted while the program runs takes no more edits', () => {
    const store = filledStore(at('work'))
    open.push(store)
    rmSync(at('work'), { recursive: true })
    expect(codeOf(() => edit(store, 'r1', '没有地方'))).toBe('data-moved')
  })
})

describe.skipIf(process.platform === 'win32')('what others take away while the program runs', () => {
  it('the journal: nothing is called saved from then on, and what was is there when the program was closed', async () => {
    const store = filledStore(folder.path)
    await store.check()
    edit(store, 'r1', '先写的')
    rmSync(at('nianbao.sqlite-wal'))
    for (const words of ['后写的', '又写的'])
      expect(codeOf(() => edit(store, 'r1', words))).toBe('data-moved')
    expect(store.checkpoint()).toBe(false)
    store.close()
    const next = start()
    expect(readStored(next, 'r1').report.other).toBe('先写的')
    expect((await next.check(true)).state).toBe('sound')
  })

  it('the lock, of which another copy takes a new one: only that writes from then on, and nothing is called damaged', async () => {
    const store = filledStore(folder.path)
    open.push(store)
    await store.check()
    rmSync(at('nianbao.lock'))
    const other = start()
    await other.check()
    edit(other, 'r1', '另一个写的')
    expect(codeOf(() => edit(store, 'r1', '这一个写的'))).toBe('data-in-use')
    other.close()
    expect(codeOf(() => edit(store, 'r1', '这一个写的'))).toBe('data-in-use')
    store.close()
    const next = start()
    expect(readStored(next, 'r1').report.other).toBe('另一个写的')
    expect((await next.check(true)).state).toBe('sound')
  })
})

describe('a check', () => {
  it('finds it sound where it can’t note that, and notes it the next time', async () => {
    filledStore(folder.path).close()
    const store = start()
    const other = openConnection(at('nianbao.sqlite'), {})
    other.exec('BEGIN IMMEDIATE')
    expect(await store.check(true)).toMatchObject({ state: 'sound', thoroughAt: null })
    other.exec('ROLLBACK')
    other.close()
    expect((await store.check()).thoroughAt).toBe(clock().toISOString())
  })

  it('finds a sound database sound, thoroughly once a week', async () => {
    const store = filledStore(folder.path)
    open.push(store)
    expect(store.health().state).toBe('unchecked')
    expect(await store.check()).toEqual({ state: 'sound', damage: null, thoroughAt: clock().toISOString() })
    edit(store, 'r2', '改一改')
    expect(store.checkpoint()).toBe(true)
    expect((await store.check()).state).toBe('sound')
  })

  it('finds a bit that turned inside a text', async () => {
    await harmed()
    const again = start()
    expect(await again.check()).toMatchObject({ state: 'damaged', damage: { pages: 1, parts: ['修改记录'] } })
    expect(again.health().state).toBe('damaged')
  })

  it('finds a page that changed before it is written over, and again at the next start', async () => {
    await harmed()
    const second = start()
    edit(second, 'r2', '改过了')
    second.close()
    open = []
    expect((await start().check()).state).toBe('damaged')
  })

  it('takes another copy of the same database in its place as it is', async () => {
    const store = filledStore(folder.path)
    await store.check()
    const copy = openConnection(at('nianbao.sqlite'))
    copy.prepare('VACUUM INTO ?').run(at('copy.sqlite'))
    copy.close()
    store.close()
    copyFileSync(at('copy.sqlite'), at('nianbao.sqlite'))
    expect((await start().check(true)).state).toBe('sound')
  })

  it('takes a later copy of the same database, from another computer, as it is', async () => {
    const store = filledStore(at('here'))
    await store.check()
    store.close()
    cpSync(at('here'), at('there'), { recursive: true })
    const there = start(at('there'))
    edit(there, 'r1', '在另一台电脑上写的')
    there.close()
    copyFileSync(at('there/nianbao.sqlite'), at('here/nianbao.sqlite'))
    expect((await start(at('here')).check()).state).toBe('sound')
  })

  it('that is under way lets go when the program ends', async () => {
    const store = filledStore(folder.path)
    const check = store.check()
    store.close()
    await check
    expect(statSync(at('nianbao.sqlite')).size).toBeGreaterThan(0)
    expect(existsSync(at('nianbao.sqlite-wal'))).toBe(false)
  })
})

/** A database of which one bit of a text has turned. */
async function harmed(): Promise<void> {
  const store = filledStore(folder.path)
  edit(store, 'r2', 'abcdef')
  await store.check()
  store.close()
  flip(at('nianbao.sqlite'), 8 * readFileSync(at('nianbao.sqlite')).indexOf('abcdef'))
}

/** Writes a name in the schema with one letter that is another. */
function renameColumn(name: string): (path: string) => void {
  return (path) => {
    const database = openConnection(path)
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
    const bytes = readFileSync(path)
    // Moved pages leave what they held behind.
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1))
      flip(path, 8 * (at + name.length - 1))
  }
}

function foreign(path: string): void {
  rmSync(path)
  rmSync(`${path}-wal`, { force: true })
  const other = openConnection(path)
  other.exec('CREATE TABLE notes (text)')
  other.pragma('application_id = 7')
  other.close()
}
