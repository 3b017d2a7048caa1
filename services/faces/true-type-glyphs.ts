import type { Face } from './face-file.ts'

/** Tables of a face, by their tags. */
export type Tables = Record<string, Buffer>

/** Bits of the parts of which a glyph is put together (ISO/IEC 14496-22, 5.3.3.2). */
const PART = { wide: 1, scale: 8, more: 0x20, scales: 0x40, matrix: 0x80 } as const

/** The outlines of some glyphs, and of those that they are put together from, where they stood; all others are empty. */
export function trueTypeGlyphs(face: Face, glyphs: ReadonlySet<number>): Tables {
  const head = Buffer.from(face.table('head'))
  const placeOf = placesIn(face.table('loca'), head.readInt16BE(50) === 1)
  const outlines = new Map<number, Buffer>()
  const waiting = [...glyphs]
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (outlines.has(glyph)) continue
    const { from, to } = placeOf(glyph)
    const outline = to > from ? face.part('glyf', from, to - from) : Buffer.alloc(0)
    outlines.set(glyph, outline)
    waiting.push(...partsOf(outline))
  }
  head.writeInt16BE(1, 50)
  return { head, ...written(outlines, face.table('maxp').readUInt16BE(4)) }
}

/** Where the outline of a glyph stands in the table of outlines. */
function placesIn(loca: Buffer, isLong: boolean): (glyph: number) => { from: number; to: number } {
  const at = (i: number) => (isLong ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i))
  return (glyph) => ({ from: at(glyph), to: at(glyph + 1) })
}

/** The glyphs of which one is put together. */
function partsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10, more = true; more;) {
    const bits = outline.readUInt16BE(at)
    parts.push(outline.readUInt16BE(at + 2))
    at += 4 + (bits & PART.wide ? 4 : 2)
    at += bits & PART.scale ? 2 : bits & PART.scales ? 4 : bits & PART.matrix ? 8 : 0
    more = (bits & PART.more) !== 0
  }
  return parts
}

function written(outlines: ReadonlyMap<number, Buffer>, count: number): Tables {
  const loca = Buffer.alloc(4 * (count + 1))
  const pieces: Buffer[] = []
  let end = 0
  for (let glyph = 0; glyph < count; glyph++) {
    loca.writeUInt32BE(end, 4 * glyph)
    const outline = outlines.get(glyph)
    if (!outline) continue
    pieces.push(outline, Buffer.alloc(-outline.length & 3))
    end += (outline.length + 3) & ~3
  }
  loca.writeUInt32BE(end, 4 * count)
  return { loca, glyf: Buffer.concat(pieces) }
}
