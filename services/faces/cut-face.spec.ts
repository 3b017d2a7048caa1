import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Font, parse } from 'opentype.js'
import { afterAll, expect, it } from 'vitest'
import { madeFont } from '../../tests/fonts/made-font.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { cutFace } from './cut-face.ts'
import { faceStarts } from './face-file.ts'
import { installedFaces } from './installed-faces.ts'

const folder = temporaryFolder()
afterAll(() => folder.release())

const path = join(folder.path, 'made.otf')
writeFileSync(path, madeFont('Made', '国家年度'))

function opened(file: Buffer | undefined): Font {
  if (!file) throw new Error('It was not cut.')
  return parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength))
}

const outlineOf = (font: Font, character: string) => font.charToGlyph(character).path.commands

it('leaves of drawn glyphs those that are wanted, under the same numbers', () => {
  const whole = opened(readFileSync(path))
  const cut = opened(cutFace({ path, at: 0 }, '家度无'))
  expect(cut.numGlyphs).toBe(whole.numGlyphs)
  for (const character of '家度') {
    expect(cut.charToGlyphIndex(character)).toBe(whole.charToGlyphIndex(character))
    expect(outlineOf(cut, character)).toEqual(outlineOf(whole, character))
  }
  expect(cut.charToGlyphIndex('国')).toBe(0)
  expect(cut.glyphs.get(whole.charToGlyphIndex('国')).path.commands).toEqual([])
  expect(cut.charToGlyph('家').advanceWidth).toBe(1000)
})

it('leaves of a collection of TrueType one face, with what its glyphs are put together from', () => {
  const file = execFileSync('fc-match', ['--format', '%{file}', 'AR PL UMing CN'], { encoding: 'utf8' })
  const open = openSync(file, 'r')
  const [, at = NaN] = faceStarts(open)
  closeSync(open)
  const cut = cutFace({ path: file, at }, '国é')
  const font = opened(cut)
  for (const character of '国é') expect(outlineOf(font, character).length).toBeGreaterThan(10)
  expect(font.charToGlyphIndex('家')).toBe(0)
  expect(cut?.length).toBeLessThan(500_000)
})

it('cuts none whose licence forbids it', () => {
  const bytes = Buffer.from(madeFont('Restricted', '国'))
  const restricted = join(folder.path, 'restricted.otf')
  const entry = bytes.indexOf('OS/2')
  bytes.writeUInt16BE(0x0100, bytes.readUInt32BE(entry + 8) + 8)
  writeFileSync(restricted, bytes)
  expect(cutFace({ path: restricted, at: 0 }, '国')).toBeUndefined()
})

it('fails where a file is damaged, wherever it ends', () => {
  const broken = join(folder.path, 'broken.otf')
  const bytes = readFileSync(path)
  const entry = bytes.indexOf('CFF ')
  const outlines = bytes.readUInt32BE(entry + 8) + bytes.readUInt32BE(entry + 12)
  for (let end = outlines - 1; end > 0; end -= 97) {
    writeFileSync(broken, bytes)
    truncateSync(broken, end)
    expect(() => cutFace({ path: broken, at: 0 }, '国家年度'), String(end)).toThrow()
  }
})

it('finds faces by the names that printers know, but none of two files', async () => {
  const twice = temporaryFolder()
  for (const [name, family] of [
    ['a.otf', 'One'],
    ['b.otf', 'Two'],
    ['c.OTF', 'Two'],
  ] as const)
    writeFileSync(join(twice.path, name), madeFont(family, '国'))
  writeFileSync(join(twice.path, 'none.ttf'), 'no font')
  const places = await installedFaces([twice.path, join(twice.path, 'missing')])
  expect([...places].map(([name, { path: file }]) => [name, file])).toEqual([
    ['OneRegular', join(twice.path, 'a.otf')],
  ])
  twice.release()
})
