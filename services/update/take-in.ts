import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../../core/failure.ts'
import type { Update } from './find-update.ts'

/**
 * @param asking told before the disk is asked
 * @throws Failure 'update-changed' where a file is other than its list says
 */
export async function checkBytes(path: string, { file }: Update, asking = unwatched): Promise<void> {
  const hash = createHash('sha256')
  asking()
  const { size } = await stat(path)
  if (size === file.size) await pipeline(createReadStream(path), telling(asking), hash)
  if (size !== file.size || hash.digest('hex') !== file.sha256)
    throw new Failure('update-changed', { name: file.name })
}

const unwatched = (): void => undefined

/** Passes chunks on, and tells that the next is asked for. */
function telling(asking: () => void) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      asking()
      yield chunk
    }
  }
}

/**
 * Copies a new version to where nobody else can write, and checks the copy: what is on a stick may be another file by the time it is
 * run. Earlier copies go.
 * @param asking told before the disk of the new version is asked
 * @returns its path
 * @throws Failure 'update-changed'
 */
export async function takeIn(update: Update, dataFolder: string, asking = unwatched): Promise<string> {
  const folder = join(dataFolder, 'updates')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, update.file.name)
  try {
    const copy = createWriteStream(path, { flags: 'wx', mode: 0o700 })
    await pipeline(createReadStream(update.path), telling(asking), copy)
    await checkBytes(path, update, asking)
    return path
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}
