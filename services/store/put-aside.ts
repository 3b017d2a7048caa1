import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { localTime } from './backup-name.ts'
import type { DataFiles } from './data-files.ts'
import { syncFolder } from './durable.ts'

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
  if (withoutJournal) rmSync(files.wal, { force: true })
  forget(files)
  return kept
}

/** The database first: without it nothing is taken for whole, while it would be without its journal. */
function keep(files: DataFiles, now: Date, put: (from: string, to: string) => void): string | undefined {
  const present = [files.database, files.wal].filter((path) => existsSync(path))
  if (present.length === 0) return undefined
  const folder = dirname(files.database)
  const kept = join(folder, freeName(folder, SET_ASIDE + localTime(now).replaceAll(/[ :]/g, '-')))
  mkdirSync(kept, { mode: 0o700 })
  for (const path of present) put(path, join(kept, basename(path)))
  syncFolder(kept)
  syncFolder(folder)
  return kept
}

/** What only speaks of the database that was here; what tells that there was one goes last. */
function forget(files: DataFiles): void {
  for (const path of [files.shm, files.sums, files.identity]) rmSync(path, { force: true })
}

function freeName(folder: string, name: string): string {
  const taken = readdirSync(folder)
  const names = [name, ...Array.from({ length: 100 }, (_, i) => `${name}-${i + 2}`)]
  return names.find((each) => !taken.includes(each)) ?? name
}
