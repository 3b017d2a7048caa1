import { rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileFailure } from '../file-failure.ts'
import { makeMissingFolders } from '../../missing-folders.ts'

/** Makes the folder of a site within another, where one is wanted; takes it away again where nothing came to lie in it. */
export function roomFor(folder: string, site: string | undefined): { readonly undo: () => void } {
  if (site === undefined) return { undo: () => undefined }
  const path = join(folder, site)
  let made: string | undefined
  try {
    made = makeMissingFolders(path)
  } catch (error) {
    throw fileFailure(error, path)
  }
  return {
    undo: () => {
      try {
        if (made !== undefined) rmdirSync(path)
      } catch {
        // Something lies in it, so it stays.
      }
    },
  }
}
