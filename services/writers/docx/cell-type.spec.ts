import { describe, expect, it } from 'vitest'
import { narrowing } from './cell-type.ts'

const small = { style: 'TableSmall', character: 210, gap: 0, rowHeight: 0, labelsLeft: true } as const

describe('figures', () => {
  it('keep their width while they fit and stand on one line however long they are', () => {
    expect(narrowing('12345', 697, small)).toBe(100)
    const scale = narrowing('12345678', 697, small)
    expect(8 * 0.64 * 210 * (scale / 100)).toBeLessThanOrEqual(697)
    expect(scale).toBeGreaterThan(50)
  })
})
