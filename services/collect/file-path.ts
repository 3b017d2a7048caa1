import { isUtf8 } from 'node:buffer'
import { join, sep } from 'node:path'
import { decodeText } from '../readers/charset.ts'

/** Where a file is; as the disk's own bytes where its name is no UTF-8, as of sticks and archives of Chinese Windows. */
export type FilePath = string | Uint8Array

/** The name of an entry in a folder as it is shown. */
export function shownName(name: Uint8Array): string {
  return isUtf8(name) ? Buffer.from(name).toString() : decodeText(name)
}

export function pathWithin(folder: FilePath, name: Uint8Array): FilePath {
  if (typeof folder === 'string' && isUtf8(name)) return join(folder, shownName(name))
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name])
}

/** The path as the functions of `fs` take it, also where it came from another thread. */
export function openable(path: FilePath): string | Buffer {
  return typeof path === 'string' ? path : Buffer.from(path)
}
