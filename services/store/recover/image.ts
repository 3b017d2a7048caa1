import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs'
import type { DataFiles } from '../data-files.ts'
import { walFrames } from './wal-frames.ts'

/** What SQLite expects at the start of a database of pages of 4,096 bytes that has no journal beside it. */
const START = Buffer.from('SQLite format 3\0\u0010\u0000\u0001\u0001\u0000\u0040\u0020\u0020', 'latin1')
const PAGE = 4096

/**
 * Puts database and journal together in one file to read from; the files themselves are left as they are. A page that the
 * journal has damaged is taken as it is there.
 * @param buildEmpty makes an empty database, on which a journal builds that has lost its own
 * @returns the pages that are damaged in the journal
 */
export function buildImage(files: DataFiles, target: string, buildEmpty: (path: string) => void): number[] {
  if ((statSync(files.database, { throwIfNoEntry: false })?.size ?? 0) > 0)
    copyFileSync(files.database, target)
  else buildEmpty(target)
  const frames = existsSync(files.wal) ? walFrames(readFileSync(files.wal)) : []
  const latest = new Map(frames.map((frame) => [frame.page, frame]))
  const image = openSync(target, 'r+')
  try {
    const pages = Math.ceil(fstatSync(image).size / PAGE)
    const last = frames.findLast(({ commit, isWhole }) => isWhole && commit > 0)?.commit ?? pages
    for (const { page, content } of latest.values())
      if (page > 0 && page <= Math.max(last, pages))
        writeSync(image, content, 0, content.length, (page - 1) * PAGE)
    mendHeader(image)
  } finally {
    closeSync(image)
  }
  return [...latest.values()].filter(({ isWhole }) => !isWhole).map(({ page }) => page)
}

/** The header says what every database of this program has in common, no list of free pages, and the size it has. */
function mendHeader(image: number): void {
  const put = (bytes: Buffer, at: number) => void writeSync(image, bytes, 0, bytes.length, at)
  const words = (...numbers: number[]) => {
    const bytes = Buffer.alloc(4 * numbers.length)
    numbers.forEach((number, index) => bytes.writeUInt32BE(number, 4 * index))
    return bytes
  }
  put(START, 0)
  put(words(1, Math.ceil(fstatSync(image).size / PAGE), 0, 0), 24)
  put(words(4), 44)
  put(words(1), 56)
  put(words(1), 92)
}
