import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDatabase } from './create.ts'
import { dataFiles } from './data-files.ts'
import { openDatabase } from './open.ts'

const PAGE = 4096

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-rollback-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A rollback journal of one page, by https://sqlite.org/fileformat2.html#the_rollback_journal. */
function journalOf(page: Buffer, number: number, pages: number): Buffer {
  const header = Buffer.alloc(512)
  const nonce = 0x01020304
  header.set([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7])
  for (const [i, value] of [1, nonce, pages, header.length, PAGE].entries())
    header.writeUInt32BE(value, 8 + 4 * i)
  let sum = nonce
  for (let at = PAGE - 200; at > 0; at -= 200) sum += page[at] ?? 0
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(number, 0)
  ends.writeUInt32BE(sum, 4)
  return Buffer.concat([header, ends.subarray(0, 4), page, ends.subarray(4)])
}

/** A database as a power cut leaves it that comes while it gets its write-ahead log. */
function cutInSwitch(number = 1): void {
  const files = dataFiles(folder)
  createDatabase(files, undefined)
  const before = readFileSync(files.database)
  const page = before.subarray((number - 1) * PAGE, number * PAGE)
  writeFileSync(files.rollback, journalOf(page, number, before.length / PAGE))
  const after = Buffer.from(before)
  after.fill(2, 18, 20)
  writeFileSync(files.database, after)
}

const open = () => openDatabase({ folder, clock: () => new Date(2026, 0, 1) })

describe('A power cut while a database gets its write-ahead log', () => {
  it('is taken back at the next start', () => {
    cutInSwitch()
    const opened = open()
    expect(opened.connection.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(opened.connection.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(existsSync(dataFiles(folder).rollback)).toBe(false)
    opened.close()
  })

  it('is not taken back with a journal that holds something else, and nothing changes', () => {
    cutInSwitch(2)
    const { database, rollback } = dataFiles(folder)
    const files = () => [database, rollback].map((path) => readFileSync(path).toString('base64'))
    const before = files()
    expect(open).toThrow(expect.objectContaining({ code: 'other-database' }))
    expect(files()).toEqual(before)
  })
})
