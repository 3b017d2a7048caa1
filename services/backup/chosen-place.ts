import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { backupsFolder } from '../store/backup-name.ts'
import { writeWhole } from '../store/durable.ts'
import { storeFailure } from '../store/store-failure.ts'

/** Beside the backups and not in the database: it belongs to this computer, and outlives a restore. */
const FILE = 'second-place.json'
const schema = z.object({ folder: z.string().min(1) })

/** The second place for backups that the user named; undefined for none. */
export function readSecondPlace(dataFolder: string): string | undefined {
  try {
    const text = readFileSync(join(backupsFolder(dataFolder), FILE), 'utf8')
    return schema.parse(JSON.parse(text)).folder
  } catch {
    // None was named, or half a file: the user sees that there is none.
    return undefined
  }
}

/** @throws Failure 'disk-full', 'no-permission' and the like */
export function writeSecondPlace(dataFolder: string, folder: string | undefined): void {
  const path = join(backupsFolder(dataFolder), FILE)
  try {
    mkdirSync(backupsFolder(dataFolder), { recursive: true, mode: 0o700 })
    if (folder === undefined) rmSync(path, { force: true })
    else writeWhole(path, (unfinished) => writeFileSync(unfinished, JSON.stringify({ folder })))
  } catch (error) {
    throw storeFailure(error, path)
  }
}
