import { lstatSync, mkdirSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { type BackupName, backupsFolder, withSequence } from '../store/backup-name.ts'
import { dataFiles } from '../store/data-files.ts'
import { closeToOthers, PRIVATE_FOLDER } from '../store/private-files.ts'
import { haveSameSeal, sealState } from '../store/seal.ts'
import { readSeen } from '../store/seen.ts'
import { storeFailure } from '../store/store-failure.ts'
import { SECOND_PLACE } from './list.ts'
import { backupNames, removeSuperfluous } from './make.ts'
import { removeLeftovers } from './leftovers.ts'
import { putElsewhere } from './put-elsewhere.ts'

/** What became of the second place: it has the last backup, or is not there now. */
export type SecondPlace = 'kept' | 'absent'

/** The folder in a place the user named; other data's are beside it, also those of a computer of the same name. */
export function folderIn(place: string, dataFolder: string): string {
  const computer = hostname().replaceAll(/[^\p{L}\p{N}.-]/gu, '_') || 'computer'
  const seen = readSeen(dataFiles(dataFolder).identity)
  const data = typeof seen === 'object' ? `-${seen.id.slice(0, 8)}` : ''
  return join(place, `${SECOND_PLACE}${computer}${data}`)
}

/**
 * Brings the last backup to a second place, a stick or a share, where it is not there yet. The same rule as at home says
 * which are kept.
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
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return 'absent'
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

/** For this user alone, also one that an earlier program made; nothing is written through a link that another put there. */
function makeOwnFolder(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found && !found.isDirectory()) throw new Failure('not-a-folder', { path: folder })
  if (found) closeToOthers(folder)
  else mkdirSync(folder, { mode: PRIVATE_FOLDER })
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
