import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textArbitrary } from '../../tests/arbitraries/report.ts'
import { wordParts } from './words.ts'

const shown = (before: string, after: string) =>
  wordParts(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}]` : `[+${text}]`))
    .join('')

describe('the words of a changed sentence', () => {
  it('are marked whole, numbers too', () => {
    expect(
      shown('主动公开政府信息127条，其中政策文件25条。', '主动公开政府信息130条，其中政策类文件25条。'),
    ).toBe('主动公开政府信息[-127][+130]条，其中政策[+类]文件25条。')
  })

  it('make no confetti of a sentence that was rewritten', () => {
    const parts = wordParts(
      '下一步我们将加强队伍建设，提升业务能力。',
      '今后要在制度上下功夫，把好审核的关口。',
    )
    expect(parts.filter(({ kind }) => kind === 'same').length).toBeLessThanOrEqual(1)
  })

  it('are all there, in both versions', () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, (before, after) => {
        const parts = wordParts(before, after)
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([before, after])
      }),
    )
  })
})
