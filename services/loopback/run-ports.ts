import { randomInt } from 'node:crypto'
import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Ports } from '../ports.ts'
import { PRIVATE_FILE } from '../store/private-files.ts'

/** Where a run of the program listened, and when it began. */
export interface Run {
  readonly port: number
  /** Milliseconds; 0 where an older program did not say. */
  readonly began: number
}

/** How many runs are remembered, so that none listens where another did. */
const REMEMBERED = 500

/** The runs on a data folder, the last first; those that can't be read are none. */
export function runsBefore(dataFolder: string): Run[] {
  try {
    return readFileSync(pathIn(dataFolder), 'utf8').split('\n').flatMap(runIn)
  } catch {
    return []
  }
}

/**
 * Remembers a run as the last, on a full disk too.
 * @returns false where it can't be: no later run would look at its port
 */
export function keepRun(dataFolder: string, run: Run, log: Ports['log']): boolean {
  const others = runsBefore(dataFolder).filter(({ port }) => port !== run.port)
  const lines = [run, ...others].slice(0, REMEMBERED).map(({ port, began }) => `${port} ${began}`)
  const path = pathIn(dataFolder)
  try {
    writeOver(path, lines.join('\n'))
    return true
  } catch (error) {
    log('keeping the port', error)
    return false
  }
}

/** In one go, or into the room the file has already where the disk has no more. */
function writeOver(path: string, words: string): void {
  const beside = `${path}.new`
  try {
    writeFileSync(beside, words, { mode: PRIVATE_FILE })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    const file = openSync(path, 'r+')
    try {
      if (writeSync(file, words, 0) < Buffer.byteLength(words)) throw error
      ftruncateSync(file, Buffer.byteLength(words))
    } finally {
      closeSync(file)
    }
  }
}

/** Browsers refuse some ports below. */
const FIRST = 16_384
const LAST = 65_535

/** A port at which none of these runs was, whatever another program does. */
export function freshPort(runs: readonly Run[]): number {
  const used = new Set(runs.map(({ port }) => port))
  for (;;) {
    const port = randomInt(FIRST, LAST + 1)
    if (!used.has(port)) return port
  }
}

function pathIn(dataFolder: string): string {
  return join(dataFolder, 'nianbao.port')
}

/** An older program wrote its last port alone. */
function runIn(line: string): Run[] {
  const [, port, began = '0'] = /^(\d{4,5})(?: (\d{1,15}))?$/.exec(line) ?? []
  const run = { port: Number(port), began: Number(began) }
  return run.port > 1023 && run.port <= LAST ? [run] : []
}
