import type { Face } from './face-file.ts'

/** A list of pieces of a compact font (INDEX, Adobe Technical Note 5176, 5). */
export interface Pieces {
  readonly count: number
  /** Where it ends. */
  readonly end: number
  readonly item: (index: number) => Buffer
  /** The whole list as it is written. */
  readonly written: () => Buffer
}

/** The pieces of which the list at a place consists. */
export function piecesAt(face: Face, at: number): Pieces {
  const count = face.part('CFF ', at, 2).readUInt16BE()
  if (count === 0) return { count, end: at + 2, item: () => EMPTY, written: () => face.part('CFF ', at, 2) }
  const size = face.part('CFF ', at + 2, 1).readUInt8()
  const places = face.part('CFF ', at + 3, size * (count + 1))
  const start = at + 2 + size * (count + 1)
  const placeOf = (index: number) => start + places.readUIntBE(size * index, size)
  const end = placeOf(count)
  return {
    count,
    end,
    item: (index) => face.part('CFF ', placeOf(index), placeOf(index + 1) - placeOf(index)),
    written: () => face.part('CFF ', at, end - at),
  }
}

/** Pieces as a list. */
export function listOf(pieces: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(3 + 4 * (pieces.length + 1))
  head.writeUInt16BE(pieces.length)
  head.writeUInt8(4, 2)
  let end = 1
  for (const [index, { length }] of [EMPTY, ...pieces].entries()) {
    end += length
    head.writeUInt32BE(end, 3 + 4 * index)
  }
  return Buffer.concat([head, ...pieces])
}

/** The names of the glyphs: a list of all, or of ranges. */
export function charsetAt(face: Face, at: number, glyphs: number): Buffer {
  const format = face.part('CFF ', at, 1).readUInt8()
  if (format === 0) return face.part('CFF ', at, 1 + 2 * (glyphs - 1))
  const size = format === 1 ? 3 : 4
  let end = at + 1
  for (let named = 1; named < glyphs; end += size)
    named += 1 + face.part('CFF ', end + 2, size - 2).readUIntBE(0, size - 2)
  return face.part('CFF ', at, end - at)
}

/** Which part of the font each glyph belongs to: a list of all, or of ranges. */
export function partOfEachAt(face: Face, at: number, glyphs: number): Buffer {
  const format = face.part('CFF ', at, 1).readUInt8()
  const length = format === 0 ? 1 + glyphs : 5 + 3 * face.part('CFF ', at + 1, 2).readUInt16BE()
  return face.part('CFF ', at, length)
}

const EMPTY = Buffer.alloc(0)
