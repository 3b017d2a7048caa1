import { realpathSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { folderIn } from './own-folder.ts'

/**
 * Looks whether a second place would go with the data, by whatever path it is named: a copy that lies among them is none.
 * @throws Failure 'place-of-data'
 */
export function refusePlaceOfData(place: string, dataFolder: string): void {
  const [data, there, own] = [dataFolder, place, folderIn(place, dataFolder)].map(real)
  if (isIn(there, data) || isIn(data, own)) throw new Failure('place-of-data', { path: place })
}

function isIn(inner = '', outer = ''): boolean {
  const way = relative(outer, inner)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** What isn't there is nowhere else. */
function real(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}
