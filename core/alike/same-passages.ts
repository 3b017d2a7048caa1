import type { UnitText } from './alike-texts.ts'
import { comparedSentences } from './sentences.ts'

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
  const holders = new Map<string, number[]>()
  texts.forEach(({ text, names }, i) => {
    for (const letters of new Set(comparedSentences(text, names).map((sentence) => sentence.letters))) {
      if (letters.length < LEAST) continue
      const held = holders.get(letters)
      if (held) held.push(i)
      else holders.set(letters, [i])
    }
  })
  const longest = new Map<string, SamePassage>()
  for (const [letters, held] of holders) {
    if (held.length < 2 || held.length > MOST) continue
    held.forEach((one, at) => {
      for (const other of held.slice(at + 1)) {
        const key = `${one} ${other}`
        if ((longest.get(key)?.length ?? 0) < letters.length)
          longest.set(key, { one, other, length: letters.length })
      }
    })
  }
  return [...longest.values()].sort((a, b) => b.length - a.length || a.one - b.one || a.other - b.other)
}
