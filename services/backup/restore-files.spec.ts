import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { blankReport } from '../../core/report/blank.ts'
import { insertReport, readStored } from '../case/stored-report.ts'
import { backupsFolder, nextBackupName } from '../store/backup-name.ts'
import { dataFiles } from '../store/data-files.ts'
import { openDatabase } from '../store/open.ts'
import { openStore, type Store } from '../store/store.ts'
import { copyDatabase } from '../store/copy.ts'
import { listBackups } from './list.ts'
import { restoreFiles } from './restore-files.ts'
import { sealState } from '../store/seal.ts'

const AT = '2026-01-12T09:00:00.000Z'
const clock = () => new Date(AT)

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.release())

const withStore = <T>(use: (store: Store) => T): T => {
  const store = openStore({ folder: folder.path, clock })
  try {
    return use(store)
  } finally {
    store.close()
  }
}
const add = (store: Store, id: string, name: string) =>
  store.write(() =>
    insertReport(store, { id, report: blankReport({ name, level: 'department' }, 2025), at: AT }),
  )
const units = () => withStore((store) => ['a', 'b'].map((id) => store.reports.find(id)?.unit))

/** A backup of the data folder as it stands. */
function backUp(): string {
  const database = openDatabase({ folder: folder.path, clock })
  const backups = backupsFolder(folder.path)
  const path = join(backups, nextBackupName(backups, 'daily', clock()))
  copyDatabase(database.connection, path)
  database.close()
  return path
}

function prepared(): string {
  withStore((store) => add(store, 'a', '甲局'))
  // The folder is made by the first to write there.
  restoreNothing()
  const path = backUp()
  withStore((store) => add(store, 'b', '乙局'))
  return path
}
const restoreNothing = () => expect(() => restore('none')).toThrow('找不到文件')
const restore = (path: string) => restoreFiles(path, dataFiles(folder.path), { now: clock() })
const list = () => listBackups(backupsFolder(folder.path), { scratch: backupsFolder(folder.path) })

describe('a backup', () => {
  it('is one sealed file for its user alone, listed with what is in it', () => {
    const path = prepared()
    expect(sealState(path)).toBe('intact')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const [backup, ...others] = list().backups
    expect(others).toEqual([])
    expect(backup).toMatchObject({
      kind: 'daily',
      reports: [{ id: 'a', unit: '甲局', year: 2025, signed: 0 }],
    })
  })

  it('is not used when a single byte of it was changed, or its end is missing', () => {
    const path = prepared()
    const whole = readFileSync(path)
    const before = readFileSync(join(folder.path, 'nianbao.sqlite'))
    for (const at of [100, Math.floor(whole.length / 2), whole.length - 200]) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 4
      writeFileSync(path, changed)
      expect(() => restore(path)).toThrow('不完整或已损坏')
    }
    writeFileSync(path, whole)
    truncateSync(path, whole.length - 4096)
    expect(() => restore(path)).toThrow('不完整或已损坏')
    expect(list()).toMatchObject({ backups: [], unusable: [{ problem: 'damaged-backup' }] })
    expect(readFileSync(join(folder.path, 'nianbao.sqlite'))).toEqual(before)
  })
})

describe('restoring files', () => {
  it('puts the backup in place and keeps what stood there', () => {
    const path = prepared()
    writeFileSync(join(folder.path, 'nianbao.sqlite'), 'no database')
    const kept = restore(path)
    expect(readFileSync(join(kept ?? '', 'nianbao.sqlite'), 'utf8')).toBe('no database')
    expect(units()).toEqual(['甲局', undefined])
  })

  it('does so where the database is gone and its log is not, which is kept', () => {
    const path = prepared()
    rmSync(join(folder.path, 'nianbao.sqlite'))
    writeFileSync(join(folder.path, 'nianbao.sqlite-wal'), 'the last minutes')
    const kept = restore(path)
    expect(readdirSync(kept ?? '')).toEqual(['nianbao.sqlite-wal'])
    expect(units()).toEqual(['甲局', undefined])
  })

  it('reads a copy made by hand with its write-ahead log', () => {
    const path = prepared()
    const store = openStore({ folder: folder.path, clock })
    const copy = join(folder.path, 'copy.sqlite')
    for (const ending of ['', '-wal'])
      copyFileSync(join(folder.path, 'nianbao.sqlite' + ending), copy + ending)
    store.close()
    // Of the pages as they are now nothing is known.
    const files = readdirSync(folder.path).filter((name) => name !== 'nianbao.sums')
    rmSync(join(folder.path, 'nianbao.sqlite'))
    restore(copy)
    expect(units()).toEqual(['甲局', '乙局'])
    expect(readdirSync(folder.path).sort()).toEqual(files.sort())
    expect(existsSync(path)).toBe(true)
    expect(withStore((store) => readStored(store, 'a').report.agency.name)).toBe('甲局')
  })
})
