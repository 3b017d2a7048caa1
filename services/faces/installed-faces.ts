import { closeSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Face, type FacePlace, faceAt, faceStarts } from './face-file.ts'

/** Where each face that stands in some folders is, by its PostScript name; a name of two files is nobody's. */
export async function installedFaces(folders: readonly string[]): Promise<Map<string, FacePlace>> {
  const places = new Map<string, FacePlace>()
  const twice = new Set<string>()
  for (const path of folders.flatMap(fontFiles)) {
    // Systems have hundreds of files, and who waits for an answer comes between two of them.
    await nextTurn()
    for (const { name, place } of facesIn(path)) {
      if (places.has(name)) twice.add(name)
      places.set(name, place)
    }
  }
  for (const name of twice) places.delete(name)
  return places
}

function fontFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /\.(?:tt[cf]|ot[cf])$/iu.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

/** Files that are no fonts, or that can't be read, have none. */
function facesIn(path: string): { readonly name: string; readonly place: FacePlace }[] {
  try {
    const file = openSync(path, 'r')
    try {
      return faceStarts(file).flatMap((at) =>
        postScriptNames(faceAt(file, at)).map((name) => ({ name, place: { path, at } })),
      )
    } finally {
      closeSync(file)
    }
  } catch {
    return []
  }
}

const POSTSCRIPT = 6

/** What a face calls itself for printers, as far as its file says so for Windows or for Macintosh. */
function postScriptNames(face: Face): string[] {
  const table = face.table('name')
  const texts = table.readUInt16BE(4)
  const names = new Set<string>()
  for (let left = table.readUInt16BE(2), at = 6; left > 0; left -= 1, at += 12) {
    if (table.readUInt16BE(at + 6) !== POSTSCRIPT) continue
    const start = texts + table.readUInt16BE(at + 10)
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8))
    names.add(
      table.readUInt16BE(at) === 1 ? bytes.toString('latin1') : new TextDecoder('utf-16be').decode(bytes),
    )
  }
  return [...names]
}
