import { lstatSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { type BackupName, backupsFolder, withSequence } from '../store/backup-name.ts'
import { haveSameSeal, sealState } from '../store/seal.ts'
import { storeFailure } from '../store/store-failure.ts'
import { backupNames, removeSuperfluous } from './make.ts'
import { removeLeftovers } from './leftovers.ts'
import { folderIn, makeOwnFolder, type Standing, standingOf } from './own-folder.ts'
import { putElsewhere } from './put-elsewhere.ts'

/** What became of the second place: it has the last backup, is not there now, or something else lies at its path. */
export type SecondPlace = 'kept' | Exclude<Standing, 'there'>

/**
 * Brings the last backup to a second place, a stick or a share, where it is not there yet. The same rule as at home says
 * which are kept. Where the folder that was made there is missing, it is not made anew: the disk may be another.
 * @param keepAll removes none, as `makeBackup` does
 * @param asking told before the disk of the place is asked
 * @throws Failure 'disk-full', 'no-permission', 'replaced-meanwhile' and the like
 */
export function keepInSecondPlace(
  dataFolder: string,
  place: string,
  keepAll = false,
  asking: () => void = () => undefined,
): SecondPlace {
  asking()
  const standing = standingOf(place, dataFolder)
  if (standing !== 'there') return standing
  const last = backupNames(backupsFolder(dataFolder)).at(-1)
  if (!last) return 'kept'
  const folder = folderIn(place, dataFolder)
  try {
    makeOwnFolder(folder)
    asking()
    removeLeftovers(folder)
    asking()
    const source = join(backupsFolder(dataFolder), last.name)
    const target = join(folder, nameThere(folder, last))
    if (isThere(target, source)) return 'kept'
    copyBackup(source, target, asking)
    asking()
    if (!keepAll) removeSuperfluous(folder)
    return 'kept'
  } catch (error) {
    throw storeFailure(error, folder)
  }
}

/** The one it has there already, or the last there: where those at home were numbered anew, it is no older for that. */
function nameThere(folder: string, { sequence, at, kind, name }: BackupName): string {
  const there = backupNames(folder)
  const same = there.find((each) => each.at === at && each.kind === kind)
  return same?.name ?? withSequence(name, Math.max(sequence, (there.at(-1)?.sequence ?? 0) + 1))
}

/** A stick that was pulled may hold less than was written, and others may have put a file of theirs there. */
function isThere(target: string, source: string): boolean {
  return lstatSync(target, { throwIfNoEntry: false })?.isFile() === true && haveSameSeal(target, source)
}

/**
 * Copies a finished backup to another disk, and reads it back.
 * @throws Failure 'damaged-backup' where it is not what it was; those of `putElsewhere`
 */
function copyBackup(from: string, to: string, asking: () => void): void {
  if (sealState(from) === 'broken') throw new Failure('damaged-backup', { path: basename(from) })
  putElsewhere(from, to, asking)
}
