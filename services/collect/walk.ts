import { lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { fileFailure } from '../writers/file-failure.ts'
import { type FilePath, openable, pathWithin, shownName } from './file-path.ts'
import { isOfNoInterest } from './of-no-interest.ts'

/** A file below a folder. */
export interface FoundFile {
  readonly path: FilePath
  /** With the folders below the one that was chosen, "乡镇/安北镇.nianbao". */
  readonly name: string
  readonly size: number
  readonly modified: number
}

/** Folders in folders; deeper than this nobody sorts mail. */
const DEEPEST = 30

/**
 * Every file below a folder, in the order they are to be taken in. Links, also of Windows, are not followed: nothing outside the
 * folder is read.
 * @throws Failure where the folder itself can't be read; one below that can't is named as unreadable
 */
export async function filesBelow(folder: string): Promise<{ files: FoundFile[]; unreadable: string[] }> {
  const unreadable: string[] = []
  const files: FoundFile[] = []
  const look = async (path: FilePath, name: string, depth: number): Promise<void> => {
    const entries = await readdir(openable(path), { withFileTypes: true, encoding: 'buffer' })
    for (const entry of entries) {
      const own = shownName(entry.name)
      if (isOfNoInterest(own)) continue
      const inner = { path: pathWithin(path, entry.name), name: name === '' ? own : `${name}/${own}` }
      try {
        if (entry.isDirectory() && depth < DEEPEST) await look(inner.path, inner.name, depth + 1)
        else if (entry.isFile()) {
          const { size, mtimeMs } = await lstat(openable(inner.path))
          files.push({ ...inner, size, modified: mtimeMs })
        }
      } catch {
        unreadable.push(inner.name)
      }
    }
  }
  try {
    if ((await lstat(folder)).isFile()) throw new Failure('not-a-folder', { path: folder })
    await look(folder, '', 0)
  } catch (error) {
    throw error instanceof Failure ? error : fileFailure(error, folder)
  }
  return { files: inOrder(files), unreadable }
}

/** The same, with what could not be looked into as files, which are refused as such. */
export async function everythingBelow(folder: string): Promise<FoundFile[]> {
  const { files, unreadable } = await filesBelow(folder)
  return [...files, ...unreadable.map((name) => ({ path: join(folder, name), name, size: 0, modified: 0 }))]
}

/** Of files of one name in one folder the one that says most comes last: data after documents, Word after what is printed. */
const RANKS = ['ofd', 'pdf', 'txt', 'html', 'htm', 'mht', 'wps', 'doc', 'docx', 'json', 'nianbao']

/** What was made first comes first, so that a later version is one; files that differ in their ending stay together. */
export function inOrder<F extends Pick<FoundFile, 'name' | 'modified'>>(files: readonly F[]): F[] {
  const latest = new Map<string, number>()
  for (const { name, modified } of files)
    latest.set(stem(name), Math.max(modified, latest.get(stem(name)) ?? 0))
  const keyed = files.map((file) => ({
    file,
    group: stem(file.name),
    rank: RANKS.indexOf(ending(file.name)),
  }))
  return keyed
    .sort(
      (a, b) =>
        (latest.get(a.group) ?? 0) - (latest.get(b.group) ?? 0) ||
        compare(a.group, b.group) ||
        a.rank - b.rank ||
        compare(a.file.name, b.file.name),
    )
    .map(({ file }) => file)
}

function stem(name: string): string {
  return name.slice(0, name.length - ending(name).length)
}

function ending(name: string): string {
  return /\.([a-z]{1,8})$/iu.exec(basename(name))?.[1]?.toLowerCase() ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
