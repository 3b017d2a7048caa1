import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DataFiles } from './data-files.ts'

/**
 * Moves the files of the database into a folder of their own; nothing is ever thrown away.
 * @returns the folder, or null where there was nothing to move
 */
export function putAside(files: DataFiles, now: Date): string | null {
  return keep(files, now, renameSync)
}

/** Copies them there, and forgets which database was here, so that the one that is there now is taken as it is. */
export function takeAsItIs(files: DataFiles, now: Date): string | null {
  const kept = keep(files, now, copyFileSync)
  for (const path of [files.sums, files.identity]) rmSync(path, { force: true })
  return kept
}

function keep(files: DataFiles, now: Date, put: (from: string, to: string) => void): string | null {
  // What tells that a database was here goes last: a computer that stops in the middle asks again.
  const there = [files.database, files.wal, files.sums, files.identity].filter((path) => existsSync(path))
  rmSync(files.shm, { force: true })
  if (there.length === 0) return null
  const folder = unused(join(files.kept, now.toISOString().replaceAll(/[:.]/g, '-')))
  mkdirSync(folder, { recursive: true })
  for (const path of there) put(path, join(folder, basename(path)))
  return folder
}

function unused(folder: string): string {
  let free = folder
  for (let count = 2; existsSync(free); count++) free = `${folder}-${count}`
  return free
}
