import { randomBytes } from 'node:crypto'
import { access, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Failure } from '../../core/failure.ts'
import { fileFailure } from './file-failure.ts'

export interface NewFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes several files into a folder, all or none: each beside its name first, then renamed. What was replaced comes back
 * when a later rename fails.
 * @returns their paths, in the same order
 * @throws Failure 'file-exists', 'file-in-use', 'disk-full', 'no-permission', 'not-a-folder', 'cannot-write'
 */
export async function writeFileSet(
  folder: string,
  files: readonly NewFile[],
  { replace }: { readonly replace: boolean },
): Promise<string[]> {
  const mark = randomBytes(4).toString('hex')
  const places = files.map(({ name, bytes }) => {
    const path = join(folder, name)
    return { path, bytes, name, written: `${path}.${mark}.new`, replaced: `${path}.${mark}.old` }
  })
  for (const { path, name } of places) await refuseTaken(folder, path, name, replace)
  const undo: (() => Promise<void>)[] = []
  try {
    for (const { path, written, bytes } of places) {
      undo.push(() => rm(written, { force: true }))
      await attempt(path, () => writeDurably(written, bytes))
    }
    for (const { path, written, replaced } of places) {
      if (await exists(path)) {
        await attempt(path, () => renamePatiently(path, replaced))
        undo.push(() => rename(replaced, path))
      }
      await attempt(path, () => renamePatiently(written, path))
      undo.push(() => rm(path, { force: true }))
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step().catch(() => undefined)
    throw error
  }
  await Promise.all(places.map(({ replaced }) => rm(replaced, { force: true })))
  return places.map(({ path }) => path)
}

async function refuseTaken(folder: string, path: string, name: string, replace: boolean): Promise<void> {
  // Word and WPS leave such a file beside a document they have open.
  const marks = [`~$${name}`, `~$${name.slice(2)}`, `.~${name}`]
  for (const mark of marks) if (await exists(join(folder, mark))) throw new Failure('file-in-use', { path })
  if (!replace && (await exists(path))) throw new Failure('file-exists', { path })
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

/** Virus scanners on Windows hold a new file for a moment. */
async function renamePatiently(from: string, to: string, pauses = [50, 200, 500]): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    const [pause, ...others] = pauses
    const { code = '' } = error as NodeJS.ErrnoException
    if (pause === undefined || !['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error
    await setTimeout(pause)
    await renamePatiently(from, to, others)
  }
}

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    throw fileFailure(error, path)
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
