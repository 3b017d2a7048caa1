import { closeSync, openSync, readSync } from 'node:fs'
import { Failure } from '../../../core/failure.ts'
import { MAX_FILE } from '../../readers/archive.ts'
import { type FilePath, openable } from '../file-path.ts'

/** Bytes that are asked for at once. */
const CHUNK = 1 << 18

/**
 * The bytes of a file, read by this thread itself: a share that is gone holds it up, and nobody else. Who waits is told before
 * each call on the disk.
 * @throws Failure 'file-too-large', also of one that says it is smaller; the system's error
 */
export function fileBytes(path: FilePath, asking: () => void): Uint8Array {
  const chunks: Buffer[] = []
  asking()
  const file = openSync(openable(path), 'r')
  try {
    for (let size = 0; ;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      asking()
      const read = readSync(file, chunk)
      if (read === 0) return Buffer.concat(chunks)
      size += read
      if (size > MAX_FILE) throw tooLarge()
      chunks.push(chunk.subarray(0, read))
    }
  } finally {
    closeSync(file)
  }
}

export function tooLarge(): Failure {
  return new Failure('file-too-large', { problem: `超过 ${MAX_FILE / 1024 / 1024} MB` })
}
