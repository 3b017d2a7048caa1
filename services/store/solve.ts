import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { StartBackup, StartWay } from '../../core/contract/data.ts'
import { Failure, type FailureData } from '../../core/failure.ts'
import { createDatabase } from './create.ts'
import { type DataFiles, dataFiles } from './data-files.ts'
import { databasesIn, peek } from './inspect.ts'
import { holdLock } from './lock.ts'
import { MIGRATIONS } from './migrations.ts'
import { putAside, takeAsItIs } from './put-aside.ts'
import { recover } from './recover/recover.ts'
import { storeFailure } from './store-failure.ts'

/** Where the data are, for who mends them. */
export interface DataPlace {
  readonly folder: string
  readonly binding: string | undefined
  readonly clock: () => Date
}

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
export function situationOf(place: DataPlace, problem: FailureData) {
  const files = dataFiles(place.folder)
  const backups = backupsIn(files, place.binding)
  const possible = {
    retry: true,
    anew: true,
    restore: backups.length > 0,
    recover: sizeOf(files.database) + sizeOf(files.wal) > 0,
    accept: canOpen(files.database, place.binding),
  }
  const ways = (WAYS[problem.code] ?? []).filter((way) => possible[way])
  return { ways: [...ways, 'retry' as const], backups }
}

/** Copies that can be read by this program, the latest first. */
export function backupsIn(files: DataFiles, binding: string | undefined): StartBackup[] {
  const found = databasesIn(files.backups).flatMap((name) => {
    try {
      const { version, reports, editedAt } = peek(join(files.backups, name), binding)
      return version <= MIGRATIONS.length ? [{ name, reports, editedAt }] : []
    } catch {
      return []
    }
  })
  return found.toSorted((a, b) => (b.editedAt ?? '').localeCompare(a.editedAt ?? '') || a.name.localeCompare(b.name))
}

/** What was done, and where the files are that were there before. */
export interface Solved {
  readonly kept: string | null
  readonly missing: string[] | null
}

/**
 * Goes one of the ways, while no other copy of the program has the data. What was there is kept.
 * @throws Failure 'read-only', 'not-found', 'nothing-recovered', 'data-full' and the like; the data are then as they were
 */
export function solve({ folder, binding, clock }: DataPlace, way: StartWay, backup: string | undefined): Solved {
  if (way === 'retry') return { kept: null, missing: null }
  const files = dataFiles(folder)
  const lock = holdLock(folder, binding)
  if (!lock) throw new Failure('read-only', {})
  try {
    switch (way) {
      case 'accept':
        return { kept: takeAsItIs(files, clock()), missing: null }
      case 'anew': {
        const kept = putAside(files, clock())
        createDatabase(files, binding)
        return { kept, missing: null }
      }
      case 'restore':
        return { kept: restore(files, binding, backup, clock()), missing: null }
      case 'recover': {
        const missing = recover(files, binding, clock())
        return { kept: exchange(files, clock()), missing }
      }
    }
  } catch (error) {
    throw storeFailure(error, files.database)
  } finally {
    rmSync(files.unfinished, { force: true })
    lock.release()
  }
}

/** Puts a copy in the place of the database. @throws Failure 'not-found' where it is none */
function restore(
  files: DataFiles,
  binding: string | undefined,
  name: string | undefined,
  now: Date,
): string | null {
  if (!name || !backupsIn(files, binding).some((each) => each.name === name))
    throw new Failure('not-found', { what: '这个备份' })
  copyFileSync(join(files.backups, name), files.unfinished)
  return exchange(files, now)
}

/** What was made beside the database takes its place; what was there is kept. */
function exchange(files: DataFiles, now: Date): string | null {
  const kept = putAside(files, now)
  renameSync(files.unfinished, files.database)
  return kept
}

function canOpen(path: string, binding: string | undefined): boolean {
  try {
    peek(path, binding)
    return true
  } catch {
    return false
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
