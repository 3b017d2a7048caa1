import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batches } from './batches.ts'

const sized = (size: number) => ({ file: { size } })

it('keeps every file, in its order, and sends no more at once than is stopped soon', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20_000_000 }), { maxLength: 200 }), (sizes) => {
      const sent = batches(sizes.map(sized))
      expect(sent.flat().map(({ file }) => file.size)).toEqual(sizes)
      for (const together of sent) {
        const bytes = together.reduce((sum, { file }) => sum + file.size, 0)
        expect(together.length === 1 || (together.length <= 40 && bytes <= 8_000_000)).toBe(true)
      }
    }),
  )
})
