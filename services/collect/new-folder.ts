import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileName } from '../writers/file-name.ts'

/**
 * The path of a folder or file that is not there yet: what was written before may have been worked on since.
 * @param ending of a file, ".xlsx"; empty for a folder
 */
export function unusedPath(
  folder: string,
  title: string,
  ending = '',
): { readonly path: string; readonly name: string } {
  for (let i = 1; ; i += 1) {
    const number = i === 1 ? '' : `（${i}）`
    const name =
      ending === '' ? fileName(`${title}${number}`, '.').slice(0, -1) : fileName(title, `${number}${ending}`)
    const path = join(folder, name)
    if (!existsSync(path)) return { path, name }
  }
}
