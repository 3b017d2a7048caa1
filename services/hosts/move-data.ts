import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder, writeWhole } from '../store/durable.ts'
import { makeSetAside, SET_ASIDE } from '../store/put-aside.ts'

/** Told before each step that changes a file, so that a test can end the program there. */
export type Step = (what: string) => void

const DATABASE = 'nianbao.sqlite'
/** Made anew by whoever opens the database; the lock is held while data are moved. */
const NEVER_MOVED = ['nianbao.lock', `${DATABASE}-shm`]
const DATABASE_LAST = [DATABASE, `${DATABASE}-wal`]

/** What the program keeps in its data folder. Electron's profile stands beside it and stays. */
function isOurs(name: string): boolean {
  const folders = ['backups', 'exports', 'kept', 'pending-exports', 'unsaved', 'mail-password.sealed']
  return name.startsWith('nianbao.') || folders.includes(name) || name.startsWith(SET_ASIDE)
}

/**
 * Moves the program's data into a folder that has no database, or a copy of this one. The database goes last: wherever it
 * is, the data are. Ended in the middle, this can be done again.
 * @throws the system's error; the database is then still where it was
 */
export function moveData(from: string, to: string, step: Step = () => undefined): void {
  const ours = readdirSync(from).filter((name) => isOurs(name) && !NEVER_MOVED.includes(name))
  for (const name of ours.filter((each) => !DATABASE_LAST.includes(each)))
    moveEntry(join(from, name), join(to, name), step)
  moveDatabase(from, to, step)
  writeFileSync(join(from, '数据已移走.txt'), `年报编制助手的数据已移到 ${to}\n`)
}

/** The log goes ahead as a copy: a database is never without it. */
function moveDatabase(from: string, to: string, step: Step): void {
  const [database, log] = DATABASE_LAST.map((name) => [join(from, name), join(to, name)] as const)
  if (!database || !log) return
  step('the log of the database')
  if (existsSync(log[0])) copyWhole(log[0], log[1])
  else rmSync(log[1], { force: true })
  step('the database')
  try {
    renameSync(...database)
  } catch (error) {
    if (!isOtherDisk(error)) throw error
    copyWhole(...database)
    step('the database that was copied')
    putAway(...database)
  }
  syncFolder(to)
  syncFolder(from)
  step('the log that was copied')
  rmSync(log[0], { force: true })
  rmSync(`${database[0]}-shm`, { force: true })
}

/** The database that was copied stays under another name; where it can't be renamed, the copy goes. */
function putAway(original: string, copy: string): void {
  try {
    renameSync(original, `${original}.moved`)
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
}

function moveEntry(from: string, to: string, step: Step): void {
  if (lstatSync(from).isDirectory()) {
    mkdirSync(to, { recursive: true, mode: 0o700 })
    for (const name of readdirSync(from)) moveEntry(join(from, name), join(to, name), step)
    step(`the folder ${from}`)
    rmdirSync(from)
    return
  }
  const target = targetOf(from, to)
  step(`the file ${from}`)
  try {
    renameSync(from, target)
  } catch (error) {
    if (!isOtherDisk(error)) throw error
    copyWhole(from, target)
    step(`the file ${from} that was copied`)
    rmSync(from)
  }
}

/** What is there under the same name is the same, or stays. */
function targetOf(from: string, to: string): string {
  if (!existsSync(to) || digestOf(from) === digestOf(to)) return to
  for (let count = 2; ; count++) {
    const free = `${to}.${count}`
    if (!existsSync(free)) return free
  }
}

/** Puts a database without reports out of the way, with what belongs to it. */
export function putEmptyAside(folder: string, now: Date): void {
  const aside = makeSetAside(folder, now)
  const parts = readdirSync(folder).filter((name) => /^nianbao\.(?:sqlite|identity|sums)/.test(name))
  for (const name of parts) renameSync(join(folder, name), join(aside, name))
}

/** Copies a file to another disk and reads it back before it has its name. */
function copyWhole(from: string, to: string): void {
  writeWhole(to, (unfinished) => {
    copyFileSync(from, unfinished)
    if (digestOf(from) !== digestOf(unfinished))
      throw Object.assign(new Error(`${dirname(to)} does not keep what is written`), { code: 'EIO' })
  })
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function isOtherDisk(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EXDEV'
}
