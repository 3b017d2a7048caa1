import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type FailureCode, failureData } from '../../core/failure.ts'
import { type BackupKind, localTime, parseBackupName } from '../store/backup-name.ts'
import { type BackedUpReport, readContents } from '../store/contents.ts'
import { readDatabaseFile } from '../store/read-file.ts'

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
  /** The one made last first. */
  readonly backups: readonly Backup[]
  readonly unusable: readonly UnusableBackup[]
}

export interface ListOptions {
  /** A folder for copies of what can't be read where it is; the data folder's own backups, say. */
  readonly scratch: string
  readonly binding?: string | undefined
}

/**
 * The backups in a folder with what is in each. Needs no open store; the files stay as they are.
 * @throws the system's error where the folder can't be read; one that is missing is empty
 */
export function listBackups(folder: string, options: ListOptions): BackupList {
  const backups: Backup[] = []
  const unusable: UnusableBackup[] = []
  for (const name of databasesIn(folder)) {
    const path = join(folder, name)
    try {
      backups.push(readBackup(path, name, options))
    } catch (error) {
      const failure = failureData(error)
      if (!failure) throw error
      unusable.push({ path, name, problem: failure.code })
    }
  }
  return { backups: backups.toSorted(laterFirst), unusable }
}

/** @throws Failure 'damaged-backup', 'newer-backup', 'data-in-use' and the like */
export function readBackup(path: string, name: string, options: ListOptions): Backup {
  const reports = readDatabaseFile(path, { ...options, whole: false }, readContents)
  const { size, mtime } = statSync(path)
  const { kind, at } = parseBackupName(name) ?? { kind: undefined, at: localTime(mtime) }
  return { path, name, kind, at, size, reports }
}

function databasesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function laterFirst(a: Backup, b: Backup): number {
  const sequence = (backup: Backup) => parseBackupName(backup.name)?.sequence ?? 0
  return sequence(b) - sequence(a) || (a.at < b.at ? 1 : -1)
}
