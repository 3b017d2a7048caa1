import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { refusePlaceOfData } from './apart-from-data.ts'
import { type BackupKind, backupsFolder } from '../store/backup-name.ts'
import { type BackedUpReport, readContents } from '../store/contents.ts'
import { copyDatabase } from '../store/copy.ts'
import { readDatabaseFile } from '../store/read-file.ts'
import { READY } from './leftovers.ts'
import { type ListAround, listBackupsAround } from './list.ts'
import { makeBackup, makeDailyBackup } from './make.ts'
import { type SavedFile, saveTo } from './save-to.ts'
import { folderIn, makeOwnFolder, type Standing, standingOf } from './own-folder.ts'
import { keepInSecondPlace, type SecondPlace } from './second-place.ts'

/** Where all work on backups happens. */
export interface BackupPlace {
  readonly dataFolder: string
  readonly binding?: string | undefined
}

/** Told that the disk of a folder is asked, from where one that says nothing is not waited for long. */
export type Asking = (folder: string) => void

/** What can be asked for: input and answer, as they cross between threads. */
export interface BackupWork {
  readonly daily: (
    place: BackupPlace,
    input: { readonly now: Date; readonly keepAll: boolean; readonly atStart: boolean },
  ) => string | undefined
  readonly make: (
    place: BackupPlace,
    input: { readonly kind: BackupKind; readonly now: Date; readonly keepAll?: boolean },
  ) => string
  /** Makes this program's folder in a place that the user chose; refuses one that would go with the data. */
  readonly takeSecond: (place: BackupPlace, input: { readonly second: string }, asking?: Asking) => void
  readonly keepSecond: (
    place: BackupPlace,
    input: { readonly second: string; readonly keepAll: boolean },
    asking?: Asking,
  ) => SecondPlace
  readonly listSecond: (
    place: BackupPlace,
    input: { readonly second: string },
    asking?: Asking,
  ) => ListAround & { readonly standing: Standing }
  readonly list: (place: BackupPlace, input: { readonly folder: string }, asking?: Asking) => ListAround
  /** Reads the whole file. */
  readonly contents: (place: BackupPlace, input: { readonly path: string }) => BackedUpReport[]
  /** Makes of a backup a file of this version that can be brought into the store, and answers its path. */
  readonly prepare: (place: BackupPlace, input: { readonly path: string }) => string
  /** Writes all data as one file into a folder of the user's choice. */
  readonly saveTo: (
    place: BackupPlace,
    input: { readonly folder: string; readonly now: Date },
    asking?: Asking,
  ) => SavedFile
}

const scratchOf = ({ dataFolder, binding }: BackupPlace) => {
  const scratch = backupsFolder(dataFolder)
  mkdirSync(scratch, { recursive: true, mode: 0o700 })
  return { scratch, binding }
}

/** Everything that reads or writes backups, none of it in a hurry. */
export const WORK: BackupWork = {
  daily: (place, input) => makeDailyBackup({ ...place, ...input }),
  make: (place, { kind, ...input }) => makeBackup(kind, { ...place, ...input }),
  takeSecond: ({ dataFolder }, { second }, asking) => {
    asking?.(second)
    refusePlaceOfData(second, dataFolder)
    makeOwnFolder(folderIn(second, dataFolder))
  },
  keepSecond: ({ dataFolder }, { second, keepAll }, asking) =>
    keepInSecondPlace(dataFolder, second, keepAll, () => asking?.(second)),
  listSecond: (place, { second }, asking) => {
    asking?.(second)
    const standing = standingOf(second, place.dataFolder)
    return {
      standing,
      ...WORK.list(place, { folder: folderIn(second, place.dataFolder) }, () => asking?.(second)),
    }
  },
  list: (place, { folder }, asking) =>
    listBackupsAround(folder, { ...scratchOf(place), asking: () => asking?.(folder) }),
  contents: (place, { path }) => readDatabaseFile(path, { ...scratchOf(place), whole: true }, readContents),
  prepare: (place, { path }) => {
    const { scratch, binding } = scratchOf(place)
    const ready = join(scratch, READY)
    readDatabaseFile(path, { scratch, binding, whole: true }, (connection) =>
      copyDatabase(connection, ready, binding),
    )
    return ready
  },
  saveTo: (place, input, asking) => saveTo(place, input, () => asking?.(input.folder)),
}
