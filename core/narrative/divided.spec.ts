import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as divided from '../../tests/arbitraries/divided.ts'
import * as besides from '../../tests/arbitraries/divided-besides.ts'
import * as otherwise from '../../tests/arbitraries/divided-otherwise.ts'
import { readNarrative } from './narrative.ts'

/** A spec's own seed, so that it counts the same sentences every time. */
const SAMPLE = { numRuns: 400, seed: 20262 }

function divisionsOf(text: string): string[] {
  return readNarrative(text, 2024).breakdowns.map(
    ({ total, parts }) => `${total} = ${parts.map(({ value }) => value).join(' + ')}`,
  )
}

describe('how totals are divided', () => {
  it.each(Object.entries({ ...divided, ...otherwise, ...besides }))(
    '%s: is read as it was made, sums right or wrong',
    (_, sentences) => {
      const made = fc.sample(sentences, SAMPLE)
      const wrong = made.filter(
        ({ text, divisions }) => divisionsOf(text).sort().join() !== [...divisions].sort().join(),
      )
      const told = wrong.map(({ text }) => `${text}\n  ${divisionsOf(text).join('; ')}`)
      expect(wrong.length / made.length, told.join('\n')).toBeLessThanOrEqual(0.02)
    },
  )
})
