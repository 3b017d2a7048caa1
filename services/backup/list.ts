import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type FailureCode, failureData } from '../../core/failure.ts'
import { type BackupKind, localTime, parseBackupName } from '../store/backup-name.ts'
import { type BackedUpReport, readContents } from '../store/contents.ts'
import { storeFailure } from '../store/store-failure.ts'
import { readDatabaseFile } from '../store/read-file.ts'
import { othersMayReplace } from './others-may-replace.ts'

/** A backup that can be used, as far as its beginning tells. */
export interface Backup {
  readonly path: string
  readonly name: string
  /** Why it was made; undefined for a file that the user copied. */
  readonly kind: BackupKind | undefined
  /** Local time when it was made, "2026-01-12 17:00:05". */
  readonly at: string
  /** Bytes. */
  readonly size: number
  readonly reports: readonly BackedUpReport[]
}

/** A file that looks like a backup and can't be used, and why. */
export interface UnusableBackup {
  readonly path: string
  readonly name: string
  readonly problem: FailureCode
}

export interface BackupList {
  /** The folder is there; a stick may not be. */
  readonly present: boolean
  /** The one made last first. */
  readonly backups: readonly Backup[]
  readonly unusable: readonly UnusableBackup[]
}

export interface ListOptions {
  /** A folder for copies of what can't be read where it is; the data folder's own backups, say. */
  readonly scratch: string
  readonly binding?: string | undefined
  /** Told before the disk of the folder is asked. */
  readonly asking?: (() => void) | undefined
}

/** How the folder begins that the program makes for its backups in another place; the computer's name follows. */
export const SECOND_PLACE = '年报备份-'

/**
 * The backups in a folder with what is in each. Needs no open store; the files stay as they are.
 * @throws Failure 'no-permission' and the like where the folder can't be read
 */
export function listBackups(folder: string, options: ListOptions): BackupList {
  const backups: Backup[] = []
  const unusable: UnusableBackup[] = []
  options.asking?.()
  const names = databasesIn(folder)
  for (const name of names ?? []) {
    const path = join(folder, name)
    options.asking?.()
    try {
      backups.push(readBackup(path, name, options))
    } catch (error) {
      const failure = failureData(error)
      if (!failure) throw error
      unusable.push({ path, name, problem: failure.code })
    }
  }
  return { present: names !== undefined, backups: backups.toSorted(laterFirst), unusable }
}

/** What is in a folder that a user named. */
export interface ListAround extends BackupList {
  /** Other users could put other files in the place of those. */
  readonly othersMayReplace: boolean
}

/** The backups in a folder that a user named: those in it, and in the folders that this program makes there. */
export function listBackupsAround(folder: string, options: ListOptions): ListAround {
  const own = listBackups(folder, options)
  options.asking?.()
  const below = own.present ? readdirSync(folder, { withFileTypes: true }) : []
  const folders = below.filter(
    (entry) => entry.isDirectory() && (entry.name === 'backups' || entry.name.startsWith(SECOND_PLACE)),
  )
  const lists = [own, ...folders.map(({ name }) => listBackups(join(folder, name), options))]
  return {
    present: own.present,
    backups: lists.flatMap(({ backups }) => backups),
    unusable: lists.flatMap(({ unusable }) => unusable),
    othersMayReplace: own.backups.some(({ path }) => othersMayReplace(folder, path)),
  }
}

/** @throws Failure 'damaged-backup', 'newer-backup', 'data-in-use' and the like */
export function readBackup(path: string, name: string, options: ListOptions): Backup {
  const reports = readDatabaseFile(path, { ...options, whole: false }, readContents)
  const { size, mtime } = statSync(path)
  const { kind, at } = parseBackupName(name) ?? { kind: undefined, at: localTime(mtime) }
  return { path, name, kind, at, size, reports }
}

function databasesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.sqlite') && isFile(join(folder, name)))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw storeFailure(error, folder)
  }
}

/** A folder of such a name, and a pipe, which nobody would ever write to, are no backups. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function laterFirst(a: Backup, b: Backup): number {
  const sequence = (backup: Backup) => parseBackupName(backup.name)?.sequence ?? 0
  return sequence(b) - sequence(a) || (a.at < b.at ? 1 : -1)
}
