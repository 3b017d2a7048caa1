import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { blankReport } from '../../core/report/blank.ts'
import { insertReport } from '../case/stored-report.ts'
import { holdLock } from '../store/lock.ts'
import { openStore } from '../store/store.ts'
import {
  type DataFolder,
  desktopFolder,
  findDataFolder,
  type Places,
  settleDataFolder,
} from './data-folder.ts'

const now = new Date('2026-01-12T09:00:00.000Z')
/** A folder on a disk of its own, where Linux has one in memory. */
const OTHER_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

const left = temporaryFolder()
beforeAll(() => makeLeft(left.path))
afterAll(left.release)

let folder: ReturnType<typeof temporaryFolder>
let elsewhere: string
beforeEach(() => {
  folder = temporaryFolder()
  elsewhere = mkdtempSync(join(OTHER_DISK, 'nianbao-test-'))
})
afterEach(() => {
  folder.release()
  rmSync(elsewhere, { recursive: true, force: true })
})

const near = (): Places => ({ shared: join(folder.path, 'shared'), desktop: join(folder.path, 'desktop') })
const far = (): Places => ({ shared: join(elsewhere, 'shared'), desktop: join(folder.path, 'desktop') })
const settle = (places: Places, own: keyof Places = 'desktop') => settleDataFolder(places, { own, now })

/** Data as a program leaves them that was killed, with a write-ahead log; made once, in a process of its own. */
function makeLeft(path: string): void {
  const script = `
    import { openStore } from ${JSON.stringify(join(import.meta.dirname, '../store/store.ts'))}
    import { insertReport } from ${JSON.stringify(join(import.meta.dirname, '../case/stored-report.ts'))}
    import { blankReport } from ${JSON.stringify(join(import.meta.dirname, '../../core/report/blank.ts'))}
    const at = '2026-01-01T00:00:00.000Z'
    const store = openStore({ folder: process.argv[1], clock: () => new Date(at) })
    const report = blankReport({ name: '甲局', level: 'department' }, 2025)
    store.write(() => insertReport(store, { id: 'a', report, at }))
    process.kill(process.pid, 'SIGKILL')`
  spawnSync(process.execPath, ['--input-type=module', '-e', script, path], { stdio: 'inherit' })
  mkdirSync(join(path, 'backups'), { recursive: true })
  writeFileSync(join(path, 'backups', 'note.sqlite'), 'a backup')
  writeFileSync(join(path, 'mail-password.sealed'), 'sealed')
  expect(existsSync(join(path, 'nianbao.sqlite-wal'))).toBe(true)
}
const fill = (path: string) => cpSync(left.path, path, { recursive: true })

const fillWhole = (path: string, units: readonly string[]) => {
  const store = openStore({ folder: path, clock: () => now })
  for (const name of units)
    store.write(() =>
      insertReport(store, {
        id: name,
        report: blankReport({ name, level: 'department' }, 2025),
        at: now.toISOString(),
      }),
    )
  store.close()
}

function unitsIn(path: string): string[] {
  const store = openStore({ folder: path, clock: () => now })
  const page = { search: '', order: 'agency', descending: false, offset: 0, limit: 99 } as const
  const units = store.list.page(page).map(({ unit }) => unit)
  store.close()
  return units.toSorted()
}

describe.each([
  ['on one disk', near, thrownAt],
  ['from disk to disk', far, killedAt],
])('the data folder, %s', (_, placesOf, endAt) => {
  it('of the desktop program becomes the one for all, with everything in it but Electron’s profile', () => {
    const places = placesOf()
    fill(places.desktop)
    writeFileSync(join(places.desktop, 'Preferences'), '{}')
    expect(settle(places)).toEqual({ folder: places.shared })
    expect(settle(places, 'shared')).toEqual({ folder: places.shared })
    expect(unitsIn(places.shared)).toEqual(['甲局'])
    expect(readFileSync(join(places.shared, 'mail-password.sealed'), 'utf8')).toBe('sealed')
    expect(existsSync(join(places.shared, 'backups', 'note.sqlite'))).toBe(true)
    const stays = readdirSync(places.desktop)
    expect(stays).toEqual(expect.arrayContaining(['Preferences', '数据已移走.txt', 'nianbao.lock']))
    expect(stays).not.toContain('nianbao.sqlite')
  })

  it('is moved whole, wherever the program is killed, when it is opened again', () => {
    const count = stepsOf(placesOf)
    expect(count).toBeGreaterThan(5)
    for (let at = 1; at <= count; at++) {
      const places = placesOf()
      for (const path of [places.shared, places.desktop]) rmSync(path, { recursive: true, force: true })
      fill(places.desktop)
      endAt(places, at)
      expect(settle(places)).toEqual({ folder: places.shared })
      expect(unitsIn(places.shared)).toEqual(['甲局'])
      expect(existsSync(join(places.shared, 'backups', 'note.sqlite'))).toBe(true)
    }
  })
})

it('is not moved while a program has either open', () => {
  const places = near()
  fillWhole(places.desktop, ['甲局'])
  for (const path of [places.desktop, places.shared]) {
    mkdirSync(path, { recursive: true })
    const lock = holdLock(path)
    expect(settle(places)).toEqual({ folder: places.desktop })
    lock?.release()
  }
  expect(unitsIn(places.desktop)).toEqual(['甲局'])
})

it('stays where the reports are that its user has seen, where both hold some, and names the other', () => {
  const places = near()
  fillWhole(places.desktop, ['甲局'])
  fillWhole(places.shared, ['乙局'])
  const both: Record<keyof Places, DataFolder> = {
    desktop: { folder: places.desktop, other: places.shared },
    shared: { folder: places.shared, other: places.desktop },
  }
  expect([settle(places, 'desktop'), settle(places, 'shared')]).toEqual([both.desktop, both.shared])
  expect([unitsIn(places.desktop), unitsIn(places.shared)]).toEqual([['甲局'], ['乙局']])
})

it('gives way where it holds no reports, and takes the place of one that holds none', () => {
  const places = near()
  fillWhole(places.desktop, ['甲局'])
  fillWhole(places.shared, [])
  expect(settle(places)).toEqual({ folder: places.shared })
  expect(unitsIn(places.shared)).toEqual(['甲局'])
  fillWhole(places.desktop, [])
  expect(settle(places)).toEqual({ folder: places.shared })
})

it('that has lost its database is not taken for a first day', () => {
  const places = near()
  mkdirSync(places.desktop)
  expect(settle(places)).toEqual({ folder: places.shared })
  writeFileSync(join(places.desktop, 'nianbao.sqlite-wal'), 'what was written last')
  expect(settle(places)).toEqual({ folder: places.desktop })
})

it.runIf(process.platform === 'linux')(
  'is the same for every host, unless NIANBAO_DATA names another',
  () => {
    vi.stubEnv('NIANBAO_DATA', '')
    vi.stubEnv('XDG_DATA_HOME', join(folder.path, 'share'))
    vi.stubEnv('XDG_CONFIG_HOME', join(folder.path, 'config'))
    const desktop = join(folder.path, 'config', '年报编制助手')
    fill(desktop)
    expect(findDataFolder({ own: 'shared' })).toEqual({ folder: join(folder.path, 'share', 'nianbao') })
    expect(findDataFolder({ own: 'desktop', desktop })).toEqual(findDataFolder({ own: 'shared' }))
    vi.stubEnv('NIANBAO_DATA', '/srv/data')
    expect(findDataFolder({ own: 'shared' })).toEqual({ folder: '/srv/data' })
    vi.unstubAllEnvs()
  },
)

it('of the desktop program is where Electron has its profile', () => {
  expect(desktopFolder('linux', { XDG_CONFIG_HOME: '/c' }, '/h')).toBe('/c/年报编制助手')
  expect(desktopFolder('linux', {}, '/h')).toBe('/h/.config/年报编制助手')
  expect(desktopFolder('darwin', {}, '/h')).toBe('/h/Library/Application Support/年报编制助手')
  expect(desktopFolder('win32', { APPDATA: '/r' }, '/h')).toBe(join('/r', '年报编制助手'))
})

/** Moves, and is ended by a bug before the n-th step. */
function thrownAt(places: Places, at: number): void {
  let left = at
  const step = () => {
    if (--left === 0) throw new Error('ended')
  }
  expect(() => settleDataFolder(places, { own: 'desktop', now, step })).toThrow('ended')
}

/** Moves in a process of its own that is killed before its n-th step. */
function killedAt(places: Places, at: number): void {
  const script = `
    import { flushCompileCache } from 'node:module'
    import { settleDataFolder } from ${JSON.stringify(join(import.meta.dirname, 'data-folder.ts'))}
    let left = Number(process.argv[2])
    const step = () => {
      if (--left > 0) return
      flushCompileCache()
      process.kill(process.pid, 'SIGKILL')
    }
    settleDataFolder(JSON.parse(process.argv[1]), { own: 'desktop', now: new Date(0), step })`
  const args = ['--input-type=module', '-e', script, JSON.stringify(places), String(at)]
  expect(spawnSync(process.execPath, args, { stdio: 'inherit' }).signal).toBe('SIGKILL')
}

function stepsOf(placesOf: () => Places): number {
  const places = placesOf()
  fill(places.desktop)
  let count = 0
  settleDataFolder(places, { own: 'desktop', now, step: () => void count++ })
  return count
}
