import { rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../../core/failure.ts'
import { answered } from '../../answered.ts'
import { fileFailure } from '../file-failure.ts'
import { makeMissingFolders } from '../../missing-folders.ts'

/** Makes the folder of a site within another, where one is wanted; takes it away again where nothing came to lie in it. */
export async function roomFor(
  folder: string,
  site: string | undefined,
): Promise<{ readonly undo: () => Promise<void> }> {
  if (site === undefined) return { undo: () => Promise.resolve() }
  const path = join(folder, site)
  const made = await answered(path, () => makeMissingFolders(path)).catch((error: unknown) => {
    throw error instanceof Failure ? error : fileFailure(error, path)
  })
  // Where something lies in it, it stays.
  const remove = () => answered(path, () => rmdir(path)).catch(() => undefined)
  return { undo: () => (made === undefined ? Promise.resolve() : remove()) }
}
