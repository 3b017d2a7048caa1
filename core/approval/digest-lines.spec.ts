import fc from 'fast-check'
import { expect, it } from 'vitest'
import { digestLines } from './digest-lines.ts'

const digests = fc.stringMatching(/^[0-9a-f]{64}$/)

it('A digest stands in eight groups of eight, and is whole when they are joined', () => {
  fc.assert(
    fc.property(digests, (digest) => {
      const lines = digestLines(digest)
      expect(lines.map((line) => line.split(' ').map((group) => group.length))).toEqual([
        [8, 8, 8, 8],
        [8, 8, 8, 8],
      ])
      expect(lines.join('').replaceAll(' ', '')).toBe(digest)
    }),
  )
})

it('What is no digest is not printed as one', () => {
  for (const text of ['', 'abc', 'g'.repeat(64), 'A'.repeat(64), 'a'.repeat(65)])
    expect(() => digestLines(text)).toThrow()
})
