import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { localTime } from './backup-name.ts'
import type { DataFiles } from './data-files.ts'
import { removeUnfinished, syncFolder } from './durable.ts'

/**
 * Puts another database in the place of what is there, which is kept. Until it is made, everything stays as it was; ended in the
 * middle, the folder has no database but all its files, and this can be done again.
 * @param make makes it at a path
 * @returns where what was there is kept; undefined where nothing was
 */
export function replaceDatabase(
  files: DataFiles,
  now: Date,
  make: (path: string) => void,
): string | undefined {
  try {
    make(files.unfinished)
    const kept = putAside(files, now)
    renameSync(files.unfinished, files.database)
    syncFolder(dirname(files.database))
    return kept
  } finally {
    removeUnfinished(files.unfinished)
  }
}

/** How the folders begin that hold what was put aside; the time follows. */
export const SET_ASIDE = 'set-aside-'

/**
 * Moves the files of the database into a folder `set-aside-TIME` beside it; nothing is ever thrown away.
 * @returns the folder; undefined where there was nothing to move
 */
export function putAside(files: DataFiles, now: Date): string | undefined {
  const kept = keep(files, now, renameSync)
  forget(files)
  return kept
}

/**
 * Copies them there, and forgets which database was here, so that the one that is there now is taken as it is.
 * @param withoutJournal the journal beside it is not of this file
 */
export function takeAsItIs(files: DataFiles, now: Date, withoutJournal: boolean): string | undefined {
  const kept = keep(files, now, copyFileSync)
  if (withoutJournal) for (const path of [files.wal, files.rollback]) rmSync(path, { force: true })
  forget(files)
  return kept
}

/** The database first: without it nothing is taken for whole, while it would be without its journal. */
function keep(files: DataFiles, now: Date, put: (from: string, to: string) => void): string | undefined {
  const present = [files.database, files.wal, files.rollback].filter((path) => existsSync(path))
  if (present.length === 0) return undefined
  const folder = dirname(files.database)
  const kept = makeSetAside(folder, now)
  for (const path of present) put(path, join(kept, basename(path)))
  syncFolder(kept)
  syncFolder(folder)
  return kept
}

/** What only speaks of the database that was here; what tells that there was one goes last. */
function forget(files: DataFiles): void {
  for (const path of [files.shm, files.sums, files.identity]) rmSync(path, { force: true })
}

/** Makes a folder for what is put aside, under a name that is not taken. */
export function makeSetAside(folder: string, now: Date): string {
  const made = join(folder, freeName(folder, SET_ASIDE + localTime(now).replaceAll(/[ :]/g, '-')))
  mkdirSync(made, { mode: 0o700 })
  return made
}

function freeName(folder: string, name: string): string {
  const taken = readdirSync(folder)
  const names = [name, ...Array.from({ length: 100 }, (_, i) => `${name}-${i + 2}`)]
  return names.find((each) => !taken.includes(each)) ?? name
}
