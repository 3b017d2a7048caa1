import { Failure } from '../../core/failure.ts'

/** What SQLite or the system reports, as something a user can act on; a bug stays what it is. */
export function storeFailure(error: unknown, path: string): unknown {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string') return error
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return new Failure('damaged-database', { path })
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return new Failure('disk-full', { path })
  if (code.startsWith('SQLITE_READONLY') || ['SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new Failure('no-permission', { path })
  }
  if (code.startsWith('SQLITE_CANTOPEN')) return new Failure('no-permission', { path })
  if (code === 'ENOTDIR' || code === 'EEXIST') return new Failure('not-a-folder', { path })
  return error
}
