import { mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import {
  type BackupKind,
  type BackupName,
  backupsFolder,
  localTime,
  nextBackupName,
  parseBackupName,
} from '../store/backup-name.ts'
import type { Connection } from '../store/connection.ts'
import { copyDatabase, isSound } from '../store/copy.ts'
import { dataFiles } from '../store/data-files.ts'
import { readDatabaseFile } from '../store/read-file.ts'
import { readPresent } from '../store/read-present.ts'
import { removeLeftovers } from './leftovers.ts'
import { AUTOMATIC, superfluous } from './retention.ts'

export interface BackupOptions {
  readonly dataFolder: string
  readonly now: Date
  readonly binding?: string | undefined
  /** The data are said to be damaged: a backup of them takes the place of none that was made before. */
  readonly keepAll?: boolean | undefined
}

/**
 * Makes a backup among the data folder's own. One that is made by itself removes those that are no longer needed; a
 * database that is not sound takes the place of none that was.
 * @returns its path
 * @throws Failure 'disk-full', 'damaged-database' and the like; all earlier backups are then still there
 */
export function makeBackup(kind: BackupKind, { dataFolder, now, binding, keepAll }: BackupOptions): string {
  const folder = backupsFolder(dataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  refuseLittleRoom(dataFolder)
  if (AUTOMATIC.includes(kind)) removeLeftovers(folder)
  const path = join(folder, nextBackupName(folder, kind, now))
  readPresent(dataFolder, binding, (connection) => {
    if (!isSound(connection)) throw new Failure('damaged-database', { path: connection.name })
    copyDatabase(connection, path, binding)
  })
  if (AUTOMATIC.includes(kind) && !keepAll) removeSuperfluous(folder)
  return path
}

/**
 * Like `makeBackup`, where the last backup is not of today. At a start what was changed since the last one is reason enough: a
 * clock without its battery begins at the same day every morning.
 */
export function makeDailyBackup(options: BackupOptions & { readonly atStart: boolean }): string | undefined {
  const folder = backupsFolder(options.dataFolder)
  const last = backupNames(folder).at(-1)
  const today = localTime(options.now).slice(0, 10)
  const isDue = last?.at.slice(0, 10) !== today || (options.atStart && hasChangedSince(last.name, options))
  return isDue ? makeBackup('daily', options) : undefined
}

function hasChangedSince(backup: string, { dataFolder, binding }: BackupOptions): boolean {
  const scratch = backupsFolder(dataFolder)
  const present = readPresent(dataFolder, binding, writesOf)
  try {
    return readDatabaseFile(join(scratch, backup), { scratch, whole: false, binding }, writesOf) !== present
  } catch (error) {
    // A backup that can't be read holds nothing.
    if (error instanceof Failure) return true
    throw error
  }
}

/** How many changes a database has seen, and of which it is. */
function writesOf(connection: Connection): string {
  return connection.prepare<[], string>(`SELECT id || ' ' || writes FROM identity`).pluck().get() as string
}

/** The names of the backups in a folder, in the order in which they were made. */
export function backupNames(folder: string): BackupName[] {
  return namesIn(folder)
    .flatMap((name) => parseBackupName(name) ?? [])
    .toSorted((a, b) => a.sequence - b.sequence || (a.at < b.at ? -1 : 1))
}

/** Removes the backups of a folder that the rule does not keep. */
export function removeSuperfluous(folder: string): void {
  for (const { name } of superfluous(backupNames(folder))) rmSync(join(folder, name), { force: true })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Backups must not be what fills the disk: as much as three copies take stays free. */
const FREE_COPIES = 3

/** @throws Failure 'disk-full' */
export function refuseLittleRoom(dataFolder: string): void {
  const database = statSync(dataFiles(dataFolder).database, { throwIfNoEntry: false })
  const { bavail, bsize } = statfsSync(dataFolder)
  if (database && bavail * bsize < FREE_COPIES * database.size)
    throw new Failure('disk-full', { path: backupsFolder(dataFolder) })
}
