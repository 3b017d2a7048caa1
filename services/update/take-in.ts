import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../../core/failure.ts'
import type { Update } from './find-update.ts'

/** @throws Failure 'update-changed' where a file is other than its list says */
export async function checkBytes(path: string, { file }: Update): Promise<void> {
  const hash = createHash('sha256')
  const { size } = await stat(path)
  if (size === file.size) await pipeline(createReadStream(path), hash)
  if (size !== file.size || hash.digest('hex') !== file.sha256)
    throw new Failure('update-changed', { name: file.name })
}

/**
 * Copies a new version to where nobody else can write, and checks the copy: what is on a stick may be another file by the time it is
 * run. Earlier copies go.
 * @returns its path
 * @throws Failure 'update-changed'
 */
export async function takeIn(update: Update, dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'updates')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, update.file.name)
  try {
    await copyFile(update.path, path)
    await chmod(path, 0o700)
    await checkBytes(path, update)
    return path
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}
