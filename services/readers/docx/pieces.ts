import type { TextPlace } from '../../../core/form/form.ts'
import type { Shifted } from '../note-marks.ts'

/** A stretch of a paragraph's text in one look. */
export interface Piece extends Shifted {
  readonly bold: boolean
  /** The typeface of Chinese characters. */
  readonly font: string | undefined
  /** The character style. */
  readonly style: string | undefined
  readonly place: TextPlace | undefined
}

/** The pieces without line breaks at the ends of the paragraph, where they show nothing. */
export function trimmed(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(isInked)
  const last = pieces.findLastIndex(isInked)
  return pieces.slice(first < 0 ? pieces.length : 0, last + 1).map((piece, i) => {
    const start = i <= first ? piece.text.replace(/^\n+/u, '') : piece.text
    return { ...piece, text: i === last ? start.replace(/(?<!\n)\n+$/u, '') : start }
  })
}

export function isInked({ text }: Piece): boolean {
  return text.trim() !== ''
}

/** Every character that shows is bold. */
export function isAllBold(pieces: readonly Piece[]): boolean {
  const inked = pieces.filter(isInked)
  return inked.length > 0 && inked.every(({ bold }) => bold)
}

/**
 * The length of the words at the start that another look sets apart from all that follows; nothing where none are.
 * Digits and Latin letters have fonts of their own, so only Chinese characters tell the font.
 */
export function runInLength(pieces: readonly Piece[]): number | undefined {
  const start = pieces.find(isInked)
  if (!start) return undefined
  const boldEnd = pieces.findIndex((piece) => isInked(piece) && piece.bold !== start.bold)
  const sameBold = pieces.slice(0, boldEnd < 0 ? pieces.length : boldEnd)
  const look = sameBold.find(isChinese) ?? start
  const other = pieces.findIndex((piece) => isInked(piece) && !isAlike(piece, look))
  if (other < 0) return undefined
  // A number after the heading goes with what follows, unless it looks just like the heading.
  const end = pieces.findLastIndex((piece, i) => i < other && isSame(piece, look)) + 1
  const rest = pieces.slice(end)
  const apart = look.bold
    ? rest.find(isInked)?.bold === false || !returns(look, rest)
    : rest.find(isInked)?.bold === false && !returns(look, rest)
  return apart ? lengthOf(pieces.slice(0, end)) : undefined
}

function isAlike(piece: Piece, look: Piece): boolean {
  if (piece.bold !== look.bold) return false
  return !isChinese(piece) || (piece.font === look.font && piece.style === look.style)
}

function isSame(piece: Piece, look: Piece): boolean {
  return piece.bold === look.bold && piece.font === look.font && piece.style === look.style
}

function returns(look: Piece, rest: readonly Piece[]): boolean {
  return rest.some((piece) => isChinese(piece) && isAlike(piece, look))
}

function isChinese({ text }: Piece): boolean {
  return /\p{Script=Han}/u.test(text)
}

export function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0)
}
