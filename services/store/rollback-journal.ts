import { readFileSync, statSync } from 'node:fs'
import { Failure } from '../../core/failure.ts'
import type { DataFiles } from './data-files.ts'
import { openConnection } from './driver/open-connection.ts'

/**
 * Takes back the switch to a write-ahead log that a power cut has left half done, the one change this program makes with a
 * rollback journal. A database that has one beside it can't even be read without writing.
 * @throws Failure 'other-database' where the journal is not of this switch: SQLite would lay it over any file
 */
export function takeBackSwitch({ database, rollback }: DataFiles, binding: string | undefined): void {
  if (isEmpty(rollback) || isEmpty(database)) return
  if (!isOfSwitch(readFileSync(rollback), readFileSync(database)))
    throw new Failure('other-database', { path: database })
  const connection = openConnection(database, { fileMustExist: true, binding })
  try {
    connection.pragma('schema_version')
  } finally {
    connection.close()
  }
}

function isEmpty(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0
}

const PAGE = 4096

/** Where page one says which journal the file has, and how often it was changed: all that the switch changes. */
const CHANGED = [
  [18, 20],
  [24, 28],
  [92, 100],
] as const

/** It holds no page, or page one alone, as it is in the file (https://sqlite.org/fileformat2.html#the_rollback_journal). */
function isOfSwitch(journal: Buffer, file: Buffer): boolean {
  const first = journal.length < 24 ? 0 : journal.readUInt32BE(20)
  const record = journal.subarray(first, first + 4 + PAGE)
  if (record.length < 4 + PAGE) return true
  const [before, now] = [record.subarray(4), file.subarray(0, PAGE)].map(withoutChanged)
  return record.readUInt32BE(0) === 1 && before?.equals(now ?? Buffer.alloc(0)) === true
}

function withoutChanged(page: Buffer): Buffer {
  const copy = Buffer.from(page)
  for (const [from, to] of CHANGED) copy.fill(0, from, to)
  return copy
}
