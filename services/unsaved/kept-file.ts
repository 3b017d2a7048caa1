import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PRIVATE_FILE } from '../store/private-files.ts'
import { syncFolder, writeDurably } from '../writers/durable.ts'
import { fileFailure } from '../writers/file-failure.ts'

/**
 * Keeps a file in place of the one before, in a folder that is made where it is missing.
 * @throws Failure as `replaceFile`
 */
export async function keepFile(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  try {
    await makeFolder(folder)
  } catch (error) {
    throw fileFailure(error, join(folder, name))
  }
  await replaceFile(folder, name, content)
}

/**
 * Puts a file of this user alone in place of the one before, whole and synced.
 * @throws Failure 'disk-full', 'no-permission', 'cannot-write', 'not-a-folder'
 */
export async function replaceFile(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name)
  // One name is written one after the other; what a killed program left is written over.
  const beside = `${path}.new`
  try {
    await rm(beside, { force: true })
    await writeDurably(beside, Buffer.from(content), PRIVATE_FILE)
    await rename(beside, path)
    await syncFolder(folder)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw fileFailure(error, path)
  }
}

/** A data folder that is gone, with its stick say, is not made anew in its place. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
}

/** The names of the files with an ending; none where there is no folder. */
export async function namesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw fileFailure(error, folder)
  })
  return names.filter((name) => name.endsWith(ending))
}

export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
