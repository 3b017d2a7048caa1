import { candidatePairs } from './candidates.ts'
import { gramsOf, jaccard } from './grams.ts'
import { type ComparedSentence, comparedSentences, sentenceKey } from './sentences.ts'

/** A text of a unit's report. */
export interface UnitText {
  readonly text: string
  /** The unit's own names, which say nothing of whose words they stand in. */
  readonly names: readonly string[]
}

/** Two texts by their places in the list, the lower first. */
export interface AlikePair {
  readonly one: number
  readonly other: number
  /** Share of runs of three characters, 0..1 (Jaccard), without sentences that many units have. */
  readonly share: number
}

const NONE = new Uint32Array()

/** Letters below which a text, without what all have, says too little to have been copied. */
const LEAST = 30
/**
 * A sentence is everybody's when more units have it than a fifth of them, at least 3 and at most 30: words that went round among so
 * many came from above, and the work stays in the number of texts.
 */
const everybody = (units: number) => Math.min(30, Math.max(3, units / 5))

/**
 * Texts of one field that share at least so much, the most alike first. Sentences that many units have (the form's own words,
 * a template that went round) count for none of them, whatever figures stand in them.
 */
export function alikeTexts(texts: readonly UnitText[], atLeast: number): AlikePair[] {
  return [...alikePairs(ownGrams(texts), atLeast)].sort(byShare)
}

/**
 * The same by the runs that are compared, one after the other as they are found: of tens of thousands of texts there may be more
 * than can be held.
 */
export function* alikePairs(sets: readonly Uint32Array[], atLeast: number): Generator<AlikePair> {
  for (const pair of candidatePairs(sets, atLeast)) {
    const [one, other] = [Math.floor(pair / sets.length), pair % sets.length]
    const share = jaccard(sets[one] ?? NONE, sets[other] ?? NONE, atLeast)
    if (share > 0) yield { one, other, share }
  }
}

/** The most alike first, else as the texts stand. */
function byShare(a: AlikePair, b: AlikePair): number {
  return b.share - a.share || a.one - b.one || a.other - b.other
}

/** The runs of each text that are compared; none where too little is left of it. */
export function ownGrams(texts: readonly UnitText[]): Uint32Array[] {
  const counts = new Map<number, number>()
  for (const { text, names } of texts)
    for (const key of new Set(comparedSentences(text, names).map(withoutFigures)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const most = everybody(texts.length)
  return texts.map(({ text, names }) => {
    const own = comparedSentences(text, names).filter(
      (sentence) => (counts.get(withoutFigures(sentence)) ?? 0) <= most,
    )
    const letters = own.map((sentence) => sentence.letters).join('')
    return letters.length < LEAST ? NONE : gramsOf(letters)
  })
}

/** Whether two texts are the same from end to end, but for the units' own names. */
export function areTheSame(one: UnitText, other: UnitText): boolean {
  const said = ({ text, names }: UnitText) =>
    comparedSentences(text, names)
      .map(({ letters }) => letters)
      .join('')
  return said(one) === said(other)
}

/** The key of a sentence, whatever figures stand in it. */
function withoutFigures({ letters }: ComparedSentence): number {
  return sentenceKey(letters.replace(/\p{N}+/gu, '0'))
}
