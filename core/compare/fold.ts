import { unled } from './pieces.ts'
import type { Stretch } from './texts.ts'

/** A piece of two texts as it is shown in little room. */
export type FoldedPiece =
  | { readonly kind: 'change'; readonly before: string; readonly after: string }
  | { readonly kind: 'same'; readonly text: string }
  /** Unchanged text that is left out. */
  | { readonly kind: 'folded'; readonly text: string }

/** Characters of unchanged text that stay beside a change, to show where it is. */
const CONTEXT = 18
/** Characters of a text without changes that stay, to show which it is. */
const OPENING = 60
/** As few characters as these are not worth leaving out. */
const WORTH = 24

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Two texts with long unchanged stretches folded: every change stays whole, with a little of what stands around it. */
export function foldUnchanged(stretches: readonly Stretch[]): FoldedPiece[] {
  const pieces = runsOf(stretches)
  return pieces.flatMap((piece, i): FoldedPiece[] => {
    if (piece.kind !== 'same') return [piece]
    const [isFirst, isLast] = [i === 0, i === pieces.length - 1]
    if (isFirst && isLast) return folded(piece.text, OPENING, 0)
    return folded(piece.text, isFirst ? 0 : CONTEXT, isLast ? 0 : CONTEXT)
  })
}

/** Two texts with nothing folded. */
export function runsOf(stretches: readonly Stretch[]): FoldedPiece[] {
  const pieces: FoldedPiece[] = []
  for (const [i, { same, ...stretch }] of stretches.entries()) {
    // The break before the first paragraph is no line of its own.
    const [before, after] =
      i === 0 ? [unled(stretch.before), unled(stretch.after)] : [stretch.before, stretch.after]
    const last = pieces.at(-1)
    if (!same) pieces.push({ kind: 'change', before, after })
    else if (last?.kind === 'same') pieces.splice(-1, 1, { kind: 'same', text: last.text + after })
    else pieces.push({ kind: 'same', text: after })
  }
  return pieces
}

/** @param head how many characters stay at its beginning, @param tail at its end */
function folded(text: string, head: number, tail: number): FoldedPiece[] {
  const characters = [...SEGMENTER.segment(text)].map(({ segment }) => segment)
  const end = characters.length - tail
  if (end - head < WORTH) return [{ kind: 'same', text }]
  const pieces: FoldedPiece[] = [
    { kind: 'same', text: characters.slice(0, head).join('') },
    { kind: 'folded', text: characters.slice(head, end).join('') },
    { kind: 'same', text: characters.slice(end).join('') },
  ]
  return pieces.filter((piece) => piece.kind !== 'same' || piece.text !== '')
}
