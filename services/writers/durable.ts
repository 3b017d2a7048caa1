import { open } from 'node:fs/promises'

/**
 * Writes a new file, on the disk when this returns.
 * @param rights those the user gives to new files where it is not said
 */
export async function writeDurably(path: string, bytes: Uint8Array, rights?: number): Promise<void> {
  const file = await open(path, 'wx', rights)
  try {
    await file.writeFile(bytes)
    await file.sync()
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
