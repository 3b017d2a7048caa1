import { stat } from 'node:fs/promises'
import { waitedFor } from '../answered.ts'
import { unlessSilent, type Watch } from '../unless-silent.ts'

/** Folders of one disk that were given up: no further one of it is tried before one of them answers. */
const MOST_LEFT = 3

/** Work that was given up and has not ended. */
interface Left {
  readonly ended: Promise<unknown>
  /** As the system numbers disks; undefined where it was silent from the first. */
  readonly disk: number | undefined
}

/** Work in a folder that a user named, as long as its disk is not silent. */
export type InFolder = <T>(
  folder: string,
  stop: AbortSignal | undefined,
  work: (watch: Watch) => Promise<T>,
) => Promise<T>

/**
 * Watches over work in folders. What was given up holds up nobody but who wants the same folder, and no more threads however often it is
 * tried again; when its disk answers again it undoes itself.
 * @throws Failure 'no-answer', or what the signal says
 */
export function watchedFolders(): InFolder {
  const left = new Map<string, Left>()
  return async (folder, stop, work) => {
    const before = left.get(folder)
    if (before) await waitedFor(folder, before.ended, stop)
    let disk: number | undefined
    const leave = (ended: Promise<unknown>) => {
      left.set(folder, { ended, disk })
      void ended.then(() => left.delete(folder))
    }
    return unlessSilent({ path: folder, stop, left: leave }, async (watch) => {
      disk = await diskOf(folder)
      const same = [...left.values()].filter((each) => each.disk === disk).map(({ ended }) => ended)
      if (same.length >= MOST_LEFT) await waitedFor(folder, Promise.race(same), stop)
      return work(watch)
    })
  }
}

function diskOf(folder: string): Promise<number | undefined> {
  return stat(folder).then(
    ({ dev }) => dev,
    () => undefined,
  )
}
