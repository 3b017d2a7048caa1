import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import envPaths from 'env-paths'
import { failureData } from '../../core/failure.ts'
import { PROGRAM } from '../program.ts'
import { backupsFolder } from '../store/backup-name.ts'
import { readContents } from '../store/contents.ts'
import { type Lock, holdLock } from '../store/lock.ts'
import { readDatabaseFile } from '../store/read-file.ts'
import { moveData, putEmptyAside, type Step } from './move-data.ts'

/** Where the data of this user stand. */
export interface DataFolder {
  readonly folder: string
  /** Another folder with data, of which nothing was merged. */
  readonly other?: string | undefined
}

/** The two folders in which programs have kept data. */
export interface Places {
  /** The one for all hosts. */
  readonly shared: string
  /** Where the desktop program kept them before there was one for all: beside Electron's own profile. */
  readonly desktop: string
}

export interface SettleOptions {
  /** The place whose reports the user of this host has seen, where both hold some. */
  readonly own: keyof Places
  readonly now: Date
  readonly binding?: string | undefined
  readonly step?: Step
}

/** NIANBAO_DATA, else the folder where this system keeps such things. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['NIANBAO_DATA'] || envPaths('nianbao', { suffix: '' }).data
}

/** Electron's `userData`, as it is found without Electron. */
export function desktopFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), PROGRAM.name)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', PROGRAM.name)
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), PROGRAM.name)
}

export interface FindOptions {
  readonly own: keyof Places
  readonly env?: NodeJS.ProcessEnv
  readonly desktop?: string
  readonly binding?: string | undefined
}

/** The folder that NIANBAO_DATA names, else the one folder of the user's data. */
export function findDataFolder({ own, env = process.env, desktop, binding }: FindOptions): DataFolder {
  if (env['NIANBAO_DATA']) return { folder: env['NIANBAO_DATA'] }
  const places = { shared: dataFolder(env), desktop: desktop ?? desktopFolder(process.platform, env) }
  return settleDataFolder(places, { own, now: new Date(), binding })
}

/**
 * The one folder of the user's data. What only the desktop program's folder holds is moved to it, once; where both hold
 * reports, nothing is merged and this host goes on with its own. Never while a program has either open.
 */
export function settleDataFolder(places: Places, options: SettleOptions): DataFolder {
  const { shared, desktop } = places
  const { own, binding } = options
  if (shared === desktop || !holdsDatabase(desktop)) {
    // A desktop folder that has lost its database is no first day.
    return { folder: hasTraces(desktop) && !holdsDatabase(shared) ? desktop : shared }
  }
  if (!holdsReports(shared, binding) || isCopy(places))
    return { folder: moved(places, options) ? shared : desktop }
  if (!holdsReports(desktop, binding)) return { folder: shared }
  return { folder: places[own], other: own === 'shared' ? desktop : shared }
}

/** Moves the data, unless someone has either folder open or something stands in the way: they stay whole then. */
function moved({ shared, desktop }: Places, { now, binding, step }: SettleOptions): boolean {
  const locks: Lock[] = []
  try {
    mkdirSync(shared, { recursive: true, mode: 0o700 })
    for (const folder of [desktop, shared]) {
      const lock = holdLock(folder, binding)
      if (!lock) return false
      locks.push(lock)
    }
    if (holdsDatabase(shared) && !isCopy({ shared, desktop })) putEmptyAside(shared, now)
    moveData(desktop, shared, step)
    return true
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error
    return !holdsDatabase(desktop)
  } finally {
    for (const lock of locks) lock.release()
  }
}

const databaseIn = (folder: string) => join(folder, 'nianbao.sqlite')
const holdsDatabase = (folder: string) => existsSync(databaseIn(folder))
const hasTraces = (folder: string) =>
  ['nianbao.sqlite-wal', 'nianbao.identity'].some((name) => existsSync(join(folder, name))) &&
  !existsSync(join(folder, MOVED_NOTE))

/** The note that a move leaves behind. */
const MOVED_NOTE = '数据已移走.txt'

/** A database that can't be read may hold some. */
function holdsReports(folder: string, binding: string | undefined): boolean {
  if (!holdsDatabase(folder)) return false
  const scratch = backupsFolder(folder)
  try {
    mkdirSync(scratch, { recursive: true, mode: 0o700 })
    const reports = readDatabaseFile(databaseIn(folder), { scratch, whole: false, binding }, readContents)
    return reports.length > 0
  } catch (error) {
    if (!failureData(error)) throw error
    return true
  }
}

/** An earlier move was ended when the copy on another disk was whole, and what was copied not yet put away. */
function isCopy({ shared, desktop }: Places): boolean {
  if (!holdsDatabase(shared)) return false
  const [there, here] = [shared, desktop].map((folder) =>
    createHash('sha256')
      .update(readFileSync(databaseIn(folder)))
      .digest('hex'),
  )
  return there === here
}
