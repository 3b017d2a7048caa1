import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { blankReport } from '../../core/report/blank.ts'
import { insertReport, readStored } from '../case/stored-report.ts'
import { backupsFolder } from '../store/backup-name.ts'
import { openStore, type Store } from '../store/store.ts'
import { removeLeftovers } from './leftovers.ts'
import { listBackups } from './list.ts'
import { makeBackup } from './make.ts'
import { WORK } from './work.ts'

const now = new Date('2026-01-12T09:00:00.000Z')
const folder = temporaryFolder()
const place = { dataFolder: join(folder.path, 'data') }
const backups = backupsFolder(place.dataFolder)

const EARLIER = '一'.repeat(150_000)
const LATER = '后来的'

const withStore = <T>(use: (store: Store) => T): T => {
  const store = openStore({ folder: place.dataFolder, clock: () => now })
  try {
    return use(store)
  } finally {
    store.close()
  }
}
const write = (store: Store, other: string) => {
  store.write(() => store.fields.put('a', 'other', other))
}
const written = () => withStore((store) => readStored(store, 'a').report.other)

beforeAll(() => {
  withStore((store) => {
    const report = { ...blankReport({ name: '甲局', level: 'department' }, 2025), other: EARLIER }
    store.write(() => insertReport(store, { id: 'a', report, at: now.toISOString() }))
  })
  makeBackup('manual', { dataFolder: place.dataFolder, now })
  withStore((store) => write(store, LATER))
})
afterAll(folder.release)

/** A process that ends itself at the n-th call of a function of node:fs, or of a database. */
function killedAt(call: number, script: string): NodeJS.Signals | null {
  const hook = `
    import fs from 'node:fs'
    import { flushCompileCache, syncBuiltinESMExports } from 'node:module'
    import { DatabaseSync } from 'node:sqlite'
    import Database from 'better-sqlite3'
    let left = ${call}
    const ended = (owner, name) => {
      const real = owner[name]
      owner[name] = function (...args) {
        if (--left === 0) {
          flushCompileCache()
          process.kill(process.pid, 'SIGKILL')
        }
        return Reflect.apply(real, this, args)
      }
    }
    for (const name of ['openSync', 'closeSync', 'fsyncSync', 'renameSync', 'rmSync', 'appendFileSync', 'copyFileSync', 'mkdirSync'])
      ended(fs, name)
    syncBuiltinESMExports()
    for (const { prototype } of [Database, DatabaseSync])
      for (const name of ['exec', 'prepare']) ended(prototype, name)
    ${script}`
  return spawnSync(process.execPath, ['--input-type=module', '-e', hook], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'ignore', 'inherit'],
  }).signal
}

const module = (name: string) => JSON.stringify(join(import.meta.dirname, name))

it('a backup that is killed is no backup, and what it leaves is gone with the next', () => {
  const script = `
    const { makeBackup } = await import(${module('make.ts')})
    makeBackup('daily', { dataFolder: ${JSON.stringify(place.dataFolder)}, now: new Date(${now.getTime()}) })`
  for (let at = 1; killedAt(at, script) === 'SIGKILL'; at += 13) {
    const { backups: whole, unusable } = listBackups(backups, { scratch: backups })
    expect(unusable).toEqual([])
    for (const { path } of whole) expect(WORK.contents(place, { path })).toHaveLength(1)
    expect(written()).toBe(LATER)
  }
  removeLeftovers(backups)
  expect(readdirSync(backups).filter((name) => !name.endsWith('.sqlite'))).toEqual([])
})

it('a restore that is killed has happened whole or not at all', () => {
  const path = listBackups(backups, { scratch: backups }).backups.at(-1)?.path ?? ''
  const script = `
    const { openStore } = await import(${module('../store/store.ts')})
    const { WORK } = await import(${module('work.ts')})
    const store = openStore({ folder: ${JSON.stringify(place.dataFolder)}, clock: () => new Date(0) })
    left = LEFT
    const ready = WORK.prepare(${JSON.stringify(place)}, { path: ${JSON.stringify(path)} })
    store.transfer.replaceAll(ready)
    store.close()`
  const outcomes: string[] = []
  for (let at = 1, killed = true; killed; at += 40) {
    killed = killedAt(1e9, script.replace('LEFT', String(at))) === 'SIGKILL'
    outcomes.push(written() === EARLIER ? 'whole' : written())
    withStore((store) => write(store, LATER))
  }
  expect(outcomes.length).toBeGreaterThan(3)
  expect(new Set(outcomes)).toEqual(new Set([LATER, 'whole']))
  expect(outcomes.at(-1)).toBe('whole')
})
