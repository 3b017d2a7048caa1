import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseBackupName, UNFINISHED } from '../store/backup-name.ts'
import { looksWhole } from '../store/read-file.ts'

/** A database that is ready to be brought into the one in use. */
export const READY = 'ready-to-restore'

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
  // Another thread of this program may be reading it.
  if (main.startsWith(`reading-${process.pid}-`)) return false
  if (main.endsWith(UNFINISHED) || main === READY) return true
  if (parseBackupName(main)?.sequence !== 0) return false
  // SQLite removes the journal when a copy is whole.
  return name !== main || existsSync(join(folder, `${name}-journal`)) || !looksWhole(join(folder, name))
}
