import { describe, expect, it } from 'vitest'
import { publishedTables, yearPairs } from '../data/published.ts'
import { brokenAcross, isFaulty } from './tables.ts'

describe('the arithmetic of published reports', () => {
  it.each(publishedTables)('$id of $agency is judged as the reviewer judged it', (each) => {
    expect(isFaulty(each)).toBe(each.arithmeticHolds === false)
  })
})

describe('two years of one organ', () => {
  it.each(yearPairs)('$agency $years is judged as the reviewer judged it', (each) => {
    expect(brokenAcross(each)).toEqual({
      carry: !each.carry_matches,
      documents: !each.normative_rollforward.matches,
    })
  })
})
