import { access, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'

/** A place that is to be written to. */
export interface Place {
  readonly name: string
  /** This run has written what stands there, and nobody has changed it since. */
  readonly own?: boolean
}

/**
 * Refuses a place that can't be written to, before anything is.
 * @throws Failure 'not-a-folder', 'file-exists' unless replacing, 'file-in-use', 'cannot-write' over a folder
 */
export async function refuseTaken(
  folder: string,
  { name, own = false }: Place,
  replace: boolean,
): Promise<void> {
  if (!(await isFolder(folder))) throw new Failure('not-a-folder', { path: folder })
  const path = join(folder, name)
  if (!(await exists(path))) return
  if (await isFolder(path)) throw new Failure('cannot-write', { path, problem: '已有同名的文件夹' })
  if (!replace) throw new Failure('file-exists', own ? { path, own } : { path })
  for (const mark of lockNames(name)) {
    if (await exists(join(folder, mark))) throw new Failure('file-in-use', { path })
  }
}

/** What Word, WPS and LibreOffice leave beside a document they have open; Word puts its mark over up to two characters. */
function lockNames(name: string): string[] {
  const word = [0, 1, 2].map((dropped) => `~$${name.slice(dropped)}`)
  return [...word, `.~${name}`, `.~lock.${name}#`]
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
