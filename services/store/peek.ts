import { Failure } from '../../core/failure.ts'
import { APPLICATION_ID, MARKED_SINCE } from './application-id.ts'
import { openConnection } from './driver/open-connection.ts'

/** What a database says of itself. */
export interface Peeked {
  readonly version: number
  /** undefined in databases of versions before they had one. */
  readonly id: string | undefined
  readonly writes: number
  /** Reports that are not deleted. */
  readonly reports: number
  /** When one of them was edited last. */
  readonly editedAt: string | null
}

/**
 * What a database says of itself, read without changing anything beside it.
 * @throws Failure 'foreign-database'; what SQLite throws of a damaged one
 */
export function peek(path: string, binding: string | undefined): Peeked {
  return peekAt(path, path, binding)
}

/** The same of the bytes of a file, without what is beside it. */
export function peekWithin(file: Buffer, path: string, binding: string | undefined): Peeked {
  // Without its journal it can only be read as one that has none.
  file.fill(1, 18, 20)
  return peekAt(file, path, binding)
}

/** @param source the path, or what the file holds */
function peekAt(source: string | Buffer, path: string, binding: string | undefined): Peeked {
  const connection = openConnection(source, {
    readonly: true,
    fileMustExist: typeof source === 'string',
    binding,
  })
  try {
    const version = connection.pragma('user_version', { simple: true }) as number
    const mark = connection.pragma('application_id', { simple: true }) as number
    const isMarked = version >= MARKED_SINCE
    const has = connection.prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN ('reports', 'fields')`)
    if (version < 1 || mark !== (isMarked ? APPLICATION_ID : 0) || has.pluck().get() !== 2)
      throw new Failure('foreign-database', { path })
    const reports = connection
      .prepare<[], Pick<Peeked, 'reports' | 'editedAt'>>(
        `SELECT count(*) AS reports, max(edited_at) AS editedAt FROM reports WHERE deleted_at IS NULL`,
      )
      .get()
    const identity = isMarked
      ? connection.prepare<[], Pick<Peeked, 'id' | 'writes'>>(`SELECT id, writes FROM identity`).get()
      : { id: undefined, writes: 0 }
    if (!reports || !identity) throw new Failure('damaged-database', { path })
    return { version, ...identity, ...reports }
  } catch (error) {
    // A column that its version has is not there.
    if ((error as { code?: unknown }).code === 'SQLITE_ERROR') throw new Failure('damaged-database', { path })
    throw error
  } finally {
    connection.close()
  }
}
