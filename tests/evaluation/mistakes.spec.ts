import { describe, expect, it } from 'vitest'
import { MISTAKES, pairsOf, tell } from './mistakes.ts'

describe('mistakes that reports are returned for', () => {
  it.each([
    ['first.json', 0.95],
    ['second.json', 0.95],
    ['third.json', 0.95],
    ['fourth.json', 0.94],
    ['fifth.json', 0.92],
    ['sixth.json', 0.8],
    ['seventh.json', 0.95],
    ['eighth.json', 0.8],
    ['ninth.json', 0.95],
    ['tenth.json', 0.95],
    ['eleventh.json', 0.9],
    ['twelfth.json', 0.95],
  ] as const)('of %s are found, and nothing where there are none', (file, least) => {
    const pairs = pairsOf(file)
    const { caught, falseAlarms } = tell(pairs)
    expect(caught.length / pairs.length).toBeGreaterThanOrEqual(least)
    expect(falseAlarms.map(({ pair, finding }) => `${pair.id} ${finding.rule} ${finding.message}`)).toEqual(
      [],
    )
  })

  it('would show checks that find nothing', () => {
    const same = pairsOf(MISTAKES[0])
      .slice(0, 20)
      .map((pair) => ({ ...pair, faulty: pair.clean }))
    expect(tell(same).caught).toEqual([])
  })
})
