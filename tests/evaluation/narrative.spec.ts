import { describe, expect, it } from 'vitest'
import { heldOut } from './held-out.ts'
import { LABELLED, passagesOf } from './passages.ts'
import { evaluate, NONE, precision, recall, type Score, sum } from './score.ts'

function expectAtLeast(score: Score, [least, leastRecall]: readonly [number, number]): void {
  expect(precision(score)).toBeGreaterThanOrEqual(least)
  expect(recall(score)).toBeGreaterThanOrEqual(leastRecall)
}

describe('what is read in published passages', () => {
  it.each([
    ['narratives.json', [0.98, 0.95], [0.95, 0.95]],
    ['written.json', [0.98, 0.95], [0.95, 0.95]],
    ['strangers.json', [0.97, 0.95], [0.96, 0.95]],
    ['openings.json', [0.98, 0.95], [0.96, 0.95]],
    ['lists.json', [0.98, 0.93], [0.96, 0.88]],
    ['composed.json', [0.98, 0.96], [0.93, 0.94]],
    ['dense.json', [0.99, 0.85], [0.83, 0.86]],
    ['mixed.json', [0.99, 0.98], [0.97, 0.97]],
  ] as const)('agrees with the labels of %s', (file, leastClaims, leastBreakdowns) => {
    const { claims, breakdowns } = evaluate(passagesOf(file))
    expectAtLeast(claims, leastClaims)
    expectAtLeast(breakdowns, leastBreakdowns)
  })

  it('is read in a province without the words that only its own passages have', () => {
    const results = heldOut(LABELLED.flatMap(passagesOf)).map(({ evaluation }) => evaluation)
    expectAtLeast(results.map(({ claims }) => claims).reduce(sum, NONE), [0.97, 0.94])
    expectAtLeast(results.map(({ breakdowns }) => breakdowns).reduce(sum, NONE), [0.96, 0.95])
  })

  it('would show a reader that finds nothing', () => {
    const blind = passagesOf('narratives.json').map((passage) => ({
      ...passage,
      text: '。'.repeat(passage.text.length),
    }))
    expect(recall(evaluate(blind).claims)).toBe(0)
  })
})
