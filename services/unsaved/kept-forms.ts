import type { KeptFolder } from './kept-folder.ts'

/** What was typed into forms, sealed by the pages it was typed in, beside the database. */
export interface KeptForms {
  /** Keeps it in place of what the session kept before; no words forget it. @throws Failure as `KeptFolder` */
  readonly keep: (session: string, words: string) => Promise<void>
  /** Those sessions of which nothing is kept. */
  readonly missing: (sessions: readonly string[]) => Promise<string[]>
  /** The words of all. */
  readonly all: () => Promise<string[]>
}

const ENDING = '.form'

export function keptForms(folder: KeptFolder): KeptForms {
  return {
    keep: (session, words) =>
      words === '' ? folder.forget(session + ENDING) : folder.keep(session + ENDING, words),
    missing: async (sessions) => {
      const names = new Set(await folder.names(ENDING))
      return sessions.filter((session) => !names.has(session + ENDING))
    },
    all: async () => {
      const all = await Promise.all((await folder.names(ENDING)).map(folder.find))
      return all.filter((words) => words !== undefined)
    },
  }
}
