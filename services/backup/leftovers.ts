import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { mayStillRun } from '../processes.ts'
import { parseBackupName, UNFINISHED } from '../store/backup-name.ts'
import { looksWhole } from '../store/read-file.ts'

/** A database that is ready to be brought into the one in use. */
export const READY = 'ready-to-restore'

/** What a copy of all data is called while a thread of this process carries it to another folder. */
export function savingName(thread: number): string {
  return `saving-${process.pid}-${thread}`
}

/**
 * Removes what a program that was ended in the middle has left in a folder of backups: files without their last name,
 * and what earlier programs wrote under its last name and never finished.
 */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder))
    if (isLeftover(folder, name)) rmSync(join(folder, name), { force: true })
}

function isLeftover(folder: string, name: string): boolean {
  const [main = ''] = name.split(/-(?:journal|wal|shm)$/)
  const [, owner] = /^(?:reading|saving)-(\d+)-/.exec(main) ?? []
  if (owner !== undefined && isInUse(Number(owner), join(folder, name))) return false
  if (main.endsWith(UNFINISHED) || main === READY || owner !== undefined) return true
  if (parseBackupName(main)?.sequence !== 0) return false
  // SQLite removes the journal when a copy is whole.
  return name !== main || existsSync(join(folder, `${name}-journal`)) || !looksWhole(join(folder, name))
}

/** Another thread of this program, or another copy of it, may be at work on it. */
function isInUse(owner: number, path: string): boolean {
  const changedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return owner === process.pid || mayStillRun(owner, changedAt)
}
