import { parseCellRef } from 'hucre/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Spot, nameOf } from './block.ts'
import { ranges, sumFormula, verdictFormula } from './formulas.ts'

const spot = (row: number, column: number): Spot => ({ row, column })

/** The names of the cells a list of ranges takes in. */
function namesIn(list: string): string[] {
  return list.split(',').flatMap((range) => {
    const [first = '', last = first] = range.split(':')
    const [from, to] = [parseCellRef(first), parseCellRef(last)]
    return Array.from({ length: to.row - from.row + 1 }, (_, i) => from.row + i).flatMap((row) =>
      Array.from({ length: to.col - from.col + 1 }, (_, i) => nameOf(spot(row, from.col + i))),
    )
  })
}

describe('ranges', () => {
  it('join what follows to the right or downwards, and nothing else', () => {
    expect(ranges([spot(0, 0), spot(0, 1), spot(0, 2)])).toBe('A1:C1')
    expect(ranges([spot(7, 3), spot(8, 3), spot(12, 3)])).toBe('D8:D9,D13')
    expect(ranges([spot(0, 0), spot(0, 1), spot(1, 1)])).toBe('A1:B1,B2')
    expect(ranges([spot(0, 26)])).toBe('AA1')
  })

  it('take in the cells they were made of, each once, in their order', () => {
    const cells = fc.uniqueArray(fc.record({ row: fc.nat(4), column: fc.nat(4) }), {
      minLength: 1,
      selector: nameOf,
    })
    fc.assert(
      fc.property(cells, (list) => {
        expect(namesIn(ranges(list))).toEqual(list.map(nameOf))
      }),
    )
  })
})

describe('formulas', () => {
  it('are blank while what they count is blank', () => {
    expect(sumFormula([spot(0, 0), spot(1, 0)])).toBe('IF(COUNT(A1:A2)=0,"",SUM(A1:A2))')
    expect(sumFormula([spot(0, 0)], [spot(0, 0), spot(4, 0)])).toBe('IF(COUNT(A1,A5)=0,"",SUM(A1))')
    expect(verdictFormula(spot(2, 3), '平衡', '不平衡')).toBe('IF(D3="","",IF(D3=0,"平衡","不平衡"))')
  })
})
