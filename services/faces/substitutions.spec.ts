import { expect, it } from 'vitest'
import { addSubstitutes } from './substitutions.ts'

/** A table of words, each the number it is written as. */
const table = (...words: readonly number[]) => {
  const bytes = Buffer.alloc(2 * words.length)
  for (const [i, word] of words.entries()) bytes.writeUInt16BE(word, 2 * i)
  return bytes
}

/** One lookup of one table behind the head: of a kind, with what it says. */
const lookup = (kind: number, ...says: readonly number[]) =>
  table(1, 0, 0, 0, 10, 1, 4, kind, 0, 1, 8, ...says)

const added = (gsub: Buffer, ...glyphs: readonly number[]) => {
  const all = new Set(glyphs)
  addSubstitutes(gsub, all)
  return [...all]
}

it('adds what takes the place of one glyph', () => {
  const apart = lookup(1, 1, 6, 5, 1, 1, 20)
  expect(added(apart, 20, 30)).toEqual([20, 30, 25])
  const listed = lookup(1, 2, 10, 2, 70, 80, 2, 1, 20, 21, 0)
  expect(added(listed, 21)).toEqual([21, 80])
})

it('adds a ligature only where all of its parts are there', () => {
  const ligature = lookup(4, 1, 8, 1, 14, 1, 1, 20, 1, 4, 90, 2, 21)
  expect(added(ligature, 20)).toEqual([20])
  expect(added(ligature, 20, 21)).toEqual([20, 21, 90])
})

it('says that a table is damaged', () => {
  expect(() => added(lookup(1, 1, 6, 5, 1, 9, 20), 20)).toThrow()
})
