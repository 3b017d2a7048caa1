import { open } from 'node:fs/promises'

/** Writes a new file, on the disk when this returns. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
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
