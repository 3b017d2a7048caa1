import { ByteWriter } from './binary.ts'

/** A step of an outline, in units of the font, y upwards. */
export interface OutlineStep {
  readonly kind: 'move' | 'line' | 'curve'
  /** x and y of the point it leads to; of a curve, behind those of the two it bends to. */
  readonly points: readonly number[]
}

/** A glyph of a font that is made here. */
export interface OutlinedGlyph {
  readonly advance: number
  readonly steps: readonly OutlineStep[]
}

/** Operators of Type 2 charstrings (Adobe Technical Note 5177). */
const CHARSTRING = { rlineto: 5, rrcurveto: 8, endchar: 14, rmoveto: 21 } as const
/** Operators of dictionaries (Adobe Technical Note 5176); charstrings, charset and the private dictionary are named by their places. */
const DICT = { fontBBox: 5, charset: 15, charStrings: 17, private: 18 } as const
/** Strings of the file's own come behind the standard ones. */
const STANDARD_STRINGS = 391

/**
 * The table "CFF " of an OpenType font, with one glyph behind the other.
 * @param box around all glyphs: left, bottom, right, top
 */
export function compactFontTable(
  name: string,
  glyphs: readonly OutlinedGlyph[],
  box: readonly [number, number, number, number],
): Uint8Array {
  const names = glyphs.slice(1).map((_, i) => Buffer.from(`g${i + 1}`, 'latin1'))
  const charset = new ByteWriter()
    .u8(0)
    .u16(...names.map((_, i) => STANDARD_STRINGS + i))
    .done()
  const charStrings = indexOf(glyphs.map(charStringOf))
  const front = new ByteWriter().u8(1, 0, 4, 4).bytes(indexOf([Buffer.from(name, 'latin1')]))
  const behind = new ByteWriter().bytes(indexOf(names)).bytes(indexOf([]))
  const top = (start: number) => {
    const dict = new ByteWriter()
    for (const side of box) dict.bytes(wideNumber(side))
    dict.u8(DICT.fontBBox)
    dict.bytes(wideNumber(start)).u8(DICT.charset)
    dict.bytes(wideNumber(start + charset.length)).u8(DICT.charStrings)
    // An empty private dictionary: widths are written whole, and nothing is hinted.
    dict.bytes(wideNumber(0)).bytes(wideNumber(start + charset.length + charStrings.length))
    return indexOf([dict.u8(DICT.private).done()])
  }
  const start = front.length + top(0).length + behind.length
  return front.bytes(top(start)).bytes(behind.done()).bytes(charset).bytes(charStrings).done()
}

function charStringOf({ advance, steps }: OutlinedGlyph): Uint8Array {
  const out = new ByteWriter().bytes(shortNumber(Math.round(advance)))
  let [x, y] = [0, 0]
  for (const { kind, points } of steps) {
    for (let at = 0; at < points.length; at += 2) {
      const [toX, toY] = [Math.round(points[at] ?? 0), Math.round(points[at + 1] ?? 0)]
      out.bytes(shortNumber(toX - x)).bytes(shortNumber(toY - y))
      ;[x, y] = [toX, toY]
    }
    out.u8(kind === 'move' ? CHARSTRING.rmoveto : kind === 'line' ? CHARSTRING.rlineto : CHARSTRING.rrcurveto)
  }
  // A glyph begins with its width, and that with an operator that takes it: the blank has none but its end.
  return out.u8(CHARSTRING.endchar).done()
}

/** An INDEX: how many, where each begins, and all one after the other. */
function indexOf(items: readonly Uint8Array[]): Uint8Array {
  const out = new ByteWriter().u16(items.length)
  if (items.length === 0) return out.done()
  out.u8(4)
  let at = 1
  for (const { length } of [{ length: 0 }, ...items]) out.u32((at += length))
  for (const item of items) out.bytes(item)
  return out.done()
}

function shortNumber(value: number): number[] {
  if (value >= -107 && value <= 107) return [value + 139]
  if (value >= 108 && value <= 1131) return [247 + ((value - 108) >> 8), (value - 108) & 0xff]
  if (value >= -1131 && value <= -108) return [251 + ((-value - 108) >> 8), (-value - 108) & 0xff]
  return [28, (value >> 8) & 0xff, value & 0xff]
}

/** A number of a dictionary, always five bytes, so that places are known before they are written. */
function wideNumber(value: number): number[] {
  return [29, (value >> 24) & 0xff, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]
}
