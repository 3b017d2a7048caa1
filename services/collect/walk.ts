import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inOrder, type OrderedFile } from '../../core/collection/file-order.ts'
import { isOfNoInterest } from '../../core/collection/of-no-interest.ts'
import { Failure } from '../../core/failure.ts'
import { fileFailure } from '../writers/file-failure.ts'
import { type FilePath, openable, pathWithin, shownName } from './file-path.ts'

/** A file below a folder. */
export interface FoundFile extends OrderedFile {
  readonly path: FilePath
  readonly size: number
  /** A link, which is not followed. */
  readonly isLink?: true
}

/** Folders in folders; deeper than this nobody sorts mail. */
const DEEPEST = 30

/** What lies below a folder. */
interface Below {
  /** In the order they are to be taken in. */
  readonly files: FoundFile[]
  /** What can't be looked into. */
  readonly unreadable: string[]
  /** Links, also of Windows: they are not followed, so that nothing outside the folder is read. */
  readonly links: string[]
}

/**
 * Every file below a folder.
 * @throws Failure where the folder itself can't be read; one below that can't is named as unreadable
 */
export async function filesBelow(folder: string): Promise<Below> {
  const unreadable: string[] = []
  const links: string[] = []
  const files: FoundFile[] = []
  const look = async (path: FilePath, name: string, depth: number): Promise<void> => {
    const entries = await readdir(openable(path), { withFileTypes: true, encoding: 'buffer' })
    for (const entry of entries) {
      const own = shownName(entry.name)
      if (isOfNoInterest(own)) continue
      const inner = { path: pathWithin(path, entry.name), name: name === '' ? own : `${name}/${own}` }
      try {
        if (entry.isDirectory() && depth >= DEEPEST) unreadable.push(inner.name)
        else if (entry.isDirectory()) await look(inner.path, inner.name, depth + 1)
        else if (entry.isSymbolicLink()) links.push(inner.name)
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
  return { files: inOrder(files), unreadable, links }
}

/** The same, with links and what could not be looked into as files, which are refused as such. */
export async function everythingBelow(folder: string): Promise<FoundFile[]> {
  const { files, unreadable, links } = await filesBelow(folder)
  const named = (name: string) => ({ path: join(folder, name), name, size: 0, modified: 0 })
  return [
    ...files,
    ...unreadable.map(named),
    ...links.map((name) => ({ ...named(name), isLink: true as const })),
  ]
}
