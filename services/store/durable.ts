import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { UNFINISHED } from './backup-name.ts'

/**
 * Puts a file where it shall stand, whole or not at all: made under an unfinished name for nobody else to read, synced,
 * renamed. What fails takes the unfinished file with it.
 * @param make fills the empty file whose path it is given
 */
export function writeWhole(target: string, make: (unfinished: string) => void): void {
  const unfinished = `${target}${UNFINISHED}`
  removeUnfinished(unfinished)
  try {
    closeSync(openSync(unfinished, 'wx', 0o600))
    make(unfinished)
    syncFile(unfinished)
    renameSync(unfinished, target)
    syncFolder(dirname(target))
  } catch (error) {
    removeUnfinished(unfinished)
    throw error
  }
}

/** Removes an unfinished file with what SQLite keeps beside one. */
export function removeUnfinished(path: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(path + ending, { force: true })
}

/** Waits until a file's content is on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** What disks of a network, and Windows, answer that know no such thing. */
const NOT_KNOWN = ['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EISDIR']

/** Waits until the names in a folder are on the disk, where the disk knows that. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } catch (error) {
    if (!NOT_KNOWN.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    closeSync(folder)
  }
}
