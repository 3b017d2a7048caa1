import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { failureData } from '../../core/failure.ts'
import { backupsFolder, localTime } from '../store/backup-name.ts'
import { copyDatabase } from '../store/copy.ts'
import { removeUnfinished } from '../store/durable.ts'
import { readPresent } from '../store/read-present.ts'
import { storeFailure } from '../store/store-failure.ts'
import { savingName } from './leftovers.ts'
import { type BackupOptions, refuseLittleRoom } from './make.ts'
import { othersMayReplace } from './others-may-replace.ts'
import { putElsewhere } from './put-elsewhere.ts'

type BackupPlace = Pick<BackupOptions, 'dataFolder' | 'binding'>

/** A file with all data, in a folder of the user's choice. */
export interface SavedFile {
  readonly path: string
  /** Other users could put another file in its place. */
  readonly othersMayReplace: boolean
}

/**
 * Writes all data as one file into a folder of the user's choice, which others may write to: made and checked where only
 * this user comes, then carried there.
 * @param asking told before the disk of the folder is asked
 * @throws Failure 'replaced-meanwhile', 'data-full', 'no-permission' and the like; nothing is left then
 */
export function saveTo(
  place: BackupPlace,
  { folder, now }: { readonly folder: string; readonly now: Date },
  asking?: () => void,
): SavedFile {
  const [day = '', time = ''] = localTime(now).split(' ')
  const path = join(folder, `年报数据-${day}-${time.replaceAll(':', '')}.sqlite`)
  const copy = privateCopy(place)
  try {
    putElsewhere(copy.path, path, asking)
    return { path, othersMayReplace: othersMayReplace(folder, path) }
  } catch (error) {
    throw storeFailure(error, path)
  } finally {
    copy.remove()
  }
}

interface PrivateCopy {
  readonly path: string
  readonly remove: () => void
}

/** Among the backups; where that disk is full or may not be written to, in a temporary folder, which may be on another. */
function privateCopy(place: BackupPlace): PrivateCopy {
  try {
    return copyAmongBackups(place)
  } catch (error) {
    if (!['data-full', 'disk-full', 'no-permission'].includes(failureData(error)?.code ?? '')) throw error
    return copyInTemporaryFolder(place)
  }
}

function copyAmongBackups(place: BackupPlace): PrivateCopy {
  const folder = backupsFolder(place.dataFolder)
  const path = join(folder, savingName(threadId))
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    refuseLittleRoom(place.dataFolder)
    copyPresent(place, path)
  } catch (error) {
    throw storeFailure(error, path)
  }
  return { path, remove: () => removeUnfinished(path) }
}

/** What an end of the program leaves of it goes at the next start (`services/temporary-folder.ts`). */
function copyInTemporaryFolder(place: BackupPlace): PrivateCopy {
  const folder = mkdtempSync(join(tmpdir(), `nianbao-work-${process.pid}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const path = join(folder, 'copy')
  try {
    copyPresent(place, path)
  } catch (error) {
    remove()
    throw error
  }
  return { path, remove }
}

function copyPresent({ dataFolder, binding }: BackupPlace, path: string): void {
  readPresent(dataFolder, binding, (connection) => copyDatabase(connection, path, binding))
}
