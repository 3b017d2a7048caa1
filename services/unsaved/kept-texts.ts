import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { KeptTexts } from '../../core/contract/unsaved.ts'
import { field, fieldValue, id, instant } from '../../core/values.ts'
import { isMissing, keepFile, namesIn, unsavedFolder } from './kept-file.ts'

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
  const folder = unsavedFolder(dataFolder)

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
    keep: (texts) => keepFile(folder, texts.session + ENDING, JSON.stringify(texts)),
    forget: (session) => rm(join(folder, session + ENDING), { force: true }),
    all: async () => {
      const sessions = (await namesIn(folder, ENDING)).map((name) => name.slice(0, -ENDING.length))
      return (await Promise.all(sessions.map(find))).filter((each) => each !== undefined)
    },
  }
}
