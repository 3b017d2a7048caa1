import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** The pages of a database file as they are on disk, without its journal. */
export interface Pages {
  /** The system's number of the open file, which other threads may read by. */
  readonly descriptor: number
  readonly size: number
  readonly count: () => number
  /** The checksum of a page, counted from 1; undefined where the file ends before it. */
  readonly sum: (page: number) => number | undefined
  /** Only once SQLite has closed the file: closing it earlier would drop SQLite's locks on it. */
  readonly close: () => void
}

/** Bytes of the header in which SQLite says how large its pages are. */
const HEADER = 18

export function openPages(path: string): Pages {
  const descriptor = openSync(path, 'r')
  const header = Buffer.alloc(HEADER)
  readSync(descriptor, header, 0, HEADER, 0)
  const size = pageSize(header.readUInt16BE(16))
  return { ...pagesOf(descriptor, size), close: () => closeSync(descriptor) }
}

/** The pages of a file that is open already. */
export function pagesOf(descriptor: number, size: number): Omit<Pages, 'close'> {
  const buffer = Buffer.alloc(size)
  return {
    descriptor,
    size,
    count: () => Math.floor(fstatSync(descriptor).size / size),
    sum: (page) =>
      readSync(descriptor, buffer, 0, size, (page - 1) * size) === size ? crc32(buffer) : undefined,
  }
}

function pageSize(told: number): number {
  return told === 1 ? 65_536 : told
}

const WAL_HEADER = 32
const FRAME_HEADER = 24

/** The pages of which a write-ahead log has newer content. */
export function pagesInWal(path: string): Set<number> {
  const pages = new Set<number>()
  const log = contentOf(path)
  if (log.length < WAL_HEADER) return pages
  const size = pageSize(log.readUInt32BE(8))
  const salt = log.subarray(16, 24)
  for (let at = WAL_HEADER; at + FRAME_HEADER + size <= log.length; at += FRAME_HEADER + size) {
    if (!log.subarray(at + 8, at + 16).equals(salt)) break
    pages.add(log.readUInt32BE(at))
  }
  return pages
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
