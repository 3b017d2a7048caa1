import { closeSync, fsyncSync, openSync, readFileSync, writeSync, ftruncateSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { PRIVATE_FILE } from './private-files.ts'

/** A checksum of each page of a database file. SQLite keeps none: a bit that turns inside a text is read as it is. */
export interface PageSums {
  /** Which database they are of. */
  readonly id: string
  /** Of page N at N − 1. */
  readonly sums: Uint32Array
  /** Pages that were being written when these were: nothing is known of them. */
  readonly pending: readonly number[]
}

const MAGIC = 'nianbao-sums-1  '
const ID = 32
const HEADER = MAGIC.length + ID + 8

/** What a file keeps; undefined where there is none that is whole. */
export function readPageSums(path: string): PageSums | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  if (bytes.length < HEADER + 4 || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined
  const body = bytes.subarray(0, -4)
  if (crc32(body) !== bytes.readUInt32LE(body.length)) return undefined
  const pages = bytes.readUInt32LE(HEADER - 8)
  if (body.length !== HEADER + 4 * (pages + bytes.readUInt32LE(HEADER - 4))) return undefined
  const numbers = Uint32Array.from({ length: (body.length - HEADER) / 4 }, (_, at) =>
    body.readUInt32LE(HEADER + 4 * at),
  )
  return {
    id: bytes.toString('latin1', MAGIC.length, MAGIC.length + ID),
    sums: numbers.slice(0, pages),
    pending: [...numbers.slice(pages)],
  }
}

/** Writes them in place and waits for the disk. Torn in the middle they are no sums at all, and made anew. */
export function writePageSums(path: string, { id, sums, pending }: PageSums): void {
  const bytes = Buffer.alloc(HEADER + 4 * (sums.length + pending.length) + 4)
  bytes.write(MAGIC + id, 'latin1')
  bytes.writeUInt32LE(sums.length, HEADER - 8)
  bytes.writeUInt32LE(pending.length, HEADER - 4)
  let at = HEADER
  for (const numbers of [sums, pending]) for (const each of numbers) at = bytes.writeUInt32LE(each, at)
  bytes.writeUInt32LE(crc32(bytes.subarray(0, at)), at)
  const file = openSync(path, 'a', PRIVATE_FILE)
  closeSync(file)
  const descriptor = openSync(path, 'r+')
  try {
    writeSync(descriptor, bytes, 0, bytes.length, 0)
    ftruncateSync(descriptor, bytes.length)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
