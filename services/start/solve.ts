import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StartSituation, StartWay } from '../../core/contract/data.ts'
import { Failure, type FailureData } from '../../core/failure.ts'
import { listBackups } from '../backup/list.ts'
import { restoreFiles } from '../backup/restore-files.ts'
import type { Ports } from '../ports.ts'
import { buildDatabase } from '../store/create.ts'
import { type DataFiles, dataFiles } from '../store/data-files.ts'
import { peek } from '../store/peek.ts'
import { isForeignJournal } from '../store/journal.ts'
import { holdLock } from '../store/lock.ts'
import { PRIVATE_FILE } from '../store/private-files.ts'
import { replaceDatabase, takeAsItIs } from '../store/put-aside.ts'
import { recover } from '../store/recover/recover.ts'
import { storeFailure } from '../store/store-failure.ts'

type Place = Pick<Ports, 'dataFolder' | 'sqliteBinding' | 'clock'>

/** What can be done besides trying again, by what is wrong. */
const WAYS: Readonly<Partial<Record<FailureData['code'], readonly StartWay[]>>> = {
  'missing-database': ['restore', 'recover', 'anew'],
  'emptied-database': ['restore', 'recover', 'anew'],
  'foreign-database': ['restore', 'recover', 'anew'],
  'damaged-database': ['restore', 'recover', 'accept', 'anew'],
  'other-database': ['accept', 'restore', 'anew'],
  'older-database': ['accept', 'recover', 'restore'],
}

/** What can be done about data that can't be opened, and the backups that could take their place. */
export function situationOf(place: Place, problem: FailureData): Pick<StartSituation, 'ways' | 'backups'> {
  const files = dataFiles(place.dataFolder)
  const backups = backupsIn(files, place.sqliteBinding)
  const possible = {
    retry: true,
    anew: true,
    restore: backups.length > 0,
    recover: sizeOf(files.database) + sizeOf(files.wal) > 0,
    accept: canOpen(files, place.sqliteBinding),
  }
  const ways = (WAYS[problem.code] ?? []).filter((way) => possible[way])
  return { ways: [...ways, 'retry'], backups }
}

function backupsIn(files: DataFiles, binding: string | undefined): StartSituation['backups'] {
  const { backups } = listBackups(files.backups, { scratch: files.backups, binding })
  return backups.map(({ name, at, reports }) => ({
    name,
    at,
    reports: reports.filter(({ deleted }) => !deleted).length,
  }))
}

/** What was done, and where the files are that were there before. */
export interface Solved {
  readonly kept: string | undefined
  readonly missing: string[] | null
}

/**
 * Goes one of the ways, while no other copy of the program has the data. What was there is kept.
 * @throws Failure 'data-in-use', 'not-found', 'damaged-backup', 'nothing-recovered', 'data-full' and the like; the data are then as they were
 */
export function solve(place: Place, way: StartWay, backup: string | undefined): Solved {
  if (way === 'retry') return { kept: undefined, missing: null }
  const { dataFolder, sqliteBinding: binding } = place
  const lock = holdLock(dataFolder, binding)
  if (!lock) throw new Failure('data-in-use', { folder: dataFolder })
  try {
    return go(place, way, backup)
  } catch (error) {
    throw storeFailure(error, dataFiles(dataFolder).database)
  } finally {
    lock.release()
  }
}

function go(place: Place, way: Exclude<StartWay, 'retry'>, backup: string | undefined): Solved {
  const { dataFolder, sqliteBinding: binding } = place
  const files = dataFiles(dataFolder)
  const now = place.clock()
  switch (way) {
    case 'accept':
      return { kept: takeAsItIs(files, now, isForeignJournal(files, binding)), missing: null }
    case 'anew':
      return { kept: replaceDatabase(files, now, (path) => buildDatabase(path, binding)), missing: null }
    case 'recover':
      return recoverInPlace(files, binding, now)
    case 'restore': {
      const found = backupsIn(files, binding).find((each) => each.name === backup)
      if (!found) throw new Failure('not-found', { what: '这个备份' })
      return { kept: restoreFiles(join(files.backups, found.name), files, { now, binding }), missing: null }
    }
  }
}

/** The list of what is missing is kept with the files it is of. */
function recoverInPlace(files: DataFiles, binding: string | undefined, now: Date): Solved {
  let missing: string[] = []
  const kept = replaceDatabase(files, now, () => (missing = recover(files, binding, now)))
  if (kept !== undefined && missing.length > 0)
    writeFileSync(join(kept, 'missing.txt'), missing.join('\n') + '\n', { mode: PRIVATE_FILE })
  return { kept, missing }
}

function canOpen(files: DataFiles, binding: string | undefined): boolean {
  // What is left without it can be read.
  if (isForeignJournal(files, binding)) return true
  try {
    peek(files.database, binding)
    return true
  } catch {
    return false
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
