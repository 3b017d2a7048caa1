import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const CALLS = ['access', 'stat', 'readdir', 'mkdir', 'open', 'link', 'rename', 'rm'] as const
export type DiskCall = (typeof CALLS)[number]

/** A disk that is asked and says nothing, as a share that is gone. */
export interface SilentDisk {
  /** The calls that wait, each with its path. */
  readonly asked: readonly string[]
  /** As many calls were made as it waits for. */
  readonly heard: (count?: number) => Promise<void>
  /** It answers again, also what was asked before. */
  readonly letGo: () => void
}

/** Lets calls on what lies below a folder wait, until it is let go. Only those that Node's promises make, and no thread is held up. */
export function silentDisk(folder: string, calls: readonly DiskCall[] = CALLS): SilentDisk {
  const real = { ...promises }
  const back = Promise.withResolvers<undefined>()
  const asked: string[] = []
  const hearing = new Set<() => void>()
  for (const name of calls) {
    const call = real[name] as (...args: unknown[]) => Promise<unknown>
    const waiting = async (...args: unknown[]) => {
      if (String(args[0]).startsWith(folder)) {
        asked.push(`${name} ${String(args[0])}`)
        for (const look of hearing) look()
        await back.promise
      }
      return call(...args)
    }
    Object.assign(promises, { [name]: waiting })
  }
  syncBuiltinESMExports()
  return {
    asked,
    heard: (count = 1) =>
      new Promise((heard) => {
        const look = () => {
          if (asked.length < count) return
          hearing.delete(look)
          heard()
        }
        hearing.add(look)
        look()
      }),
    letGo: () => {
      for (const name of calls) Object.assign(promises, { [name]: real[name] })
      syncBuiltinESMExports()
      back.resolve(undefined)
    },
  }
}
