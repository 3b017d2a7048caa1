import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
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

/**
 * The pages of which a write-ahead log has newer content. Only the headers of its frames are read: after a thousand reports
 * were taken in it is as long as they are.
 */
export function pagesInWal(path: string): Set<number> {
  const log = openedForReading(path)
  if (log === undefined) return new Set()
  try {
    return pagesOfFrames(log)
  } finally {
    closeSync(log)
  }
}

function pagesOfFrames(log: number): Set<number> {
  const pages = new Set<number>()
  const header = Buffer.alloc(WAL_HEADER)
  if (readSync(log, header, 0, WAL_HEADER, 0) < WAL_HEADER) return pages
  const size = pageSize(header.readUInt32BE(8))
  const salt = header.subarray(16, 24)
  const { size: end } = fstatSync(log)
  const frame = Buffer.alloc(FRAME_HEADER)
  for (let at = WAL_HEADER; at + FRAME_HEADER + size <= end; at += FRAME_HEADER + size) {
    if (readSync(log, frame, 0, FRAME_HEADER, at) < FRAME_HEADER || !frame.subarray(8, 16).equals(salt)) break
    pages.add(frame.readUInt32BE(0))
  }
  return pages
}

function openedForReading(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
