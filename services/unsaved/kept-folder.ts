import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failureData } from '../../core/failure.ts'
import { isMissing, keepFile, namesIn } from './kept-file.ts'
import { reserveIn } from './reserve.ts'

/** Where a data folder keeps what could not be saved, by names; on a full disk in a reserve. */
export interface KeptFolder {
  /** Takes the reserve, where there is room for it. */
  readonly prepare: () => Promise<void>
  /**
   * Keeps something in place of what the name stood for, whole and synced.
   * @throws Failure 'disk-full', 'no-permission', 'cannot-write', 'not-a-folder'
   */
  readonly keep: (name: string, content: string) => Promise<void>
  readonly forget: (name: string) => Promise<void>
  /** @throws the system's error where it can't be read */
  readonly find: (name: string) => Promise<string | undefined>
  /** Those with an ending. */
  readonly names: (ending: string) => Promise<string[]>
}

export function keptFolder(dataFolder: string): KeptFolder {
  const folder = join(dataFolder, 'unsaved')
  const reserve = reserveIn(folder)

  function keepInReserve(name: string, content: string): boolean {
    return reserve.keep(new Map([...reserve.kept(), [name, content]]))
  }

  function forgetInReserve(name: string): void {
    const kept = new Map(reserve.kept())
    if (kept.delete(name)) reserve.keep(kept)
  }

  return {
    prepare: reserve.take,
    keep: async (name, content) => {
      try {
        await keepFile(folder, name, content)
        forgetInReserve(name)
      } catch (error) {
        if (failureData(error)?.code !== 'disk-full' || !keepInReserve(name, content)) throw error
      }
    },
    forget: async (name) => {
      await rm(join(folder, name), { force: true })
      forgetInReserve(name)
    },
    // What stands in the reserve is the later: it is forgotten once the disk takes the name again.
    find: async (name) =>
      reserve.kept().get(name) ?? (await readFile(join(folder, name), 'utf8').catch(noneIfGone)),
    names: async (ending) => {
      const inReserve = [...reserve.kept().keys()].filter((name) => name.endsWith(ending))
      return [...new Set([...(await namesIn(folder, ending)), ...inReserve])]
    },
  }
}

/** Another window may have forgotten it just now. */
function noneIfGone(error: unknown): undefined {
  if (!isMissing(error)) throw error
}
