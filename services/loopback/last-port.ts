import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ports } from '../ports.ts'
import { PRIVATE_FILE } from '../store/private-files.ts'

/** The port of the last time, in the data folder: the page's own storage belongs to it, and is found there again. */
export interface LastPort {
  /** 0 where none is known. */
  readonly read: () => number
  readonly keep: (port: number) => void
}

export function lastPort(dataFolder: string, log: Ports['log']): LastPort {
  const path = join(dataFolder, 'nianbao.port')
  return {
    read: () => {
      try {
        const port = Number(readFileSync(path, 'utf8'))
        return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : 0
      } catch {
        return 0
      }
    },
    keep: (port) => {
      try {
        writeFileSync(path, String(port), { mode: PRIVATE_FILE })
      } catch (error) {
        // The program runs as well at another port the next time.
        log('keeping the port', error)
      }
    },
  }
}
