import { closeSync, openSync, readSync } from 'node:fs'

/** A face in a font file, of which only what is asked for is read. */
export interface Face {
  readonly has: (tag: string) => boolean
  /** A whole table. @throws where the face has none */
  readonly table: (tag: string) => Buffer
  /** Some bytes of a table. */
  readonly part: (tag: string, from: number, length: number) => Buffer
}

/** Where a face stands: a collection holds several. */
export interface FacePlace {
  readonly path: string
  /** Where its list of tables begins. */
  readonly at: number
}

/** Lets a work read a face (ISO/IEC 14496-22, 4.5). @throws where the file can't be read, or is none */
export function withFace<T>({ path, at }: FacePlace, work: (face: Face) => T): T {
  const file = openSync(path, 'r')
  try {
    return work(faceAt(file, at))
  } finally {
    closeSync(file)
  }
}

/** Where the faces of an open file begin. */
export function faceStarts(file: number): number[] {
  const head = bytesAt(file, 0, 12)
  if (head.toString('latin1', 0, 4) !== 'ttcf') return [0]
  const count = head.readUInt32BE(8)
  if (count > MOST_FACES) throw new RangeError(`${count} faces`)
  const starts = bytesAt(file, 12, 4 * count)
  return Array.from({ length: count }, (_, i) => starts.readUInt32BE(4 * i))
}

/** More than any collection has. */
const MOST_FACES = 256

/** A face of an open file. */
export function faceAt(file: number, at: number): Face {
  const count = bytesAt(file, at, 12).readUInt16BE(4)
  const list = bytesAt(file, at + 12, 16 * count)
  const places = new Map<string, { readonly at: number; readonly length: number }>()
  for (let i = 0; i < list.length; i += 16)
    places.set(list.toString('latin1', i, i + 4), {
      at: list.readUInt32BE(i + 8),
      length: list.readUInt32BE(i + 12),
    })
  const part = (tag: string, from: number, length: number) => {
    const place = places.get(tag)
    if (!place || from + length > place.length) throw new RangeError(`Nothing in ${tag} at ${from}`)
    return bytesAt(file, place.at + from, length)
  }
  return {
    has: (tag) => places.has(tag),
    table: (tag) => part(tag, 0, places.get(tag)?.length ?? 0),
    part,
  }
}

function bytesAt(file: number, at: number, length: number): Buffer {
  if (length > MOST_BYTES) throw new RangeError(`${length} bytes`)
  const bytes = Buffer.allocUnsafe(length)
  if (readSync(file, bytes, 0, length, at) < length)
    throw new RangeError(`The file ends before ${at + length}`)
  return bytes
}

/** No table that is read whole is larger. */
const MOST_BYTES = 16 * 1024 * 1024
