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

/** The pieces of each way to mention a matter, which must stand in a sentence in order, whatever between. */
export type Ways = readonly (readonly string[])[]

const known = new WeakMap<readonly string[], Ways>()

/** The ways that words describe; of the same list found out once. */
export function waysOf(words: readonly string[]): Ways {
  const before = known.get(words)
  if (before) return before
  const ways = words
    .map((way) => way.split(GAP).map(plain).filter(Boolean))
    .filter(({ length }) => length > 0)
  known.set(words, ways)
  return ways
}

/** Whether a sentence mentions a matter in one of the ways. */
export function mentions({ words }: Pick<Said, 'words'>, ways: Ways): boolean {
  return ways.some((pieces) => {
    let from = 0
    return pieces.every((piece) => {
      const at = words.indexOf(piece, from)
      from = at + piece.length
      return at >= 0
    })
  })
}

/** What parts the pieces of one way: 保密 审查, 保密…审查. */
const GAP = /\s+|…+|\.{3,}|\*+/u

/** Without white space and quotation marks, half-width, in small letters; titles stay. */
function plain(words: string): string {
  return words.normalize('NFKC').replaceAll(SILENT, '').toLowerCase()
}

const SILENT = /[\s\u200b-\u200d\u2060\ufeff"'“”‘’「」『』]/gu
