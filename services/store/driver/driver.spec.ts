import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../../tests/test-ports.ts'
import type { Connection } from '../connection.ts'
import { NodeConnection } from './node-connection.ts'
import { codeName } from './result-codes.ts'

const DRIVERS = [
  ['better-sqlite3', (source, options = {}) => new Database(source, options) as Connection],
  ['node:sqlite', (source, options = {}) => new NodeConnection(source, options)],
] satisfies [
  string,
  (source: string | Buffer, options?: ConstructorParameters<typeof NodeConnection>[1]) => Connection,
][]

const folder = temporaryFolder()
afterAll(folder.release)

const TABLE = `CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL UNIQUE CHECK (b <> ''), c BLOB, d ANY) STRICT`

const codeOf = (ask: () => unknown): unknown => {
  try {
    ask()
  } catch (error) {
    return (error as { code?: unknown }).code ?? (error as Error).name
  }
  return 'nothing was thrown'
}

describe.each(DRIVERS)('a database opened by %s', (name, open) => {
  const file = (what: string) => join(folder.path, `${name.replace(':', '-')}-${what}`)
  let database: Connection
  beforeEach(() => {
    database = open(':memory:')
    database.exec(TABLE)
    database.prepare('INSERT INTO t VALUES (1, ?, ?, ?)').run('甲', Buffer.from('ab'), null)
  })

  it('gives rows, blobs as buffers, first columns alone, arrays, and nothing', () => {
    const row = { a: 1, b: '甲', c: Buffer.from('ab'), d: null }
    const all = database.prepare('SELECT * FROM t')
    expect([all.get(), all.all(), [...all.iterate()]]).toEqual([row, [row], [row]])
    expect(Buffer.isBuffer((all.get() as typeof row).c)).toBe(true)
    expect(database.prepare('SELECT c AS e FROM t').pluck().get()).toEqual(Buffer.from('ab'))
    expect(database.prepare('SELECT b, a FROM t').raw().all()).toEqual([['甲', 1]])
    expect(database.prepare('SELECT * FROM t WHERE a = 2').get()).toBeUndefined()
    expect(database.prepare('SELECT b FROM t WHERE a = 2').pluck().get()).toBeUndefined()
  })

  it('takes parameters by place and by name, and says what a change did', () => {
    const values = { b: '乙', d: 5n, more: true }
    expect(database.prepare(`INSERT INTO t (b, d) VALUES (:b, :d)`).run(values)).toEqual({
      changes: 1,
      lastInsertRowid: 2,
    })
    const typed = database.prepare(`SELECT typeof(d), typeof(?) FROM t WHERE b = ? -- a ? that is none`)
    expect(typed.raw().get(undefined, '乙')).toEqual(['integer', 'null'])
    expect(database.prepare(`SELECT ':x', '?''', "a" /* :y ? */ FROM t WHERE a = ?`).raw().get(1)).toEqual([
      ':x',
      `?'`,
      1,
    ])
  })

  it.each<[sql: string, parameters: unknown[], error: string]>([
    ['SELECT ?, ?', [1], 'RangeError'],
    ['SELECT ?', [1, 2], 'RangeError'],
    ['SELECT :a, :b', [{ a: 1 }], 'RangeError'],
    ['SELECT ?', [true], 'TypeError'],
    ['SELECT ?', [new Date(0)], 'TypeError'],
    ['SELECT ?', [{ a: 1 }], 'Error'],
    ['SELECT :a', [], 'Error'],
    ['SELECT 1; SELECT 2', [], 'RangeError'],
    ['', [], 'Error'],
  ])('refuses %s of %j', (sql, parameters, error) => {
    expect(() => database.prepare(sql).all(...parameters)).toThrow(
      expect.objectContaining({ name: expect.stringContaining(error) as string }),
    )
  })

  it.each([
    ['INSERT INTO t (a, b) VALUES (1, 1)', 'SQLITE_CONSTRAINT_PRIMARYKEY'],
    [`INSERT INTO t (b) VALUES ('甲')`, 'SQLITE_CONSTRAINT_UNIQUE'],
    [`INSERT INTO t (b) VALUES ('')`, 'SQLITE_CONSTRAINT_CHECK'],
    ['INSERT INTO t (a) VALUES (3)', 'SQLITE_CONSTRAINT_NOTNULL'],
    [`INSERT INTO t (b, c) VALUES ('y', 5)`, 'SQLITE_CONSTRAINT_DATATYPE'],
    ['SELECT e FROM t', 'SQLITE_ERROR'],
    ['SELECT "no text"', 'SQLITE_ERROR'],
    ['SELEC', 'SQLITE_ERROR'],
  ])('says of %s: %s', (sql, code) => {
    expect(codeOf(() => database.exec(sql))).toBe(code)
    expect(codeOf(() => database.prepare(sql).run())).toBe(code)
  })

  it('does a change whole or not at all, one within another by itself', () => {
    const add = (b: string) => void database.prepare('INSERT INTO t (b) VALUES (?)').run(b)
    const fails = (b: string) => () => {
      add(b)
      throw new Error('no')
    }
    expect(() => database.transaction(fails('乙')).immediate()).toThrow('no')
    database
      .transaction(() => {
        add('丙')
        expect(() => database.transaction(fails('丁')).immediate()).toThrow('no')
      })
      .exclusive()
    expect(database.prepare('SELECT b FROM t ORDER BY a').pluck().all()).toEqual(['甲', '丙'])
  })

  it('undoes what fills the disk', () => {
    database.pragma('max_page_count = 10')
    const fill = database.transaction(() => {
      for (let i = 0; i < 100; i++)
        database.prepare('INSERT INTO t (b) VALUES (?)').run(String(i).repeat(2000))
    })
    expect(codeOf(() => fill.immediate())).toBe('SQLITE_FULL')
    expect(database.prepare('SELECT count(*) FROM t').pluck().get()).toBe(1)
  })

  it('answers pragmas', () => {
    database.pragma('user_version = 7')
    expect(database.pragma('user_version', { simple: true })).toBe(7)
    expect(database.pragma('quick_check')).toEqual([{ quick_check: 'ok' }])
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('says of files that it can’t open why', () => {
    writeFileSync(file('none'), 'no database at all '.repeat(100))
    mkdirSync(file('folder'), { recursive: true })
    const read = (path: string, options = {}) =>
      codeOf(() => open(path, options).prepare('SELECT * FROM sqlite_schema').all())
    expect(read(file('none'))).toBe('SQLITE_NOTADB')
    expect(read(file('folder'))).toBe('SQLITE_CANTOPEN')
    expect(read(file('missing'), { readonly: true })).toBe('SQLITE_CANTOPEN')
    expect(read(file('missing'), { fileMustExist: true })).toBe('SQLITE_CANTOPEN')
  })

  it('says who has it locked, and what may not be written', () => {
    const path = file('locked')
    const holder = open(path)
    holder.exec(TABLE)
    holder.exec('BEGIN EXCLUSIVE')
    const other = open(path, { timeout: 0 })
    expect(codeOf(() => other.exec('BEGIN EXCLUSIVE'))).toBe('SQLITE_BUSY')
    holder.exec('COMMIT')
    const reader = open(path, { readonly: true })
    expect(codeOf(() => reader.exec('DELETE FROM t'))).toBe('SQLITE_READONLY')
    expect([holder.name, holder.open]).toEqual([path, true])
    for (const each of [holder, other, reader, holder]) each.close()
    expect(holder.open).toBe(false)
  })

  it('reads the bytes of a file', () => {
    const source = new Database(':memory:')
    source.exec('CREATE TABLE t (a); INSERT INTO t VALUES (42)')
    const bytes = source.serialize()
    expect(open(bytes, { readonly: true }).prepare('SELECT a FROM t').pluck().get()).toBe(42)
  })

  it('lets the schema be mended where it is told to', () => {
    database.unsafeMode(true)
    database.pragma('writable_schema = ON')
    expect(codeOf(() => database.exec(`UPDATE sqlite_schema SET sql = sql`))).toBe('nothing was thrown')
  })
})

it('a binary that can’t be loaded leaves the work to node:sqlite', async () => {
  writeFileSync(join(folder.path, 'broken.node'), 'of another processor')
  vi.resetModules()
  const { openConnection, sqliteInUse } = await import('./open-connection.ts')
  const connection = openConnection(':memory:', { binding: join(folder.path, 'broken.node') })
  expect(connection.prepare('SELECT 1 AS one').get()).toEqual({ one: 1 })
  expect(sqliteInUse()).toMatchObject({
    library: 'node:sqlite',
    reason: expect.stringContaining('broken.node') as string,
  })
})

describe('node:sqlite', () => {
  it('calls a number that JavaScript can’t hold damage, since the program writes none', () => {
    const database = new NodeConnection(':memory:', {})
    expect(codeOf(() => database.prepare('SELECT 9223372036854775807').get())).toBe('SQLITE_CORRUPT')
  })

  it('names the codes by their numbers', () => {
    expect([10, 1034, 4618, 1032, 2570, 101, 779].map(codeName)).toEqual([
      'SQLITE_IOERR',
      'SQLITE_IOERR_FSYNC',
      'SQLITE_IOERR_SHMOPEN',
      'SQLITE_READONLY_DBMOVED',
      'SQLITE_IOERR_DELETE',
      'SQLITE_UNKNOWN_101',
      'SQLITE_CORRUPT_INDEX',
    ])
  })
})
