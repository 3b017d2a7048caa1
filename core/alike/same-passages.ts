import type { UnitText } from './alike-texts.ts'
import { comparedSentences, sentenceKey } from './sentences.ts'

/** A sentence that two units tell in the same words. */
export interface SamePassage {
  readonly one: number
  readonly other: number
  /** Letters and digits of it. */
  readonly length: number
}

/** Letters and digits of a sentence that nobody writes twice by chance. */
const LEAST = 40
/** Units that have a sentence; what more of them have came from above. */
const MOST = 3

/**
 * Pairs of texts that tell the same case: a long sentence stands in both, with the same figures, and in hardly any other.
 * Each pair comes once, by its longest sentence; the longest first.
 */
export function samePassages(texts: readonly UnitText[]): SamePassage[] {
  const longest = new Map<string, SamePassage>()
  for (const { length, units } of sharedSentences(texts)) {
    if (units.length > MOST) continue
    units.forEach((one, at) => {
      for (const other of units.slice(at + 1)) {
        const key = `${one} ${other}`
        if ((longest.get(key)?.length ?? 0) < length) longest.set(key, { one, other, length })
      }
    })
  }
  return [...longest.values()].sort((a, b) => b.length - a.length || a.one - b.one || a.other - b.other)
}

/** Long sentences that more than one has, and who. */
function sharedSentences(texts: readonly UnitText[]): Iterable<{ length: number; units: number[] }> {
  /** Most sentences are one unit's alone: its place is all that is held of them. */
  const first = new Map<number, number>()
  const shared = new Map<number, { length: number; units: number[] }>()
  texts.forEach(({ text, names }, i) => {
    for (const letters of new Set(comparedSentences(text, names).map((sentence) => sentence.letters))) {
      if (letters.length < LEAST) continue
      const key = sentenceKey(letters)
      const one = first.get(key)
      const held = shared.get(key)
      if (held) held.units.push(i)
      else if (one === undefined) first.set(key, i)
      else shared.set(key, { length: letters.length, units: [one, i] })
    }
  })
  return shared.values()
}
