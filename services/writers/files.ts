import { randomBytes } from 'node:crypto'
import { link, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileFailure } from './file-failure.ts'
import { exists, refuseTaken } from './file-taken.ts'

export interface NewFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes several files into a folder, all or none: each beside its name first, then renamed. What was replaced comes back
 * when a later rename fails.
 * @param signal asks to stop; what was written is then taken away again
 * @returns their paths, in the same order
 * @throws Failure 'cancelled', 'file-exists', 'file-in-use', 'disk-full', 'no-permission', 'not-a-folder', 'cannot-write'
 */
export async function writeFileSet(
  folder: string,
  files: readonly NewFile[],
  { replace, signal }: { readonly replace: boolean; readonly signal?: AbortSignal | undefined },
): Promise<string[]> {
  const mark = randomBytes(4).toString('hex')
  const places = files.map(({ name, bytes }) => {
    const path = join(folder, name)
    return { path, bytes, name, written: `${path}.${mark}.new`, replaced: `${path}.${mark}.old` }
  })
  for (const { name } of places) await refuseTaken(folder, name, replace)
  const undo: (() => Promise<void>)[] = []
  try {
    for (const { path, written, bytes } of places) {
      signal?.throwIfAborted()
      undo.push(() => rm(written, { force: true }))
      await attempt(path, () => writeDurably(written, bytes))
    }
    for (const { path, written, replaced } of places) {
      signal?.throwIfAborted()
      const before = await exists(path)
      if (before) {
        await attempt(path, () => keep(path, replaced))
        undo.push(() => putBack(replaced, path))
      }
      await attempt(path, () => patiently(() => rename(written, path)))
      if (!before) undo.push(() => rm(path, { force: true }))
    }
  } catch (error) {
    // The failure that led here is the one to tell; a step that fails too leaves the kept copy beside its name.
    for (const step of undo.toReversed()) await step().catch(() => undefined)
    throw error
  }
  // All files are in place: a copy that can't be removed is no reason to say they are not.
  for (const { replaced } of places) await rm(replaced, { force: true }).catch(() => undefined)
  return places.map(({ path }) => path)
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Keeps a file under a second name, so that its first is never without a file; where the disk knows no links, by renaming. */
async function keep(path: string, under: string): Promise<void> {
  await link(path, under).catch(() => patiently(() => rename(path, under)))
}

/** Two names of one file rename to nothing, so the second is removed as well. */
async function putBack(kept: string, path: string): Promise<void> {
  await rename(kept, path)
  await rm(kept, { force: true })
}

/** Virus scanners on Windows hold a new file for a moment. */
async function patiently(action: () => Promise<void>, pauses = [50, 200, 500]): Promise<void> {
  try {
    await action()
  } catch (error) {
    const [pause, ...others] = pauses
    const { code = '' } = error as NodeJS.ErrnoException
    if (pause === undefined || !['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error
    await setTimeout(pause)
    await patiently(action, others)
  }
}

async function attempt(path: string, action: () => Promise<void>): Promise<void> {
  try {
    await action()
  } catch (error) {
    throw fileFailure(error, path)
  }
}
