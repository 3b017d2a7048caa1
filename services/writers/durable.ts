import { open } from 'node:fs/promises'

/** Bytes that are written and brought to the disk at once: of a slow one that gets on something is heard in between. */
const PIECE = 4 << 20

/**
 * Writes a new file, on the disk when this returns.
 * @param rights those the user gives to new files where it is not said
 * @param asking told before each call
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array,
  rights?: number,
  asking: () => void = () => undefined,
): Promise<void> {
  asking()
  const file = await open(path, 'wx', rights)
  try {
    let at = 0
    do {
      asking()
      await file.writeFile(bytes.subarray(at, at + PIECE))
      asking()
      await file.sync()
      at += PIECE
    } while (at < bytes.length)
  } finally {
    await file.close()
  }
}

/** Has the names in a folder on the disk when it returns; where a system can't do that for folders, it does it by itself. */
export async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined)
  try {
    await opened?.sync().catch(() => undefined)
  } finally {
    await opened?.close()
  }
}
