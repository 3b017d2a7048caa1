import { codeName } from './result-codes.ts'

/** What SQLite reports, with its own code by name, as better-sqlite3 says it. */
export class SqliteError extends Error {
  readonly code: string

  constructor(message: string, code: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'SqliteError'
    this.code = code
  }
}

/** Runs what asks node:sqlite; an error of SQLite's comes as one that names its code. */
export function told<T>(ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    throw named(error)
  }
}

function named(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'ERR_SQLITE_ERROR' && 'errcode' in error)
    return new SqliteError(error.message, codeName(Number(error.errcode)), error)
  // The program writes no numbers that it can't read.
  if (error.code === 'ERR_OUT_OF_RANGE') return new SqliteError(error.message, 'SQLITE_CORRUPT', error)
  return error
}
