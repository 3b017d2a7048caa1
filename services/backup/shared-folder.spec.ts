import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { failureData } from '../../core/failure.ts'
import { backupsFolder } from '../store/backup-name.ts'
import { sealState } from '../store/seal.ts'
import { openStore } from '../store/store.ts'
import { listBackupsAround } from './list.ts'
import { makeBackup } from './make.ts'
import { folderIn } from './own-folder.ts'
import { keepInSecondPlace } from './second-place.ts'
import { WORK } from './work.ts'

const now = new Date('2026-01-12T09:00:00.000Z')
const isWindows = process.platform === 'win32'
const folder = temporaryFolder()
const data = join(folder.path, 'data')
const shared = join(folder.path, 'shared')
const mine = join(folder.path, 'mine')
const victim = join(folder.path, 'victim')
let made: string

beforeAll(() => {
  openStore({ folder: data, clock: () => now }).close()
  made = makeBackup('manual', { dataFolder: data, now })
})
afterAll(folder.release)
beforeEach(() => {
  for (const name of readdirSync(folder.path).filter((each) => each !== 'data'))
    rmSync(join(folder.path, name), { recursive: true })
  mkdirSync(shared)
  chmodSync(shared, 0o777)
  writeFileSync(victim, 'of the user')
})

/** Calls before which another user could be faster. */
const CALLS = ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'closeSync'] as const

/** Does something before the n-th call. @returns whether there were as many */
function interrupted(at: number, act: () => void, work: () => void): boolean {
  let count = 0
  let isActing = false
  const real = CALLS.map((name) => [name, fs[name]] as const)
  for (const [name, run] of real) {
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (!isActing && ++count === at) {
          isActing = true
          act()
          isActing = false
        }
        return Reflect.apply(run, fs, args) as unknown
      },
    })
  }
  syncBuiltinESMExports()
  try {
    work()
  } finally {
    for (const [name, run] of real) Object.assign(fs, { [name]: run })
    syncBuiltinESMExports()
  }
  return count >= at
}

const filesIn = (at: string) =>
  existsSync(at) ? readdirSync(at, { recursive: true, encoding: 'utf8' }).map((name) => join(at, name)) : []
const onTheWay = () => filesIn(shared).filter((path) => /\.sqlite/.test(path) && statSync(path).isFile())

/** What another who may write there does to the files that are being written. */
const DEEDS: Readonly<Record<string, () => void>> = {
  'a file of his': () => {
    for (const path of onTheWay()) {
      writeFileSync(`${mine}-new`, '')
      chmodSync(`${mine}-new`, 0o666)
      fs.linkSync(`${mine}-new`, mine)
      renameSync(`${mine}-new`, path)
    }
  },
  'a link to a file of the user': () => {
    for (const path of onTheWay()) {
      symlinkSync(victim, `${mine}-link`)
      renameSync(`${mine}-link`, path)
    }
  },
  'a folder of his': () => {
    renameSync(shared, `${shared}-before`)
    mkdirSync(shared)
    chmodSync(shared, 0o777)
  },
}

/** Chosen, and brought up to date. */
function keepThere() {
  WORK.takeSecond({ dataFolder: data }, { second: shared })
  return keepInSecondPlace(data, shared)
}

const WAYS: Readonly<Record<string, () => string | undefined>> = {
  saveTo: () => WORK.saveTo({ dataFolder: data }, { folder: shared, now }).path,
  'the second place': () =>
    keepThere() === 'kept' ? join(folderIn(shared, data), basename(made)) : undefined,
}

const isRight = (path: string) =>
  existsSync(path) && statSync(path).size > 100 && sealState(path) === 'intact'

describe.skipIf(isWindows)('In a folder that others may write to', () => {
  const cases = Object.keys(WAYS).flatMap((way) => Object.keys(DEEDS).map((deed) => [way, deed] as const))
  it.each(cases)('%s: who puts %s there reads nothing, and nothing false is called saved', (way, deed) => {
    const told = new Set<string>()
    const outcomes: string[] = []
    for (let at = 1, isThere = true; isThere; at++) {
      for (const path of [mine, shared, `${shared}-before`]) rmSync(path, { recursive: true, force: true })
      mkdirSync(shared)
      writeFileSync(victim, 'of the user')
      let saved: string | undefined
      const work = () => {
        try {
          saved = WAYS[way]?.()
        } catch (error) {
          told.add(failureData(error)?.code ?? String(error))
        }
      }
      isThere = interrupted(at, DEEDS[deed] ?? (() => undefined), work)
      expect(readFileSync(victim, 'utf8')).toBe('of the user')
      if (existsSync(mine)) expect(statSync(mine).size).toBe(0)
      for (const path of [shared, `${shared}-before`].flatMap(filesIn))
        if (statSync(path).isFile() && statSync(path).size > 0 && statSync(path).ino !== statSync(victim).ino)
          expect(statSync(path).mode & 0o077).toBe(0)
      outcomes.push(
        saved === undefined ? 'told' : isRight(saved) ? 'right' : 'replaced after all was compared',
      )
    }
    const first = outcomes.indexOf('replaced after all was compared')
    if (first >= 0) expect(outcomes.slice(first)).not.toContain('told')
    expect(outcomes.filter((each) => each === 'right').length).toBeGreaterThan(0)
    expect([...told]).toContain('replaced-meanwhile')
    expect(
      [...told].filter((code) => !['replaced-meanwhile', 'file-missing', 'not-a-folder'].includes(code)),
    ).toEqual([])
    expect(filesIn(backupsFolder(data)).map((path) => basename(path))).toHaveLength(1)
  })

  it('what is written is for its user alone, and so is a folder made for it', () => {
    const { path, othersMayReplace } = WORK.saveTo({ dataFolder: data }, { folder: shared, now })
    keepThere()
    expect([path, folderIn(shared, data)].map((each) => statSync(each).mode & 0o777)).toEqual([0o600, 0o700])
    expect(sealState(path)).toBe('intact')
    expect(othersMayReplace).toBe(true)
    chmodSync(folderIn(shared, data), 0o755)
    keepThere()
    expect(statSync(folderIn(shared, data)).mode & 0o777).toBe(0o700)
  })

  it('says that others may replace files where they may, and not where the disk keeps no rights', () => {
    keepThere()
    const there = folderIn(shared, data)
    const replaceable = () => listBackupsAround(there, { scratch: data }).othersMayReplace
    expect(replaceable()).toBe(true)
    chmodSync(shared, 0o700)
    expect(replaceable()).toBe(false)
    chmodSync(shared, 0o1777)
    expect(replaceable()).toBe(false)
    chmodSync(shared, 0o777)
    // As a stick shows every file.
    for (const path of filesIn(there)) chmodSync(path, 0o755)
    expect(replaceable()).toBe(false)
  })

  it('the second place writes through no link, and another file of that size is no backup', () => {
    keepThere()
    const there = folderIn(shared, data)
    const [path = ''] = filesIn(there)
    const good = readFileSync(path)
    writeFileSync(path, Buffer.alloc(good.length))
    expect(keepThere()).toBe('kept')
    expect(readFileSync(path)).toEqual(good)
    renameSync(there, `${there}-before`)
    symlinkSync(`${there}-before`, there)
    expect(() => keepThere()).toThrow(expect.objectContaining({ code: 'not-a-folder' }))
  })
})
