import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INVISIBLE, plainName } from './invisible.ts'

const HIDDEN = [
  ...['\u00ad', '\u200b', '\u200f', '\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\ufeff', '\u061c'],
  ...['\u0000', '\u0007', '\u007f', '\u0085', '\u034f', '\u180e', '\u3164', '\ufe0f', '\u{e0041}', '\ufff9'],
]

describe('A plain name', () => {
  it.each(HIDDEN)('has no %j in it', (hidden) => {
    expect(plainName(`某县${hidden}信访局`)).toBe('某县信访局')
    expect(plainName(`${hidden}某县`)).toBe('某县')
  })

  it('keeps the form of a character a name is written with, and no selector without one', () => {
    expect(plainName('邉\u{e0101}某')).toBe('邉\u{e0101}某')
    expect(plainName('a\u{e0101}b\ufe00')).toBe('ab')
  })

  it('shows where a character stands that only one machine can show', () => {
    expect(plainName('王\ue863\u{f0000}')).toBe('王〓〓')
  })

  it('is plain already, and keeps every letter, mark, line end and tab', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = plainName(text)
        expect(plainName(plain)).toBe(plain)
        const seen = (each: string) =>
          each
            .match(/[\p{L}\p{N}\p{P}\n\t]/gu)
            ?.filter((c) => !/\p{DI}/u.test(c))
            .join('')
        expect(seen(plain.replaceAll('〓', ''))).toBe(seen(text.replaceAll('〓', '')))
      }),
    )
  })

  it('looks at a long text once', () => {
    expect('甲\u200b'.repeat(100_000).replace(INVISIBLE, '')).toHaveLength(100_000)
    expect('\u200b'.repeat(200_000).replace(INVISIBLE, '')).toBe('')
  })
})
