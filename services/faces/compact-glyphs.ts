import { dictionaryOf, entriesOf, type Entry } from './compact-dictionary.ts'
import { charsetAt, listOf, partOfEachAt, piecesAt } from './compact-reader.ts'
import type { Face } from './face-file.ts'
import type { Tables } from './true-type-glyphs.ts'

/** Operators of dictionaries whose numbers are places (Adobe Technical Note 5176, tables 9, 10 and 23). */
const PLACE = {
  charset: 15,
  outlines: 17,
  private: 18,
  subroutines: 19,
  parts: 0x0c24,
  partOfEach: 0x0c25,
} as const

/** Sets of names that are in no file, by their numbers. */
const KNOWN_CHARSETS = 2

/** A glyph without an outline. */
const BLANK = Buffer.from([14])

/** A compact font with the outlines of some glyphs where they stood; all others are blank. */
export function compactGlyphs(face: Face, glyphs: ReadonlySet<number>): Tables {
  const names = piecesAt(face, face.part('CFF ', 2, 1).readUInt8())
  const tops = piecesAt(face, names.end)
  const strings = piecesAt(face, tops.end)
  const top = entriesOf(tops.item(0))
  const front = face.part('CFF ', 0, names.end)
  const behind = Buffer.concat([strings.written(), piecesAt(face, strings.end).written()])
  const large = largePieces(face, top, glyphs)
  // Places take the same room whatever they are, so that the first time tells where all else begins.
  const length = laid(face, top, large, 0).dictionary.length
  const { dictionary, pieces } = laid(face, top, large, front.length + length + behind.length)
  return { 'CFF ': Buffer.concat([front, dictionary, behind, ...pieces]) }
}

/** What is told of all glyphs, by the operator that says where. */
function largePieces(face: Face, top: readonly Entry[], glyphs: ReadonlySet<number>): Map<number, Buffer> {
  const outlines = piecesAt(face, numbersOf(top, PLACE.outlines)[0] ?? NaN)
  const kept = Array.from({ length: outlines.count }, (_, i) => (glyphs.has(i) ? outlines.item(i) : BLANK))
  const large = new Map([[PLACE.outlines as number, listOf(kept)]])
  const [charset = 0] = numbersOf(top, PLACE.charset)
  if (charset > KNOWN_CHARSETS) large.set(PLACE.charset, charsetAt(face, charset, outlines.count))
  const [partOfEach] = numbersOf(top, PLACE.partOfEach)
  if (partOfEach !== undefined) large.set(PLACE.partOfEach, partOfEachAt(face, partOfEach, outlines.count))
  return large
}

interface Laid {
  /** The font's dictionary, which says where the pieces are. */
  readonly dictionary: Buffer
  readonly pieces: readonly Buffer[]
}

/** Lays all that the dictionary gives a place one behind the other. */
function laid(face: Face, top: readonly Entry[], large: ReadonlyMap<number, Buffer>, start: number): Laid {
  const places = new Map<number, readonly number[]>()
  const pieces: Buffer[] = []
  let end = start
  const lay = (piece: Buffer): number => {
    pieces.push(piece)
    end += piece.length
    return end - piece.length
  }
  const withPrivate = (entries: readonly Entry[], own = new Map<number, readonly number[]>()): Buffer => {
    if (numbersOf(entries, PLACE.private).length > 0) {
      const { dictionary, subroutines } = privateOf(face, entries)
      own.set(PLACE.private, [dictionary.length, lay(dictionary)])
      lay(subroutines)
    }
    return dictionaryOf(entries, own)
  }
  for (const [operator, piece] of large) places.set(operator, [lay(piece)])
  const [parts] = numbersOf(top, PLACE.parts)
  if (parts !== undefined) {
    const { count, item } = piecesAt(face, parts)
    const dictionaries = Array.from({ length: count }, (_, i) => withPrivate(entriesOf(item(i))))
    places.set(PLACE.parts, [lay(listOf(dictionaries))])
  }
  return { dictionary: listOf([withPrivate(top, places)]), pieces }
}

/** The dictionary of widths and hints of a part, with the subroutines that come behind it. */
function privateOf(face: Face, entries: readonly Entry[]): { dictionary: Buffer; subroutines: Buffer } {
  const [length = NaN, at = NaN] = numbersOf(entries, PLACE.private)
  const own = entriesOf(face.part('CFF ', at, length))
  const [apart] = numbersOf(own, PLACE.subroutines)
  if (apart === undefined) return { dictionary: dictionaryOf(own, new Map()), subroutines: Buffer.alloc(0) }
  const written = (place: number) => dictionaryOf(own, new Map([[PLACE.subroutines, [place]]]))
  return { dictionary: written(written(0).length), subroutines: piecesAt(face, at + apart).written() }
}

function numbersOf(entries: readonly Entry[], operator: number): readonly number[] {
  return entries.find((entry) => entry.operator === operator)?.numbers ?? []
}
