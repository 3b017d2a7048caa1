import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { UNFINISHED } from '../store/backup-name.ts'
import { syncFolder } from '../store/durable.ts'
import { PRIVATE_FILE } from '../store/private-files.ts'

const CHUNK = 1 << 20
/** Bytes that are brought to the disk at once: of a slow one that gets on something is heard in between. */
const PIECE = 4 << 20

/**
 * Copies a finished file, which only this user can reach, into a folder that others may write to. The bytes go through one
 * descriptor of a file that was not there before and is for this user alone: who renames another over it gets nothing to read,
 * and is told of.
 * @param asking told before the disk of the folder is asked
 * @throws Failure 'replaced-meanwhile' where another file stands under its name; 'data-disk' where it is read back otherwise; the
 *   system's error. Nothing is left then
 */
export function putElsewhere(source: string, target: string, asking: () => void = () => undefined): void {
  const unfinished = `${target}-${randomBytes(4).toString('hex')}${UNFINISHED}`
  asking()
  const file = openSync(unfinished, 'wx+', PRIVATE_FILE)
  let name = unfinished
  try {
    const digest = write(source, file, asking)
    if (digestOf(file, asking) !== digest) throw new Failure('data-disk', { path: target, problem: 'EIO' })
    if (!isUnder(unfinished, file)) throw new Failure('replaced-meanwhile', { path: target })
    rename(unfinished, target)
    name = target
    if (!isUnder(target, file)) {
      // A file of another's under the name of a backup would be taken for one.
      remove(target)
      throw new Failure('replaced-meanwhile', { path: target })
    }
    syncFolder(dirname(target))
  } catch (error) {
    leaveNothing(name, file)
    throw error
  } finally {
    closeSync(file)
  }
}

/**
 * Is on the disk when this returns.
 * @returns the digest of what was written
 */
function write(source: string, file: number, asking: () => void): string {
  const hash = createHash('sha256')
  const from = openSync(source, 'r')
  try {
    let unsynced = 0
    for (const chunk of chunksOf(from)) {
      asking()
      hash.update(chunk)
      for (let done = 0; done < chunk.length;) done += writeSync(file, chunk, done)
      unsynced += chunk.length
      if (unsynced < PIECE) continue
      fsyncSync(file)
      unsynced = 0
    }
    asking()
    fsyncSync(file)
  } finally {
    closeSync(from)
  }
  return hash.digest('hex')
}

/** Whether the file that is open stands under a name. Drives of a network may number it anew: then its bytes tell. */
function isUnder(path: string, file: number): boolean {
  const there = openedPlainly(path)
  if (there === undefined) return false
  try {
    const [own, found] = [file, there].map((each) => fstatSync(each, { bigint: true }))
    if (own?.dev === found?.dev && own?.ino === found?.ino) return true
    return found?.isFile() === true && found.size === own?.size && digestOf(there) === digestOf(file)
  } finally {
    closeSync(there)
  }
}

/** Follows no link and waits for no pipe; undefined where nothing can be read there. */
function openedPlainly(path: string): number | undefined {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch {
    return undefined
  }
}

/** What the system says where the file, or its whole folder, was taken away, or a folder was put under its last name. */
const TAKEN = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY']

function rename(unfinished: string, target: string): void {
  try {
    renameSync(unfinished, target)
  } catch (error) {
    if (!TAKEN.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw new Failure('replaced-meanwhile', { path: target })
  }
}

function digestOf(file: number, asking: () => void = () => undefined): string {
  const hash = createHash('sha256')
  for (const chunk of chunksOf(file)) {
    asking()
    hash.update(chunk)
  }
  return hash.digest('hex')
}

/** Each is to be used before the next is asked for. */
function* chunksOf(file: number): Iterable<Buffer> {
  const chunk = Buffer.alloc(CHUNK)
  for (let at = 0, read = 1; read > 0; at += read) {
    read = readSync(file, chunk, 0, CHUNK, at)
    yield chunk.subarray(0, read)
  }
}

/** Empties the file, wherever it went, and takes its name away if that is still its own. */
function leaveNothing(name: string, file: number): void {
  try {
    const isOwn = isUnder(name, file)
    ftruncateSync(file, 0)
    if (isOwn) remove(name)
  } catch {
    // A disk that was pulled.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // What another put there can't always be taken away.
  }
}
