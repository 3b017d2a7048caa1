import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textArbitrary } from '../../tests/arbitraries/report.ts'
import { type FoldedPiece, foldUnchanged } from './fold.ts'
import { led, unled } from './pieces.ts'
import { compareTexts } from './texts.ts'

const side = (pieces: readonly FoldedPiece[], which: 'before' | 'after') =>
  pieces.map((piece) => (piece.kind === 'change' ? piece[which] : piece.text)).join('')

describe('a folded comparison', () => {
  it('is still both texts, with every change whole', () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, textArbitrary, (before, middle, after) => {
        const [old, now] = [before + middle + after, after + middle + before]
        const stretches = compareTexts(old, now)
        const pieces = foldUnchanged(stretches)
        // The first break is dropped on the side that has it.
        expect([old, led(old)]).toContain(unled(led(side(pieces, 'before'))))
        expect([now, led(now)]).toContain(unled(led(side(pieces, 'after'))))
        expect(pieces.filter(({ kind }) => kind === 'change')).toHaveLength(
          stretches.filter(({ same }) => !same).length,
        )
      }),
    )
  })

  it('leaves out what is far from any change, and keeps what is near', () => {
    const far = '这一句离改动很远，只是为了把文字写得长一些，看了也没有用处。'
    const pieces = foldUnchanged(
      compareTexts(`${far}${far}收到申请12件。${far}${far}`, `${far}${far}收到申请15件。${far}${far}`),
    )
    expect(pieces.map(({ kind }) => kind)).toEqual(['folded', 'same', 'change', 'same', 'folded'])
    expect(pieces[2]).toEqual({ kind: 'change', before: '收到申请12件。', after: '收到申请15件。' })
    expect(far.endsWith(side(pieces.slice(1, 2), 'after'))).toBe(true)
    expect(far.startsWith(side(pieces.slice(3, 4), 'after'))).toBe(true)
  })

  it('leaves nothing out of a short text', () => {
    expect(
      foldUnchanged(compareTexts('甲段。\n乙段。', '甲段。\n丙段。')).some(({ kind }) => kind === 'folded'),
    ).toBe(false)
  })

  it('shows how a text without changes begins', () => {
    const text = '𠮷家村的公开栏按月更新。'.repeat(20)
    const pieces = foldUnchanged(compareTexts(text, text))
    expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'folded'])
    expect(side(pieces, 'after')).toBe(text)
    expect(side(pieces.slice(0, 1), 'after').isWellFormed()).toBe(true)
  })
})
