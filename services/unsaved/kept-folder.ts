import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failureData } from '../../core/failure.ts'
import { digestOf } from '../digest.ts'
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
  /**
   * Keeps what is to come of what a name stands for, undefined to forget it; nothing is kept under it in between.
   * @throws Failure as `keep`
   */
  readonly change: (name: string, next: (content: string) => string | undefined) => Promise<void>
  /** @throws the system's error where it can't be read */
  readonly find: (name: string) => Promise<string | undefined>
  /** Those with an ending. */
  readonly names: (ending: string) => Promise<string[]>
}

export function keptFolder(dataFolder: string): KeptFolder {
  const folder = join(dataFolder, 'unsaved')
  const reserve = reserveIn(folder)
  let last: Promise<unknown> = Promise.resolve()

  /** One after the other: what is kept is never written over by what was read before. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  const onDisk = (name: string) => readFile(join(folder, name), 'utf8').catch(noneIfGone)

  async function keep(name: string, content: string): Promise<void> {
    try {
      await keepFile(folder, name, content)
    } catch (error) {
      if (failureData(error)?.code !== 'disk-full' || !(await keepInReserve(name, content))) throw error
      return
    }
    forgetInReserve(name)
  }

  async function keepInReserve(name: string, content: string): Promise<boolean> {
    const over = fileState(await onDisk(name))
    return reserve.keep(new Map([...reserve.kept(), [name, { content, over }]]))
  }

  async function forget(name: string): Promise<void> {
    await rm(join(folder, name), { force: true })
    forgetInReserve(name)
  }

  function forgetInReserve(name: string): void {
    const kept = new Map(reserve.kept())
    if (kept.delete(name)) reserve.keep(kept)
  }

  /** What stands in the reserve is the later, unless the file is another by now: power may fail before that is forgotten. */
  async function find(name: string): Promise<string | undefined> {
    const file = await onDisk(name)
    const kept = reserve.kept().get(name)
    return kept && (kept.over === undefined || kept.over === fileState(file)) ? kept.content : file
  }

  return {
    prepare: reserve.take,
    keep: (name, content) => inTurn(() => keep(name, content)),
    forget: (name) => inTurn(() => forget(name)),
    change: (name, next) =>
      inTurn(async () => {
        const before = await find(name)
        const after = before === undefined ? undefined : next(before)
        if (after === before) return
        await (after === undefined ? forget(name) : keep(name, after))
      }),
    find,
    names: async (ending) => {
      const inReserve = [...reserve.kept().keys()].filter((name) => name.endsWith(ending))
      return [...new Set([...(await namesIn(folder, ending)), ...inReserve])]
    },
  }
}

/** Tells what a file holds from what it held before, or that it is not there. */
function fileState(content: string | undefined): string {
  return content === undefined ? '' : digestOf(Buffer.from(content))
}

/** Another window may have forgotten it just now. */
function noneIfGone(error: unknown): undefined {
  if (!isMissing(error)) throw error
}
