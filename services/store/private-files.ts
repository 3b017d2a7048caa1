import { chmodSync, lstatSync, mkdirSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { Failure } from '../../core/failure.ts'

/** Rights of what only the user may read. Windows keeps a user's folders private by itself, and knows no such rights. */
export const PRIVATE_FOLDER = 0o700
export const PRIVATE_FILE = 0o600
/** Of a folder in which others can't take away or replace what is another's, as /tmp is. */
export const STICKY = 0o1000

/** What the program itself keeps in its data folder; exports there keep the rights the user gives to new files. */
const OWN = /^(nianbao|mail-password\.|window|backups$|unsaved$|pending-exports$)/

/** Those of them that hold nothing but files. */
const KEPT = /^(unsaved|pending-exports|backups)$/

/**
 * Makes a data folder where it is missing, readable by this user alone; one made by an older program is closed to others
 * too, with what the program keeps in it. Another user's folder stays as it is.
 * @throws Failure 'everyones-folder': what another put there first would be taken for the program's own
 * @throws the system's error where the folder can't be made or read
 */
export function makePrivateFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER }) !== undefined) return
  if (process.platform === 'win32') return
  if (isEveryones(statSync(folder))) throw new Failure('everyones-folder', { path: folder })
  const names = readdirSync(folder)
  const own = names.filter((name) => OWN.test(name))
  if (own.length === names.length || own.includes('nianbao.sqlite')) closeToOthers(folder)
  for (const name of own) closeToOthers(join(folder, name))
  for (const name of own.filter((each) => KEPT.test(each))) closeFilesIn(join(folder, name))
}

/** Anybody may write there, and take away nothing that is another's. */
function isEveryones({ mode }: Stats): boolean {
  return (mode & STICKY) !== 0 && (mode & 0o002) !== 0
}

/** Files in a folder of the program's that came along with a copy. */
function closeFilesIn(folder: string): void {
  if (!lstatSync(folder).isDirectory()) return
  for (const name of readdirSync(folder)) closeToOthers(join(folder, name))
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
    const isSticky = (stat.mode & STICKY) !== 0
    if (stat.uid !== process.getuid?.() || isSticky || (stat.mode & 0o077) === 0) return
    if (stat.isDirectory()) chmodSync(path, PRIVATE_FOLDER)
    if (stat.isFile()) chmodSync(path, PRIVATE_FILE)
  } catch {
    return
  }
}
