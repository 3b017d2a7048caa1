import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, replaceFile } from './kept-file.ts'

const NAME = 'nianbao.page-key'
/** Bytes. */
const LENGTH = 32

/** Keys that are being read or made: two windows that ask at once get the same one. */
const KEYS = new Map<string, Promise<Uint8Array>>()

/**
 * The key by which the page seals what it keeps in its own storage, always the same for a data folder. Whoever comes to that
 * storage without it, such as another user's program at the address of a host that ended, reads nothing.
 * @throws Failure 'disk-full', 'no-permission', 'cannot-write'; the system's error where it is there and can't be read
 */
export function pageKey(dataFolder: string): Promise<Uint8Array> {
  const asked = KEYS.get(dataFolder)
  if (asked) return asked
  const made = readOrMake(dataFolder)
  KEYS.set(dataFolder, made)
  // What could not be had is asked for anew; and the folder may be another the next time.
  const forget = () => void KEYS.delete(dataFolder)
  made.then(forget, forget)
  return made
}

/** One that is there and can't be read is never written over: all that is kept would be lost with it. */
async function readOrMake(dataFolder: string): Promise<Uint8Array> {
  const path = join(dataFolder, NAME)
  const known = await readFile(path).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
  if (known?.length === LENGTH) return known
  if (known) throw new Error(`${path} holds ${known.length} bytes, not ${LENGTH}`)
  const key = randomBytes(LENGTH)
  await replaceFile(dataFolder, NAME, key)
  return key
}
