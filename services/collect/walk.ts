import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inOrder, type OrderedFile } from '../../core/collection/file-order.ts'
import { isOfNoInterest } from '../../core/collection/of-no-interest.ts'
import { Failure } from '../../core/failure.ts'
import { ANSWER, answered } from '../answered.ts'
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

/** Calls that were not answered, after which nothing more is asked: each holds a thread until its share lets go of it. */
const MOST_UNANSWERED = 2

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
 * @param signal asks to stop; what was found until then is told
 * @throws Failure where the folder itself can't be read; one below that can't is named as unreadable
 */
export async function filesBelow(folder: string, signal?: AbortSignal): Promise<Below> {
  const unreadable: string[] = []
  const links: string[] = []
  const files: FoundFile[] = []
  const ask = asking(signal)
  const look = async (path: FilePath, name: string, depth: number): Promise<void> => {
    const entries = await ask(name || folder, () =>
      readdir(openable(path), { withFileTypes: true, encoding: 'buffer' }),
    )
    for (const entry of entries) {
      if (signal?.aborted) return
      const own = shownName(entry.name)
      if (isOfNoInterest(own)) continue
      const inner = { path: pathWithin(path, entry.name), name: name === '' ? own : `${name}/${own}` }
      try {
        if (entry.isDirectory() && depth >= DEEPEST) unreadable.push(inner.name)
        else if (entry.isDirectory()) await look(inner.path, inner.name, depth + 1)
        else if (entry.isSymbolicLink()) links.push(inner.name)
        else if (entry.isFile()) {
          const { size, mtimeMs } = await ask(inner.name, () => lstat(openable(inner.path)))
          files.push({ ...inner, size, modified: mtimeMs })
        }
      } catch {
        if (!signal?.aborted) unreadable.push(inner.name)
      }
    }
  }
  try {
    const found = await ask(folder, () => lstat(folder))
    if (found.isFile()) throw new Failure('not-a-folder', { path: folder })
    await look(folder, '', 0)
  } catch (error) {
    if (!signal?.aborted) throw error instanceof Failure ? error : fileFailure(error, folder)
  }
  return { files: inOrder(files), unreadable, links }
}

/** Asks the disk until it leaves too much unanswered. */
function asking(signal: AbortSignal | undefined) {
  let unanswered = 0
  return async <T>(path: string, call: () => Promise<T>): Promise<T> => {
    if (unanswered >= MOST_UNANSWERED) throw new Failure('no-answer', { path, seconds: ANSWER })
    const counted = () => {
      unanswered += 1
      return call().finally(() => (unanswered -= 1))
    }
    return answered(path, counted, signal)
  }
}

/** The same, with links and what could not be looked into as files, which are refused as such. */
export async function everythingBelow(folder: string, signal?: AbortSignal): Promise<FoundFile[]> {
  const { files, unreadable, links } = await filesBelow(folder, signal)
  const named = (name: string) => ({ path: join(folder, name), name, size: 0, modified: 0 })
  return [
    ...files,
    ...unreadable.map(named),
    ...links.map((name) => ({ ...named(name), isLink: true as const })),
  ]
}
