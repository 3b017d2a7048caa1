import type { Piece } from './pieces.ts'

/** What was entered into a content control or a field, as pieces of the paragraph. */
interface Entry {
  /** What kind of control or field it is. */
  name: string
  readonly start: number
  end: number
}

/** Follows the entries of a paragraph while its pieces are gathered. */
export interface Entries {
  readonly begin: (name: string) => void
  /** Adds to the name of the entry that is open. */
  readonly name: (more: string) => void
  readonly end: () => void
  /** The pieces without the copies of entries that LibreOffice writes. */
  readonly once: () => Piece[]
}

/** @param pieces of the paragraph, as they are gathered */
export function createEntries(pieces: readonly Piece[]): Entries {
  const entries: Entry[] = []
  let depth = 0
  return {
    begin: (name) => {
      depth += 1
      if (depth === 1) entries.push({ name, start: pieces.length, end: pieces.length })
    },
    name: (more) => {
      const last = entries.at(-1)
      if (depth === 1 && last) last.name += more
    },
    end: () => {
      depth -= 1
      const last = entries.at(-1)
      if (depth === 0 && last) last.end = pieces.length
    },
    once: () => withoutCopies(pieces, entries),
  }
}

/**
 * LibreOffice 7 writes an input field of several scripts as often as it has stretches of one script: the entry, then before each
 * further copy the words of a stretch, and a last copy. 共127件 stands five times in 共127件共共127件127共127件件共127件共127件.
 */
function withoutCopies(pieces: readonly Piece[], entries: readonly Entry[]): Piece[] {
  const copied = new Set<number>()
  for (let i = 0; i < entries.length; i += 1) {
    const first = entries[i]
    const last = first && lastCopy(pieces, entries, i)
    if (!first || last === undefined) continue
    const end = entries[last]?.end ?? first.end
    for (let piece = first.end; piece < end; piece += 1) copied.add(piece)
    i = last
  }
  return copied.size === 0 ? [...pieces] : pieces.filter((_, i) => !copied.has(i))
}

/** The place of the last copy of an entry among the entries; nothing where there is no such thing. */
function lastCopy(pieces: readonly Piece[], entries: readonly Entry[], at: number): number | undefined {
  const first = entries[at]
  const text = first ? textOf(pieces, first.start, first.end) : ''
  if (!first || text.trim() === '') return undefined
  let words = ''
  let before = first.end
  for (let i = at + 1; i < entries.length; i += 1) {
    const entry = entries[i]
    if (entry?.name !== first.name) return undefined
    const since = textOf(pieces, before, entry.end)
    if (!since.endsWith(text)) return undefined
    const stretch = since.slice(0, since.length - text.length)
    if (stretch === '') return words !== '' && text.endsWith(words) ? i : undefined
    words += stretch
    if (words.length > text.length) return undefined
    before = entry.end
  }
  return undefined
}

function textOf(pieces: readonly Piece[], start: number, end: number): string {
  return pieces
    .slice(start, end)
    .map(({ text }) => text)
    .join('')
}
