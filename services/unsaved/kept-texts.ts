import { z } from 'zod'
import type { KeptTexts, UnsavedText } from '../../core/contract/unsaved.ts'
import type { Field } from '../../core/report/report.ts'
import { field, fieldValue, id, instant } from '../../core/values.ts'
import type { KeptFolder } from './kept-folder.ts'

/** Texts that could not be saved, beside the database: by sessions, so that no two writers meet. */
export interface KeptTextFiles {
  /** @throws Failure 'disk-full', 'no-permission', 'cannot-write' */
  readonly keep: (texts: KeptTexts) => Promise<void>
  readonly forget: (session: string) => Promise<void>
  /** Forgets one text of a session. @throws Failure as `keep` */
  readonly drop: (text: Pick<UnsavedText, 'field'> & { readonly session: string }) => Promise<void>
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
  async function find(name: string): Promise<KeptTexts | undefined> {
    try {
      const words = await folder.find(name)
      return words === undefined ? undefined : read(words)
    } catch (error) {
      tell(`unsaved texts in ${name}`, error)
      return undefined
    }
  }

  return {
    keep: (texts) => folder.keep(texts.session + ENDING, JSON.stringify(texts)),
    forget: (session) => folder.forget(session + ENDING),
    drop: ({ session, field }) => folder.change(session + ENDING, (words) => without(words, field)),
    all: async () => {
      const all = await Promise.all((await folder.names(ENDING)).map(find))
      return all.filter((each) => each !== undefined)
    },
  }
}

function read(words: string): KeptTexts {
  return written.parse(JSON.parse(words))
}

/** What can't be read stays as it is. */
function without(words: string, dropped: Field): string | undefined {
  const kept = readable(words)
  if (!kept) return words
  const texts = kept.texts.filter((text) => text.field !== dropped)
  return texts.length > 0 ? JSON.stringify({ ...kept, texts }) : undefined
}

function readable(words: string): KeptTexts | undefined {
  try {
    return read(words)
  } catch {
    return undefined
  }
}
