import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { KeptTexts } from '../../core/contract/unsaved.ts'
import { field, fieldValue, id, instant } from '../../core/values.ts'
import { PRIVATE_FILE } from '../store/private-files.ts'
import { syncFolder, writeDurably } from '../writers/durable.ts'
import { fileFailure } from '../writers/file-failure.ts'

/** Texts that could not be saved, in files beside the database: one a session, so that no two writers meet. */
export interface KeptTextFiles {
  /** @throws Failure 'disk-full', 'no-permission', 'cannot-write' */
  readonly keep: (texts: KeptTexts) => Promise<void>
  readonly find: (session: string) => Promise<KeptTexts | undefined>
  readonly forget: (session: string) => Promise<void>
  /** All that can be read; what can't be stays where it is. */
  readonly all: () => Promise<KeptTexts[]>
}

const ENDING = '.json'

const written = z.object({
  session: z.uuid(),
  id,
  at: instant,
  texts: z.array(z.object({ field, value: fieldValue })),
})

/** @param tell is told of a file that can't be read */
export function keptTextFiles(
  dataFolder: string,
  tell: (message: string, error: unknown) => void,
): KeptTextFiles {
  const folder = join(dataFolder, 'unsaved')

  async function find(session: string): Promise<KeptTexts | undefined> {
    const path = join(folder, session + ENDING)
    try {
      return written.parse(JSON.parse(await readFile(path, 'utf8')))
    } catch (error) {
      if (!isMissing(error)) tell(`unsaved texts in ${path}`, error)
      return undefined
    }
  }

  return {
    find,
    keep: async (texts) => {
      const path = join(folder, texts.session + ENDING)
      // A session writes one after the other; what a killed program left is written over.
      const beside = `${path}.new`
      try {
        await makeFolder(folder)
        await rm(beside, { force: true })
        await writeDurably(beside, Buffer.from(JSON.stringify(texts)), PRIVATE_FILE)
        await rename(beside, path)
        await syncFolder(folder)
      } catch (error) {
        await rm(beside, { force: true }).catch(() => undefined)
        throw fileFailure(error, path)
      }
    },
    forget: (session) => rm(join(folder, session + ENDING), { force: true }),
    all: async () => {
      const names = await readdir(folder).catch((error: unknown) => {
        if (isMissing(error)) return []
        throw fileFailure(error, folder)
      })
      const sessions = names
        .filter((name) => name.endsWith(ENDING))
        .map((name) => name.slice(0, -ENDING.length))
      return (await Promise.all(sessions.map(find))).filter((each) => each !== undefined)
    },
  }
}

/** A data folder that is gone, with its stick say, is not made anew in its place. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
