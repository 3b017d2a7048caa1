import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { digestOf } from '../digest.ts'
import { keepFile } from './kept-file.ts'

/**
 * Room for what must be kept when the disk is full: a file that was written while there was plenty and is written over where
 * it lies, which takes no more. Room that is given back would be the next writer's.
 */
export interface Reserve {
  /** Takes the room, where it is not taken and is not missed. */
  readonly take: () => Promise<void>
  /** What is kept there, by its names. */
  readonly kept: () => ReadonlyMap<string, InReserve>
  /** Has this kept there, in place of all that was. False where it can't be. */
  readonly keep: (kept: ReadonlyMap<string, InReserve>) => boolean
}

/** What is kept in place of a file. */
export interface InReserve {
  readonly content: string
  /** What the file was then; earlier programs did not say. */
  readonly over: string | undefined
}

const NAME = 'reserve'
/** Bytes of each of two states, the last and the one before it: more than the texts of a whole report. */
const SIZE = 2 << 20
const PLENTY = 16 * SIZE
/** Characters of a digest in hexadecimal. */
const DIGEST = 64

const stateKept = z.object({
  count: z.int(),
  kept: z.array(z.tuple([z.string(), z.string(), z.string().optional()])),
})
type State = z.infer<typeof stateKept>

/** @param folder of what could not be saved */
export function reserveIn(folder: string): Reserve {
  const path = join(folder, NAME)
  let last: State | undefined
  const state = () => (last ??= lastOf(path))
  return {
    take: async () => {
      if (isTaken(path) || (await freeBytes(join(folder, '..'))) < PLENTY) return
      // Bytes that no file system presses together. Without a reserve all goes on as well.
      await keepFile(folder, NAME, randomBytes(2 * SIZE)).catch(() => undefined)
    },
    kept: () => new Map(state().kept.map(([name, content, over]) => [name, { content, over }])),
    keep: (kept) => {
      const next = { count: state().count + 1, kept: [...kept].map(written) }
      if (!isTaken(path) || !writeOver(path, next)) return false
      last = next
      return true
    },
  }
}

function written([name, { content, over }]: [string, InReserve]): State['kept'][number] {
  return over === undefined ? [name, content] : [name, content, over]
}

function isTaken(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === 2 * SIZE
}

async function freeBytes(folder: string): Promise<number> {
  const disk = await statfs(folder).catch(() => undefined)
  return disk ? disk.bavail * disk.bsize : 0
}

/** Never over the state before: a power cut leaves one of the two. */
function writeOver(path: string, state: State): boolean {
  const words = Buffer.from(JSON.stringify(state))
  const bytes = Buffer.concat([Buffer.from(digestOf(words)), words, Buffer.from('\n')])
  if (bytes.length > SIZE) return false
  try {
    const file = openSync(path, 'r+')
    try {
      writeSync(file, bytes, 0, bytes.length, (state.count % 2) * SIZE)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    return true
  } catch {
    return false
  }
}

function lastOf(path: string): State {
  const none = { count: 0, kept: [] }
  if (!isTaken(path)) return none
  const bytes = readFileSync(path)
  return [bytes.subarray(0, SIZE), bytes.subarray(SIZE)]
    .flatMap(stateIn)
    .reduce((one, other) => (other.count > one.count ? other : one), none)
}

function stateIn(slot: Buffer): State[] {
  const words = slot.subarray(DIGEST, slot.indexOf('\n', DIGEST))
  if (digestOf(words) !== slot.toString('latin1', 0, DIGEST)) return []
  return [stateKept.parse(JSON.parse(words.toString()))]
}
