import { z } from 'zod'
import type { KeptTexts } from '../../core/contract/unsaved.ts'
import { field, fieldValue, id, instant } from '../../core/values.ts'
import type { KeptFolder } from './kept-folder.ts'

/** Texts that could not be saved, beside the database: by sessions, so that no two writers meet. */
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

/** @param tell is told of what can't be read */
export function keptTextFiles(
  folder: KeptFolder,
  tell: (message: string, error: unknown) => void,
): KeptTextFiles {
  async function find(session: string): Promise<KeptTexts | undefined> {
    const name = session + ENDING
    try {
      const words = await folder.find(name)
      return words === undefined ? undefined : written.parse(JSON.parse(words))
    } catch (error) {
      tell(`unsaved texts in ${name}`, error)
      return undefined
    }
  }

  return {
    find,
    keep: (texts) => folder.keep(texts.session + ENDING, JSON.stringify(texts)),
    forget: (session) => folder.forget(session + ENDING),
    all: async () => {
      const sessions = (await folder.names(ENDING)).map((name) => name.slice(0, -ENDING.length))
      return (await Promise.all(sessions.map(find))).filter((each) => each !== undefined)
    },
  }
}
