import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'

/** Rights of what only the user may read. Windows keeps a user's folders private by itself, and knows no such rights. */
export const PRIVATE_FOLDER = 0o700
export const PRIVATE_FILE = 0o600
/** Of a folder in which others can't take away or replace what is another's, as /tmp is. */
export const STICKY = 0o1000

/** What the program itself keeps in its data folder; exports there keep the rights the user gives to new files. */
const OWN = /^(nianbao|mail-password\.|window|backups$)/

/**
 * Makes a data folder where it is missing, readable by this user alone; one made by an older program is closed to others
 * too, with what the program keeps in it. A folder that is everyone's (as /tmp is) or another user's stays as it is.
 * @throws the system's error where the folder can't be made or read
 */
export function makePrivateFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER }) !== undefined) return
  if (process.platform === 'win32') return
  const names = readdirSync(folder)
  const own = names.filter((name) => OWN.test(name))
  if (own.length === names.length || own.includes('nianbao.sqlite')) closeToOthers(folder)
  for (const name of own) closeToOthers(join(folder, name))
}

/** Runs synchronous work whose new files and folders only this user can read. */
export function privately<T>(work: () => T): T {
  // Only the main thread may say so.
  if (!isMainThread) return work()
  const before = process.umask(0o077)
  try {
    return work()
  } finally {
    process.umask(before)
  }
}

/**
 * Takes from others their rights to a file or folder of this user's. Rights are a second wall: a file system without them must
 * not keep the program from starting.
 */
export function closeToOthers(path: string): void {
  try {
    const stat = lstatSync(path)
    const isEveryones = (stat.mode & STICKY) !== 0
    if (stat.uid !== process.getuid?.() || isEveryones || (stat.mode & 0o077) === 0) return
    if (stat.isDirectory()) chmodSync(path, PRIVATE_FOLDER)
    if (stat.isFile()) chmodSync(path, PRIVATE_FILE)
  } catch {
    return
  }
}
