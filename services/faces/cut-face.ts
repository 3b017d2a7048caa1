import { characterTable, glyphsOf } from './character-map.ts'
import { compactGlyphs } from './compact-glyphs.ts'
import { type Face, type FacePlace, withFace } from './face-file.ts'
import { addSubstitutes } from './substitutions.ts'
import { type Tables, trueTypeGlyphs } from './true-type-glyphs.ts'

/** Tables that stay as they are: glyphs keep their numbers, so that all that is said of them holds. No line runs downwards. */
const KEPT = [
  'OS/2',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'cvt ',
  'fpgm',
  'prep',
  'gasp',
  'GDEF',
  'GPOS',
  'GSUB',
  'kern',
]

/** Tables of faces that change their outlines, or whose glyphs are more than outlines. */
const NOT_CUT = ['fvar', 'CFF2', 'COLR', 'CBDT', 'sbix', 'SVG ', 'morx', 'mort']

/** Licences that let a face be embedded whole or not at all (fsType). */
const RESTRICTED = 0x0002 | 0x0100 | 0x0200

/**
 * A font file that has of a face only what it needs to set some characters, and sets them alike.
 * @returns undefined where the face can't be cut, or must not
 * @throws where the file can't be read, or is damaged
 */
export function cutFace(place: FacePlace, characters: Iterable<string>): Buffer | undefined {
  return withFace(place, (face) => {
    if (NOT_CUT.some((tag) => face.has(tag)) || isRestricted(face)) return undefined
    const codes = Array.from(characters, (character) => character.codePointAt(0) ?? 0)
    const glyphOf = glyphsOf(face.table('cmap'), codes)
    const glyphs = new Set([0, ...glyphOf.values()])
    if (face.has('GSUB')) addSubstitutes(face.table('GSUB'), glyphs)
    const kept = KEPT.filter((tag) => face.has(tag)).map((tag) => [tag, face.table(tag)] as const)
    const outlines = face.has('CFF ') ? compactGlyphs(face, glyphs) : trueTypeGlyphs(face, glyphs)
    return fileOf({ ...Object.fromEntries(kept), ...outlines, cmap: characterTable(glyphOf), post: POST })
  })
}

function isRestricted(face: Face): boolean {
  return (face.part('OS/2', 8, 2).readUInt16BE() & RESTRICTED) !== 0
}

/** Names no glyph. */
const POST = Buffer.alloc(32)
POST.writeUInt32BE(0x00030000)

function fileOf(tables: Tables): Buffer {
  const all = Object.entries(tables).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const power = Math.floor(Math.log2(all.length))
  const head = Buffer.alloc(12 + 16 * all.length)
  head.write('CFF ' in tables ? 'OTTO' : '\0\x01\0\0', 'latin1')
  for (const [i, word] of [all.length, 16 << power, power, 16 * all.length - (16 << power)].entries())
    head.writeUInt16BE(word, 4 + 2 * i)
  let end = head.length
  for (const [i, [tag, table]] of all.entries()) {
    const at = 12 + 16 * i
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(end, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    end += (table.length + 3) & ~3
  }
  return Buffer.concat([head, ...all.flatMap(([, table]) => [table, Buffer.alloc(-table.length & 3)])])
}
