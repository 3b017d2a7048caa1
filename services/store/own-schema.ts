import { Failure } from '../../core/failure.ts'
import type { Connection } from './connection.ts'
import { MIGRATIONS } from './migrations.ts'
import { storeFailure } from './store-failure.ts'
import { openConnection } from './driver/open-connection.ts'

/**
 * What a statement of the program's own throws, as something a user can act on. One that SQLite does not understand is a bug where
 * the database has the tables of its version, else it is damaged in just the place that says which tables there are.
 */
export function statementFailure(
  error: unknown,
  connection: Connection,
  binding: string | undefined,
): unknown {
  const isMisunderstood = (error as { code?: unknown } | null)?.code === 'SQLITE_ERROR'
  if (isMisunderstood && connection.open && !hasOwnSchema(connection, binding))
    return new Failure('damaged-database', { path: connection.name })
  return storeFailure(error, connection.name)
}

function hasOwnSchema(connection: Connection, binding: string | undefined): boolean {
  const own = openConnection(':memory:', { binding })
  try {
    const version = connection.pragma('user_version', { simple: true }) as number
    for (const step of MIGRATIONS.slice(0, version)) own.exec(step)
    return schemaOf(connection) === schemaOf(own)
  } catch {
    return false
  } finally {
    own.close()
  }
}

function schemaOf(connection: Connection): string {
  const rows = connection.prepare(
    `SELECT type, name, tbl_name, sql FROM main.sqlite_schema ORDER BY type, name`,
  )
  return JSON.stringify(rows.raw().all())
}
