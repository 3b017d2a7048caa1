import { randomBytes } from 'node:crypto'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PRIVATE_FILE } from '../store/private-files.ts'
import { syncFolder, writeDurably } from '../writers/durable.ts'
import { fileFailure } from '../writers/file-failure.ts'

/** Bytes. */
const LENGTH = 32

/**
 * The key by which the page seals what it keeps in its own storage, always the same for a data folder. Whoever comes to that
 * storage without it, such as another user's program at the address of a host that ended, reads nothing.
 * @throws Failure 'disk-full', 'no-permission', 'cannot-write'
 */
export async function pageKey(dataFolder: string): Promise<Uint8Array> {
  const path = join(dataFolder, 'nianbao.page-key')
  const known = await readFile(path).catch(() => undefined)
  if (known?.length === LENGTH) return known
  const key = randomBytes(LENGTH)
  const beside = `${path}.new`
  try {
    await rm(beside, { force: true })
    await writeDurably(beside, key, PRIVATE_FILE)
    await rename(beside, path)
    await syncFolder(dataFolder)
    return key
  } catch (error) {
    throw fileFailure(error, path)
  }
}
