import { describe, expect, it } from 'vitest'
import { LABELLED, passagesOf } from './passages.ts'
import { evaluate, precision, recall } from './score.ts'

describe('what is read in published passages', () => {
  it.each(LABELLED)('agrees with the labels of %s', (file) => {
    const { claims, breakdowns } = evaluate(passagesOf(file))
    expect(precision(claims)).toBeGreaterThanOrEqual(0.98)
    expect(recall(claims)).toBeGreaterThanOrEqual(0.95)
    expect(precision(breakdowns)).toBeGreaterThanOrEqual(0.95)
    expect(recall(breakdowns)).toBeGreaterThanOrEqual(0.95)
  })

  it('would show a reader that finds nothing', () => {
    const blind = passagesOf('narratives.json').map((passage) => ({
      ...passage,
      text: '。'.repeat(passage.text.length),
    }))
    expect(recall(evaluate(blind).claims)).toBe(0)
  })
})
