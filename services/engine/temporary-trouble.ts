import { writeFile } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { inTemporaryFolder } from '../temporary-folder.ts'

/** Bytes that most of what is printed takes. */
const ROOM = 16 << 20

/** Why nothing can be kept in the temporary folder, without which no browser prints; undefined where it can. */
export async function temporaryTrouble(): Promise<Failure | undefined> {
  try {
    await inTemporaryFolder((own) => writeFile(join(own, 'trial'), Buffer.alloc(ROOM)))
    return undefined
  } catch (error) {
    const { code, errno } = error as NodeJS.ErrnoException
    const isFull = code === 'ENOSPC' || errno === -constants.errno.EDQUOT
    return new Failure(isFull ? 'temporary-full' : 'temporary-missing', { folder: tmpdir() })
  }
}
