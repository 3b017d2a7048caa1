import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePrivateFolder } from './private-files.ts'
import { openStore } from './store.ts'

let outside: string
let folder: string
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'nianbao-private-'))
  folder = join(outside, 'data')
})
afterEach(() => rmSync(outside, { recursive: true }))

const rights = (...path: string[]) => (statSync(join(folder, ...path)).mode & 0o7777).toString(8)
const file = (name: string) => {
  writeFileSync(join(folder, name), '')
  chmodSync(join(folder, name), 0o644)
}

describe.skipIf(process.platform === 'win32')('A data folder', () => {
  it('is for this user alone, with the database and what stands beside it while it is open', () => {
    const before = process.umask(0o022)
    const store = openStore({ folder, clock: () => new Date(0) })
    expect(rights()).toBe('700')
    for (const name of ['', '-wal', '-shm']) expect(rights(`nianbao.sqlite${name}`)).toBe('600')
    expect(rights('nianbao.lock')).toBe('600')
    store.close()
    expect(process.umask(before)).toBe(0o022)
    const left = readdirSync(folder)
    expect(left).toEqual(expect.arrayContaining(['nianbao.identity', 'nianbao.sums', 'nianbao.sqlite']))
    expect(left.filter((name) => rights(name) !== '600')).toEqual([])
  })

  it('of an older program is closed to others; exports in it keep their rights', () => {
    for (const name of ['.', 'backups', 'window', 'unsaved', 'exports'])
      mkdirSync(join(folder, name), { recursive: true, mode: 0o755 })
    for (const name of ['nianbao.sqlite', 'nianbao.log', 'unsaved/r1.json', 'exports/年报.docx']) file(name)
    makePrivateFolder(folder)
    expect([rights(), rights('backups'), rights('window'), rights('exports')]).toEqual([
      '700',
      '700',
      '700',
      '755',
    ])
    expect([rights('unsaved'), rights('unsaved/r1.json')]).toEqual(['700', '600'])
    expect([rights('nianbao.sqlite'), rights('nianbao.log'), rights('exports/年报.docx')]).toEqual([
      '600',
      '600',
      '644',
    ])
  })

  it('that holds other things, or is reached through a link, keeps its own rights', () => {
    mkdirSync(folder, { mode: 0o755 })
    file('会议纪要.docx')
    makePrivateFolder(folder)
    expect([rights(), rights('会议纪要.docx')]).toEqual(['755', '644'])
    symlinkSync(join(folder, '会议纪要.docx'), join(folder, 'nianbao.log'))
    makePrivateFolder(folder)
    expect(rights('会议纪要.docx')).toBe('644')
  })

  it('that is everyone’s is not used', () => {
    mkdirSync(folder)
    chmodSync(folder, 0o1777)
    const open = () => openStore({ folder, clock: () => new Date(0) })
    expect(open).toThrow(expect.objectContaining({ code: 'everyones-folder' }))
    expect(readdirSync(folder)).toEqual([])
  })
})

it('A data folder that can’t be made is told', () => {
  writeFileSync(folder, '')
  expect(() => makePrivateFolder(join(folder, 'data'))).toThrow(/ENOTDIR|ENOENT|EEXIST/)
  expect(existsSync(join(folder, 'data'))).toBe(false)
})
