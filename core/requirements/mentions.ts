import type { Narrative } from '../narrative/narrative.ts'

/** A text as it was read. */
export interface TextRead {
  readonly text: string
  readonly narrative: Narrative
}

/** A sentence in which words are looked for. */
export interface Said {
  readonly words: string
  readonly hasFigure: boolean
  readonly isDenial: boolean
}

const remembered = new WeakMap<TextRead, readonly Said[]>()

/** The sentences of a text, kept with its reading. */
export function saidIn(read: TextRead): readonly Said[] {
  const before = remembered.get(read)
  if (before) return before
  const said = read.narrative.sentences.map(({ start, end, hasFigure, isDenial }) => ({
    words: plain(read.text.slice(start, end)),
    hasFigure,
    isDenial,
  }))
  remembered.set(read, said)
  return said
}

/** Whether one of the ways to mention a matter stands in a sentence: the pieces of a way in order, whatever between. */
export function mentions({ words }: Pick<Said, 'words'>, ways: readonly string[]): boolean {
  return ways.some((way) => {
    const pieces = way
      .split(GAP)
      .map(plain)
      .filter((piece) => piece !== '')
    let from = 0
    return (
      pieces.length > 0 &&
      pieces.every((piece) => {
        const at = words.indexOf(piece, from)
        from = at + piece.length
        return at >= 0
      })
    )
  })
}

/** What parts the pieces of one way: 保密 审查, 保密…审查. */
const GAP = /\s+|…+|\.{3,}|\*+/u

/** Without white space and quotation marks, half-width, in small letters; titles stay. */
function plain(words: string): string {
  return words.normalize('NFKC').replaceAll(SILENT, '').toLowerCase()
}

const SILENT = /[\s\u200b-\u200d\u2060\ufeff"'“”‘’「」『』]/gu
