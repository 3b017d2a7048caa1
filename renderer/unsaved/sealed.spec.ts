import { expect, it } from 'vitest'
import { sealed, unsealed } from './sealed.ts'

const key = new Uint8Array(32).fill(7)

it('What is sealed is read again by its key alone, and not where it was changed', () => {
  const words = '没保存的文字😀\n'.repeat(20_000)
  const kept = sealed(words, key)
  expect(unsealed(kept, key)).toBe(words)
  expect(sealed(words, key)).not.toBe(kept)
  expect(() => unsealed(kept, new Uint8Array(32))).toThrow()
  expect(() => unsealed(`${kept.startsWith('A') ? 'B' : 'A'}${kept.slice(1)}`, key)).toThrow()
})
