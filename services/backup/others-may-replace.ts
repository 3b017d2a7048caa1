import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { PRIVATE_FILE, STICKY } from '../store/private-files.ts'

/**
 * Whether other users of this computer could take away or replace what lies in a folder, which they can't read for all that.
 * Sticks and shares whose disk keeps no rights say nothing: a file that the program wrote there tells them.
 * @param written a file in it that the program has written
 */
export function othersMayReplace(folder: string, written: string): boolean {
  const user = process.getuid?.()
  if (user === undefined) return false
  try {
    return keepsRights(written, user) && foldersAbove(folder).some((each) => isOpen(statSync(each), user))
  } catch {
    // Gone by now, or not to be seen.
    return false
  }
}

function keepsRights(written: string, user: number): boolean {
  const { uid, mode } = lstatSync(written)
  return uid === user && (mode & 0o777) === PRIVATE_FILE
}

/** A folder and those it lies in. */
function foldersAbove(folder: string): string[] {
  const folders = [realpathSync(folder)]
  for (let last = folders[0] ?? ''; dirname(last) !== last; last = dirname(last)) folders.push(dirname(last))
  return folders
}

/** Another than the system owns it, or anybody may write there. A group of the user's own name is the user. */
function isOpen({ uid, gid, mode }: Stats, user: number): boolean {
  if (uid !== user && uid !== 0) return true
  const isWritable = (mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && gid !== uid)
  return isWritable && (mode & STICKY) === 0
}
