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

/** Where a run of the program showed a page, and when it began. */
export interface Run {
  readonly port: number
  /** Milliseconds; 0 where an older program did not say. */
  readonly began: number
  /** A later run's page has asked there for what was kept. */
  readonly isAsked?: boolean
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
  return keepRuns(dataFolder, [run, ...others].slice(0, REMEMBERED), log)
}

/** Remembers that what was kept at a port has been asked for. */
export function keepAsked(dataFolder: string, asked: number, log: Ports['log']): void {
  const runs = runsBefore(dataFolder)
  if (!runs.some(({ port, isAsked }) => port === asked && !isAsked)) return
  keepRuns(
    dataFolder,
    runs.map((run) => (run.port === asked ? { ...run, isAsked: true } : run)),
    log,
  )
}

/** The last are asked again, since a page may still be open there; of those before, the ones that nobody has asked yet. */
const LAST = 5
/** Each costs a start a tenth of a second. */
const MOST_ASKED = 20

/** The ports at which what was kept is to be asked for. */
export function portsToAsk(runs: readonly Run[]): number[] {
  const wanted = runs.filter(({ isAsked }, at) => at < LAST || !isAsked)
  return wanted.slice(0, MOST_ASKED).map(({ port }) => port)
}

function keepRuns(dataFolder: string, runs: readonly Run[], log: Ports['log']): boolean {
  const lines = runs.map(({ port, began, isAsked }) => `${port} ${began}${isAsked ? ASKED : ''}`)
  try {
    writeOver(pathIn(dataFolder), lines.join('\n'))
    return true
  } catch (error) {
    log('keeping the port', error)
    return false
  }
}

const ASKED = ' asked'

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
const LOWEST = 16_384
const HIGHEST = 65_535

/** A port at which none of these runs was, whatever another program does. */
export function freshPort(runs: readonly Run[]): number {
  const used = new Set(runs.map(({ port }) => port))
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST + 1)
    if (!used.has(port)) return port
  }
}

function pathIn(dataFolder: string): string {
  return join(dataFolder, 'nianbao.port')
}

/** An older program wrote its last port alone. */
function runIn(line: string): Run[] {
  const [, port, began = '0', asked] = /^(\d{4,5})(?: (\d{1,15})( asked)?)?$/.exec(line) ?? []
  const run = { port: Number(port), began: Number(began), ...(asked && { isAsked: true }) }
  return run.port > 1023 && run.port <= HIGHEST ? [run] : []
}
