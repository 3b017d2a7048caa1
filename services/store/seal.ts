import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * A line after the last page of a database, with the SHA-256 of everything before it. SQLite ignores what follows its
 * pages as long as it is shorter than one, and writes over it when the file grows.
 */
const SEAL = /^\nnianbao-backup@1 sha256:([0-9a-f]{64})\n$/
const SEAL_BYTES = `\nnianbao-backup@1 sha256:${'0'.repeat(64)}\n`.length
const CHUNK = 1 << 20

/** What a file says of itself: nothing was changed, something was, or it carries no seal. */
export type SealState = 'intact' | 'broken' | 'none'

/** Appends the seal to a finished file. */
export function sealFile(path: string): void {
  appendFileSync(path, `\nnianbao-backup@1 sha256:${digestOf(path, Infinity)}\n`)
}

export function sealState(path: string): SealState {
  const { digest, size } = readSeal(path)
  if (digest === undefined) return 'none'
  return digestOf(path, size) === digest ? 'intact' : 'broken'
}

/** Whether two files carry the same seal: who can't read the one can't have written the other. */
export function haveSameSeal(one: string, other: string): boolean {
  const [a, b] = [readSeal(one), readSeal(other)]
  return a.digest !== undefined && a.digest === b.digest && a.size === b.size
}

/** Bytes of the database itself, without a seal. */
export function sizeWithoutSeal(path: string): number {
  return readSeal(path).size
}

function readSeal(path: string): { readonly digest: string | undefined; readonly size: number } {
  return withFile(path, (file) => {
    const whole = fstatSync(file).size
    const end = Buffer.alloc(SEAL_BYTES)
    readSync(file, end, 0, SEAL_BYTES, Math.max(0, whole - SEAL_BYTES))
    const digest = SEAL.exec(end.toString('latin1'))?.[1]
    return { digest, size: digest === undefined ? whole : whole - SEAL_BYTES }
  })
}

function digestOf(path: string, size: number): string {
  return withFile(path, (file) => {
    const hash = createHash('sha256')
    const chunk = Buffer.alloc(CHUNK)
    for (let at = 0; at < size;) {
      const read = readSync(file, chunk, 0, Math.min(CHUNK, size - at), at)
      if (read === 0) break
      hash.update(chunk.subarray(0, read))
      at += read
    }
    return hash.digest('hex')
  })
}

function withFile<T>(path: string, use: (file: number) => T): T {
  const file = openSync(path, 'r')
  try {
    return use(file)
  } finally {
    closeSync(file)
  }
}
