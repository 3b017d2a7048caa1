import { ByteWriter } from './binary.ts'
import { compactFontTable, type OutlinedGlyph } from './compact-font.ts'

/** What an OpenType font is made of. */
export interface OutlinedFont {
  readonly family: string
  /** Latin letters, digits and hyphens. */
  readonly postScriptName: string
  readonly weight: number
  /** The first is what is drawn for a character the font lacks. */
  readonly glyphs: readonly OutlinedGlyph[]
  /** The glyph of a character, by its code point. */
  readonly characters: ReadonlyMap<number, number>
}

const UNITS_PER_EM = 1000
/** What stands above and below the line in fonts of Chinese. */
const ASCENT = 880
const DESCENT = -120
const MAGIC = 0x5f0f3cf5
const WHOLE = 0xb1b0afba

/** An OpenType font of outlines (ISO/IEC 14496-22), of a thousand units an em. */
export function openTypeFont(font: OutlinedFont): Uint8Array {
  const box = boxOf(font.glyphs)
  const tables: (readonly [string, Uint8Array])[] = [
    ['CFF ', compactFontTable(font.postScriptName, font.glyphs, box)],
    ['OS/2', os2Table(font)],
    ['cmap', cmapTable(font.characters)],
    ['head', headTable(box)],
    ['hhea', hheaTable(font, box)],
    ['hmtx', hmtxTable(font)],
    ['maxp', new ByteWriter().u32(0x00005000).u16(font.glyphs.length).done()],
    ['name', nameTable(font)],
    ['post', new ByteWriter().u32(0x00030000, 0).u16(-100, 50).u32(0, 0, 0, 0, 0).done()],
  ]
  return fileOf(tables)
}

type Box = readonly [left: number, bottom: number, right: number, top: number]

function boxOf(glyphs: readonly OutlinedGlyph[]): Box {
  let [left, bottom, right, top] = [0, 0, 0, 0]
  for (const { steps } of glyphs)
    for (const { points } of steps)
      for (let at = 0; at < points.length; at += 2) {
        const [x, y] = [Math.round(points[at] ?? 0), Math.round(points[at + 1] ?? 0)]
        left = Math.min(left, x)
        right = Math.max(right, x)
        bottom = Math.min(bottom, y)
        top = Math.max(top, y)
      }
  return [left, bottom, right, top]
}

function fileOf(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const power = Math.floor(Math.log2(tables.length))
  const out = new ByteWriter().latin('OTTO').u16(tables.length, 16 << power, power)
  out.u16(tables.length * 16 - (16 << power))
  let at = 12 + 16 * tables.length
  for (const [tag, bytes] of tables) {
    out.latin(tag).u32(checkSum(bytes), at, bytes.length)
    at += (bytes.length + 3) & ~3
  }
  for (const [, bytes] of tables) out.bytes(bytes).bytes(new Uint8Array(-bytes.length & 3))
  const file = out.done()
  const head = tables.findIndex(([tag]) => tag === 'head')
  const view = new DataView(file.buffer)
  view.setUint32(view.getUint32(12 + 16 * head + 8) + 8, (WHOLE - checkSum(file)) >>> 0)
  return file
}

function checkSum(bytes: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4)
    sum = (sum + ((a << 24) | (b << 16) | (c << 8) | d)) >>> 0
  }
  return sum
}

function headTable([left, bottom, right, top]: Box): Uint8Array {
  const out = new ByteWriter().u32(0x00010000, 0x00010000, 0, MAGIC).u16(3, UNITS_PER_EM)
  // No time of making: the same report gives the same file.
  return out.u32(0, 0, 0, 0).u16(left, bottom, right, top, 0, 8, 2, 0, 0).done()
}

function hheaTable({ glyphs }: OutlinedFont, [left, , right]: Box): Uint8Array {
  const widest = glyphs.reduce((most, { advance }) => Math.max(most, Math.round(advance)), 0)
  const out = new ByteWriter().u32(0x00010000).u16(ASCENT, DESCENT, 0, widest, left, 0, right)
  return out.u16(1, 0, 0, 0, 0, 0, 0, 0, glyphs.length).done()
}

function hmtxTable({ glyphs }: OutlinedFont): Uint8Array {
  const out = new ByteWriter()
  for (const glyph of glyphs) out.u16(Math.round(glyph.advance), boxOf([glyph])[0])
  return out.done()
}

function os2Table({ weight, characters }: OutlinedFont): Uint8Array {
  const codes = [...characters.keys()].filter((code) => code <= 0xffff)
  const first = codes.reduce((least, code) => Math.min(least, code), 0xffff)
  const last = codes.reduce((most, code) => Math.max(most, code), 0)
  const out = new ByteWriter().u16(3, UNITS_PER_EM, weight, 5, 0)
  out.u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0)
  // Panose, then the ranges of characters: Latin, and the ideographs.
  out
    .bytes(new Uint8Array(10))
    .u32(1, 1 << 27, 0, 0)
    .latin('NONE')
  out.u16(weight >= 600 ? 0x20 : 0x40, first, last, ASCENT, DESCENT, 0, ASCENT, -DESCENT)
  // The code page of simplified Chinese.
  return out
    .u32(1 << 18, 0)
    .u16(500, 700, 0, 32, 1)
    .done()
}

/** The characters of the first plane (format 4) and of all planes (format 12); systems take the one they know. */
function cmapTable(characters: ReadonlyMap<number, number>): Uint8Array {
  const all = [...characters].toSorted(([one], [other]) => one - other)
  const narrow = narrowMap(all.filter(([code]) => code < 0xffff))
  const wide = new ByteWriter().u16(12, 0).u32(16 + 12 * all.length, 0, all.length)
  for (const [code, glyph] of all) wide.u32(code, code, glyph)
  const out = new ByteWriter().u16(0, 2)
  out.u16(3, 1).u32(20)
  out.u16(3, 10).u32(20 + narrow.length)
  return out.bytes(narrow).bytes(wide.done()).done()
}

function narrowMap(all: readonly (readonly [number, number])[]): Uint8Array {
  // A segment for each character, and the one that ends the list.
  const segments = [...all, [0xffff, 0] as const]
  const power = Math.floor(Math.log2(segments.length))
  const out = new ByteWriter().u16(4, 16 + 8 * segments.length, 0, 2 * segments.length, 2 << power, power)
  out.u16(2 * segments.length - (2 << power))
  out.u16(...segments.map(([code]) => code)).u16(0)
  out.u16(...segments.map(([code]) => code))
  out.u16(...segments.map(([code, glyph]) => glyph - code))
  return out.u16(...segments.map(() => 0)).done()
}

function nameTable({ family, postScriptName, weight }: OutlinedFont): Uint8Array {
  const style = weight >= 600 ? 'Bold' : 'Regular'
  const texts = new Map([
    [1, family],
    [2, style],
    [3, postScriptName],
    [4, `${family} ${style}`],
    [5, 'Version 1.0'],
    [6, postScriptName],
  ])
  const out = new ByteWriter().u16(0, texts.size, 6 + 12 * texts.size)
  let at = 0
  for (const [id, text] of texts) {
    out.u16(3, 1, 0x409, id, 2 * text.length, at)
    at += 2 * text.length
  }
  for (const text of texts.values())
    out.u16(...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)))
  return out.done()
}
