import type { Word } from './words.ts'

/** Words on one baseline, and the stretches that wide gaps divide them into. Lengths as in {@link Word}. */
export interface Line extends Word {
  readonly stretches: readonly Word[]
  /** It was recognised in a picture. */
  readonly isRecognised?: true
}

/** In widths of a character. */
const GAP = 1.5
const SPACE = 0.2
const WIDE = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u

/** The lines that words stand on, from above. */
export function linesOf(words: readonly Word[]): Line[] {
  const sorted = words.toSorted((one, other) => one.baseline - other.baseline || one.left - other.left)
  const rows: Word[][] = []
  for (const word of sorted) {
    const row = rows.at(-1)
    const before = row?.[0]
    if (row && before && word.baseline - before.baseline < Math.min(word.size, before.size) / 2)
      row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => lineOf(row.toSorted((one, other) => one.left - other.left)))
}

/** Texts that follow one another: a space only where one of them is Latin. */
export function joined(before: string, after: string): string {
  const needsSpace = before !== '' && !WIDE.test(before.at(-1) ?? '') && !WIDE.test(after[0] ?? '')
  return before + (needsSpace ? ' ' : '') + after
}

function lineOf(words: readonly Word[]): Line {
  const stretches: Word[] = []
  for (const word of words) {
    const before = stretches.at(-1)
    const gap = before ? (word.left - before.right) / word.size : Infinity
    if (before && gap < GAP) {
      const text = gap > SPACE ? joined(before.text, word.text) : before.text + word.text
      stretches[stretches.length - 1] = {
        ...before,
        text,
        right: word.right,
        size: Math.max(before.size, word.size),
      }
    } else stretches.push(word)
  }
  const ends = {
    left: words[0]?.left ?? 0,
    right: words.reduce((right, word) => Math.max(right, word.right), 0),
  }
  const sizes = words.flatMap(({ size, text }) => Array<number>(Math.min(text.length, 100)).fill(size))
  return {
    ...ends,
    text: stretches.map(({ text }) => text).join('\t'),
    baseline: words[0]?.baseline ?? 0,
    size: median(sizes),
    stretches,
  }
}

/** The middle one of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}
