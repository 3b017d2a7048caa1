import { constants } from 'node:os'
import { ZodError } from 'zod'
import { Failure, failureData } from '../../core/failure.ts'

/** SQLite's extended codes, by how they begin, with what a user can do about them. The first that fits is it. */
const BY_START: readonly (readonly [start: string, failure: (path: string, code: string) => Failure])[] = [
  ['SQLITE_NOTADB', (path) => new Failure('damaged-database', { path })],
  ['SQLITE_CORRUPT', (path) => new Failure('damaged-database', { path })],
  ['SQLITE_FULL', (path) => new Failure('data-full', { path })],
  // The file that readers and writers share has no room.
  ['SQLITE_IOERR_SHMSIZE', (path) => new Failure('data-full', { path })],
  ['SQLITE_IOERR', (path, code) => new Failure('data-disk', { path, problem: code })],
  ['SQLITE_PROTOCOL', (path) => new Failure('database-busy', { path })],
  ['SQLITE_BUSY', (path) => new Failure('database-busy', { path })],
  ['SQLITE_LOCKED', (path) => new Failure('database-busy', { path })],
  ['SQLITE_READONLY_DBMOVED', (path) => new Failure('data-moved', { path })],
  ['SQLITE_READONLY', (path) => new Failure('no-permission', { path })],
  ['SQLITE_PERM', (path) => new Failure('no-permission', { path })],
  ['SQLITE_CANTOPEN', (path) => new Failure('no-permission', { path })],
]

/** The system's own codes. */
const BY_CODE: Readonly<Record<string, (path: string, code: string) => Failure>> = {
  ENOSPC: (path) => new Failure('data-full', { path }),
  EIO: (path, code) => new Failure('data-disk', { path, problem: code }),
  EACCES: (path) => new Failure('no-permission', { path }),
  EPERM: (path) => new Failure('no-permission', { path }),
  EROFS: (path) => new Failure('no-permission', { path }),
  EBUSY: (path) => new Failure('database-busy', { path }),
  ENOENT: (path) => new Failure('file-missing', { path }),
  ENOTDIR: (path) => new Failure('not-a-folder', { path }),
  EEXIST: (path) => new Failure('not-a-folder', { path }),
}

/** What SQLite or the system reports, as something a user can act on; a bug stays what it is. */
export function storeFailure(error: unknown, path: string): unknown {
  // What was written as JSON and is none any more.
  if (error instanceof SyntaxError) return new Failure('damaged-database', { path })
  const code = (error as { code?: unknown } | null)?.code
  if (error instanceof Failure || typeof code !== 'string') return error
  // Node has no name for a used-up quota.
  if ((error as NodeJS.ErrnoException).errno === -constants.errno.EDQUOT)
    return new Failure('data-full', { path })
  const known = BY_CODE[code] ?? BY_START.find(([start]) => code.startsWith(start))?.[1]
  return known ? known(path, code) : error
}

/** What a stored value throws that is no more what was written: JSON and reports stand there as the program wrote them. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof ZodError) return true
  const code = failureData(error)?.code
  return code === 'invalid-json' || code === 'invalid-report' || code === 'unknown-schema'
}

/**
 * The same functions, of which each says what SQLite reports, or what can't be read, as something a user can act on.
 * @param failureOf says what SQLite reports
 */
export function translated<T extends object>(
  functions: T,
  path: string,
  failureOf: (error: unknown) => unknown,
): T {
  const wrap = (run: (...args: unknown[]) => unknown) => {
    return (...args: unknown[]) => {
      try {
        return run(...args)
      } catch (error) {
        throw isUnreadable(error) ? new Failure('damaged-database', { path }) : failureOf(error)
      }
    }
  }
  const entries = Object.entries(functions).map(([name, run]) => [
    name,
    wrap(run as (...args: unknown[]) => unknown),
  ])
  return Object.fromEntries(entries) as T
}
