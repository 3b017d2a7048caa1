import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, keepFile, namesIn, unsavedFolder } from './kept-file.ts'

/** What was typed into forms, sealed by the pages it was typed in, in files beside the database. */
export interface KeptFormFiles {
  /** Keeps it in place of what the session kept before; no words forget it. @throws Failure as `keepFile` */
  readonly keep: (session: string, words: string) => Promise<void>
  /** The words of all. */
  readonly all: () => Promise<string[]>
}

const ENDING = '.form'

export function keptFormFiles(dataFolder: string): KeptFormFiles {
  const folder = unsavedFolder(dataFolder)
  return {
    keep: (session, words) =>
      words === ''
        ? rm(join(folder, session + ENDING), { force: true })
        : keepFile(folder, session + ENDING, words),
    all: async () => {
      const read = (name: string) => readFile(join(folder, name), 'utf8').catch(noneIfGone)
      return (await Promise.all((await namesIn(folder, ENDING)).map(read))).filter((words) => words !== '')
    },
  }
}

/** Another window may have forgotten it just now. */
function noneIfGone(error: unknown): string {
  if (isMissing(error)) return ''
  throw error
}
