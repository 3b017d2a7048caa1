import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { syncFolder } from './durable.ts'
import { exists } from './file-taken.ts'

/** Files that are written into a folder together, as they are remembered until all are in place. */
export interface FileSet {
  readonly folder: string
  /** Random; in the names of all that is written beside the files, so that those can only be ours. */
  readonly mark: string
  readonly files: readonly {
    readonly name: string
    /** SHA-256 of what is written. */
    readonly digest: string
    /** There was a file of this name before. */
    readonly existed: boolean
  }[]
}

export type SetFile = FileSet['files'][number]

/** Where a file of a set goes, where it is written first, and where what it replaces waits until all are in place. */
export function placesOf({ folder, mark }: FileSet, { name }: SetFile) {
  const path = join(folder, name)
  return { path, written: `${path}.${mark}.new`, replaced: `${path}.${mark}.old` }
}

/** Keeps a file under a second name, so that its first is never without a file; where the disk knows no links, by renaming. */
export async function keep(path: string, under: string): Promise<void> {
  await link(path, under).catch(() => patiently(() => rename(path, under)))
}

/**
 * Leaves the folder as it was before the set, however far its writing came; may be asked again. A file that someone has
 * changed in the meantime stays. One call after the other: a share that does not answer holds up one thread, not all of them.
 * @param asking told before the disk is asked
 */
export async function undoSet(set: FileSet, asking: () => void = unwatched): Promise<void> {
  const problems: unknown[] = []
  for (const file of set.files)
    await undoFile(set, file, asking).catch((error: unknown) => problems.push(error))
  if (problems.length > 0) throw problems[0]
  for (const folder of foldersOf(set)) {
    asking()
    await syncFolder(folder)
  }
}

const unwatched = () => undefined

/** The folders that files of a set go into. */
export function foldersOf(set: FileSet): string[] {
  return [...new Set(set.files.map((file) => dirname(placesOf(set, file).path)))]
}

async function undoFile(set: FileSet, file: SetFile, asking: () => void): Promise<void> {
  const { path, written, replaced } = placesOf(set, file)
  asking()
  await rm(written, { force: true })
  const ours = (await digestAt(path, asking)) === file.digest
  asking()
  if (await exists(replaced)) {
    if (ours || !(await exists(path))) await patiently(() => rename(replaced, path)).catch(passMissing)
    // Two names of one file rename to nothing.
    await rm(replaced, { force: true })
  } else if (ours && !file.existed) await rm(path, { force: true })
}

/** Takes away what the files of a whole set have replaced. */
export async function removeReplaced(set: FileSet): Promise<void> {
  for (const file of set.files) await rm(placesOf(set, file).replaced, { force: true })
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A second program that settles the same set may have been here first. */
function passMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

/**
 * Of what stands there; undefined where nothing can be read.
 * @param asking told before the disk is asked
 */
export async function digestAt(path: string, asking: () => void): Promise<string | undefined> {
  const hash = createHash('sha256')
  asking()
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
      asking()
      hash.update(chunk as Buffer)
    }
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

/** Bytes that are read at once. */
const CHUNK = 1 << 20

/** Virus scanners on Windows hold a new file for a moment. */
export async function patiently(action: () => Promise<void>, pauses = [50, 200, 500]): Promise<void> {
  try {
    await action()
  } catch (error) {
    const [pause, ...others] = pauses
    const { code = '' } = error as NodeJS.ErrnoException
    if (pause === undefined || !['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error
    await setTimeout(pause)
    await patiently(action, others)
  }
}
