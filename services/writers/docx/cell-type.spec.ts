import { describe, expect, it } from 'vitest'
import { balancedIndent, labelPieces, narrowing } from './cell-type.ts'

const small = { style: 'TableSmall', character: 210, gap: 0, rowHeight: 0, labelsLeft: true } as const

/** Characters a line takes once the indents are off. */
function perLine(text: string, width: number): number {
  return Math.floor((width - 2 * balancedIndent(text, width, small)) / small.character)
}

describe('labels at the head of a column', () => {
  it('break into lines of equal length', () => {
    expect(perLine('商业企业', 697)).toBe(2)
    expect(perLine('法律服务机构', 697)).toBe(3)
  })

  it('are left alone where they fit, and where there is no room for one character', () => {
    expect(balancedIndent('自然人', 697, small)).toBe(0)
    expect(balancedIndent('自然人', 100, small)).toBe(0)
  })
})

describe('labels beside several rows', () => {
  it('have their number in a line of its own, and the rest in lines of equal length', () => {
    expect(labelPieces('（三）不予公开', 697, small)).toEqual(['（三）', '不予公开'])
    expect(perLine('不予公开', 697)).toBe(2)
  })

  it('stay whole where they fit, and where they have no number', () => {
    expect(labelPieces('（三）不予公开', 1500, small)).toEqual(['（三）不予公开'])
    expect(labelPieces('未审结诉讼', 697, small)).toEqual(['未审结诉讼'])
  })
})

describe('figures', () => {
  it('keep their width while they fit and stand on one line however long they are', () => {
    expect(narrowing('12345', 697, small)).toBe(100)
    const scale = narrowing('12345678', 697, small)
    expect(8 * 0.64 * 210 * (scale / 100)).toBeLessThanOrEqual(697)
    expect(scale).toBeGreaterThan(50)
  })
})
