import { likeness } from './likeness.ts'
import { ownSentences, type Sentence } from './sentences.ts'

/** A sentence that stands, in the same or nearly the same words, in another text. */
export interface RepeatedSentence {
  readonly start: number
  readonly end: number
  readonly lastStart: number
  readonly lastEnd: number
  /** How many characters it counts for: figures, years, marks and the form's terms do not. */
  readonly length: number
  /** Share of pairs of characters in common, 0..1. */
  readonly likeness: number
}

export interface Repetition {
  readonly repeated: readonly RepeatedSentence[]
  /** Characters of the text that count: those of sentences not every report must have. */
  readonly counted: number
}

/** From this share of common pairs of characters on (Dice's coefficient), two sentences are the same but for a few words. */
const ALIKE = 0.85

/** Sentences of each text that are compared by likeness; of more, only those that are word for word the same are found. */
const MOST = 500

/** The sentences of a text that repeat another text. */
export function repeatedSentences(text: string, last: string): Repetition {
  return repetitionIn(last)(text)
}

/** Finds what texts repeat of another text, which is read once. */
export function repetitionIn(last: string): (text: string) => Repetition {
  const find = finder(ownSentences(last))
  return (text) => repetition(text, find)
}

function repetition(text: string, find: Finder): Repetition {
  const own = ownSentences(text)
  const repeated = own.flatMap((sentence, i): RepeatedSentence[] => {
    const same = find(sentence, i < MOST)
    const { start, end, words } = sentence
    if (!same) return []
    const alike = likeness(sentence.pairs, same.pairs)
    return [{ start, end, lastStart: same.start, lastEnd: same.end, length: words.length, likeness: alike }]
  })
  return { repeated, counted: own.reduce((sum, { words }) => sum + words.length, 0) }
}

/**
 * How alike two sentences are, 0..1, figures, years and the form's terms left out; nothing where one of them says only what
 * every report says.
 */
export function sentenceLikeness(sentence: string, last: string): number | undefined {
  const [[own], [other]] = [ownSentences(sentence), ownSentences(last)]
  return own && other && likeness(own.pairs, other.pairs)
}

type Finder = (sentence: Sentence, byLikeness: boolean) => Sentence | undefined

/** Finds the sentence most like another, by way of the sentences each pair of characters stands in. */
function finder(sentences: readonly Sentence[]): Finder {
  const compared = sentences.slice(0, MOST)
  const exact = new Map(sentences.map((sentence) => [sentence.words, sentence]))
  const holders = new Map<number, number[]>()
  compared.forEach(({ pairs }, i) => {
    for (const pair of pairs) {
      const list = holders.get(pair)
      if (list) list.push(i)
      else holders.set(pair, [i])
    }
  })
  const common = new Uint32Array(compared.length)
  return (sentence, byLikeness) => {
    const same = exact.get(sentence.words)
    if (same || !byLikeness) return same
    common.fill(0)
    for (const pair of sentence.pairs) {
      for (const i of holders.get(pair) ?? []) common[i] = (common[i] ?? 0) + 1
    }
    return mostAlike(sentence, compared, common)
  }
}

function mostAlike(
  { pairs }: Sentence,
  sentences: readonly Sentence[],
  common: Uint32Array,
): Sentence | undefined {
  let best: Sentence | undefined
  let bound = ALIKE
  sentences.forEach((each, i) => {
    const likeness = (2 * (common[i] ?? 0)) / (pairs.size + each.pairs.size)
    if (likeness < bound) return
    best = each
    bound = likeness
  })
  return best
}
