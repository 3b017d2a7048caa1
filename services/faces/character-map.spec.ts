import fc from 'fast-check'
import { expect, it } from 'vitest'
import { characterTable, glyphsOf } from './character-map.ts'

it('finds every glyph in a table that it wrote, and none beside', () => {
  const codes = fc.uniqueArray(fc.integer({ min: 32, max: 0xfffd }), { maxLength: 60 })
  fc.assert(
    fc.property(codes, codes, (some, others) => {
      const glyphs = new Map(some.map((code, i) => [code, i + 1]))
      expect(glyphsOf(characterTable(glyphs), [...some, ...others, 0x20000])).toEqual(glyphs)
    }),
  )
})
