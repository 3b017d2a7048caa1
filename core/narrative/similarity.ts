import { likeness, pairsOf } from './likeness.ts'
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
    const alike = alikeness(sentence, same)
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
  return own && other && alikeness(own, other)
}

function alikeness({ words: a }: Sentence, { words: b }: Sentence): number {
  return a === b ? 1 : likeness(pairsOf(a), pairsOf(b))
}

type Finder = (sentence: Sentence, byLikeness: boolean) => Sentence | undefined

/** Finds the sentence that is the same as another, or else the one most like it. */
function finder(sentences: readonly Sentence[]): Finder {
  const exact = new Map(sentences.map((sentence) => [sentence.words, sentence]))
  let mostAlike: ((words: string) => Sentence | undefined) | undefined
  return ({ words }, byLikeness) => {
    const same = exact.get(words)
    if (same || !byLikeness) return same
    mostAlike ??= finderByPairs(sentences.slice(0, MOST))
    return mostAlike(words)
  }
}

/** Finds the sentence most like another, by way of the sentences each pair of characters stands in. */
function finderByPairs(sentences: readonly Sentence[]): (words: string) => Sentence | undefined {
  const sizes: number[] = []
  const holders = new Map<number, number[]>()
  sentences.forEach(({ words }, i) => {
    const pairs = pairsOf(words)
    sizes.push(pairs.size)
    for (const pair of pairs) {
      const list = holders.get(pair)
      if (list) list.push(i)
      else holders.set(pair, [i])
    }
  })
  const common = new Uint32Array(sentences.length)
  return (words) => {
    const pairs = pairsOf(words)
    common.fill(0)
    for (const pair of pairs) {
      for (const i of holders.get(pair) ?? []) common[i] = (common[i] ?? 0) + 1
    }
    let best: Sentence | undefined
    let bound = ALIKE
    sentences.forEach((each, i) => {
      const alike = (2 * (common[i] ?? 0)) / (pairs.size + (sizes[i] ?? 0))
      if (alike < bound) return
      best = each
      bound = alike
    })
    return best
  }
}
