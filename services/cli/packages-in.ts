import { readdir, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { unreadable } from './read-text.ts'
import { Refusal, type Terminal } from './terminal.ts'

/** A package's file: where it is, and how it is named to the user. */
export interface PackageFile {
  readonly path: string
  readonly name: string
}

/**
 * The packages that the user named: files as they are, and of folders every .nianbao file in them and below, by their names.
 * @throws Refusal naming what is not there, or that no package is
 */
export async function packagesIn(names: readonly string[], terminal: Terminal): Promise<PackageFile[]> {
  const lists = await Promise.all(names.map((name) => filesOf(name, resolve(terminal.folder, name))))
  const files = new Map(lists.flat().map((file) => [file.path, file]))
  if (files.size === 0) throw new Refusal(`${names.join('、')}：里面没有数据包（.nianbao），请核对文件夹。`)
  return [...files.values()]
}

async function filesOf(name: string, path: string): Promise<PackageFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ path, name }]
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    return entries
      .filter(
        (entry) =>
          (entry.isFile() || entry.isSymbolicLink()) && entry.name.toLowerCase().endsWith('.nianbao'),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((found) => ({ path: found, name: relative(path, found) }))
  } catch (error) {
    throw unreadable(name, error)
  }
}
