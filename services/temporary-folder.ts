import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mayStillRun } from './processes.ts'

/** Works in a folder of its own, which is gone afterwards. What an end of the program leaves is named after its process. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), `nianbao-work-${process.pid}-`))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Removes the temporary folders of this user's processes that ended before they could: reports may lie in them. */
export async function removeAbandonedFolders(root = tmpdir()): Promise<void> {
  for (const name of await readdir(root)) {
    const [, owner] = /^nianbao-work-(\d+)-\w{6}$/.exec(name) ?? []
    if (owner === undefined) continue
    const path = join(root, name)
    const found = await lstat(path).catch(() => undefined)
    if (!found || mayStillRun(Number(owner), found.mtimeMs)) continue
    if (found.uid === (process.getuid?.() ?? found.uid)) await rm(path, { recursive: true, force: true })
  }
}
