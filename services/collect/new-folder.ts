import { join, relative } from 'node:path'
import type { WrittenFiles } from '../../core/contract/letters.ts'
import { answered } from '../answered.ts'
import { answering } from '../case/answering-folder.ts'
import { readyFolder, workIn } from '../case/export-folder.ts'
import { isThere } from '../missing-folders.ts'
import type { Task } from '../tasks.ts'
import type { Writing } from '../writers/writing.ts'
import { folderName } from '../writers/file-name.ts'

/** Where files are wanted, and under which name the work is watched. */
export interface Wanted {
  /** The usual one where it is empty. */
  readonly folder: string
  readonly task?: string | undefined
}

/**
 * Writes files into a new folder below the one that is wanted: what was written before may have been worked on since.
 * @param title the new folder's name
 * @param work writes them, and tells their paths
 */
export async function inNewFolder(
  { tasks, folderFor, remember, written }: Writing,
  { folder, task }: Wanted,
  title: string,
  work: (folder: string, running: Task) => Promise<readonly string[]>,
): Promise<WrittenFiles> {
  const base = folderFor(folder === '' ? undefined : folder)
  return tasks.run(task, async (running) => {
    await answering(base)
    const ready = await readyFolder(await answered(base, () => unusedPath(base, title)))
    const paths = await workIn(ready, work(ready.folder, running))
    for (const path of paths) written.add(path)
    if (folder !== '') remember(base)
    const files = paths.map((path) => relative(ready.folder, path))
    return { folder: ready.folder, files, paths: [...paths] }
  })
}

async function unusedPath(folder: string, title: string): Promise<string> {
  for (let i = 1; ; i += 1) {
    const path = join(folder, folderName(title, i === 1 ? '' : `（${i}）`))
    if (!(await isThere(path))) return path
  }
}
