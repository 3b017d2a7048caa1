import { constants } from 'node:os'
import { Failure } from '../../core/failure.ts'

/** What the system says about a file, as something a user can act on; a bug stays what it is. */
export function fileFailure(error: unknown, path: string): unknown {
  const { code, errno, message } = error as NodeJS.ErrnoException
  // Node has no name for a used-up quota.
  if (errno === -constants.errno.EDQUOT) return new Failure('disk-full', { path })
  switch (code) {
    case undefined:
      return error
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure('not-a-folder', { path })
    case 'ENOSPC':
      return new Failure('disk-full', { path })
    case 'EBUSY':
    case 'ETXTBSY':
      return new Failure('file-in-use', { path })
    case 'EACCES':
    case 'EROFS':
      return new Failure('no-permission', { path })
    case 'EPERM':
      // Windows says so of a file that another program holds open.
      return new Failure(process.platform === 'win32' ? 'file-in-use' : 'no-permission', { path })
    default:
      return new Failure('cannot-write', { path, problem: message })
  }
}
