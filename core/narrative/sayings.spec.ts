import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNarrative } from './narrative.ts'
import { sayingOf, silenceOf, WAYS } from '../../tests/arbitraries/sayings.ts'
import { SILENT } from '../../tests/arbitraries/silent.ts'

const YEAR = 2024
/** A spec's own seed, so that it counts the same sentences every time. */
const SAMPLE = { numRuns: 60, seed: 20261 }

function claimsOf(text: string): string[] {
  return readNarrative(text, YEAR).claims.map(({ kind, value }) => `${kind} ${value}`)
}

describe('what the form has a figure for', () => {
  it.each(Object.entries(WAYS))('%s: is read in every order of words, and nothing else is', (_, ways) => {
    const sayings = ways.flatMap((way) => fc.sample(sayingOf(way), SAMPLE))
    const wrong = sayings.filter(
      ({ text, claims }) => claimsOf(text).sort().join() !== [...claims].sort().join(),
    )
    const untrue = wrong.filter(({ text, claims }) => claimsOf(text).some((claim) => !claims.includes(claim)))
    expect(untrue.map(({ text }) => text)).toEqual([])
    expect(wrong.length / sayings.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.02)
  })

  it.each(SILENT)('%s says nothing of the form', (order) => {
    for (const text of fc.sample(silenceOf(order), SAMPLE)) expect([text, ...claimsOf(text)]).toEqual([text])
  })
})
