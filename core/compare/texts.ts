import { diffArrays } from 'diff'
import { pairSentences } from './pair.ts'
import { BREAK, led, piecesOf } from './pieces.ts'

/**
 * A stretch of two texts: equal in both, or one change. Put together, the `before`s are the old text and the `after`s the
 * new one, each led by a break.
 */
export interface Stretch {
  readonly same: boolean
  /** '' where something was inserted. */
  readonly before: string
  /** '' where something was deleted. */
  readonly after: string
}

/** Pieces of two texts that may differ before they are taken as two different texts: the work grows with the square. */
const MOST = 2_000

/**
 * Two texts sentence by sentence: sentences that changed beside what they became; the others as deleted or inserted, a
 * whole paragraph with its end as one.
 */
export function compareTexts(before: string, after: string): Stretch[] {
  const parts = differences(before, after)
  if (!parts) return [{ same: false, before: led(before), after: led(after) }]
  const stretches: Stretch[] = []
  let region: { old: string[]; now: string[] } = { old: [], now: [] }
  const close = () => {
    const { before: old, after: now } = stretches.at(-1) ?? {}
    stretches.push(...changesIn(region.old, region.now, { old, now }))
    region = { old: [], now: [] }
  }
  for (const { value, removed, added } of parts) {
    if (removed) region.old.push(...value)
    else if (added) region.now.push(...value)
    else {
      close()
      stretches.push(...value.map((piece) => ({ same: true, before: piece, after: piece })))
    }
  }
  close()
  return stretches
}

function differences(before: string, after: string) {
  // Ends of paragraphs are all equal and say nothing of which paragraph became which.
  const comparator = (a: string, b: string) => a === b && a !== BREAK
  return diffArrays(piecesOf(led(before)), piecesOf(led(after)), { comparator, maxEditLength: MOST })
}

/** What stands before a region in both texts. */
interface Before {
  readonly old: string | undefined
  readonly now: string | undefined
}

function changesIn(old: readonly string[], now: readonly string[], before: Before): Stretch[] {
  const stretches: Stretch[] = []
  let last = before
  let deleted: string[] = []
  let inserted: string[] = []
  const close = () => {
    stretches.push(...grouped(deleted, last.old).map((text) => ({ same: false, before: text, after: '' })))
    stretches.push(...grouped(inserted, last.now).map((text) => ({ same: false, before: '', after: text })))
    deleted = []
    inserted = []
  }
  for (const [was, is] of pairSentences(old, now)) {
    if (was === undefined) inserted.push(is)
    else if (is === undefined) deleted.push(was)
    else {
      close()
      stretches.push({ same: was === is, before: was, after: is })
      last = { old: was, now: is }
    }
  }
  close()
  return stretches
}

/** Sentences one by one, but a paragraph with its break as a whole, so that none is left empty. */
function grouped(pieces: readonly string[], last: string | undefined): string[] {
  const breaksLead = last !== BREAK
  const paragraphs: string[][] = [[]]
  for (const piece of pieces) {
    if (breaksLead && piece === BREAK) paragraphs.push([piece])
    else paragraphs.at(-1)?.push(piece)
    if (!breaksLead && piece === BREAK) paragraphs.push([])
  }
  return paragraphs.flatMap((paragraph) => (paragraph.includes(BREAK) ? [paragraph.join('')] : paragraph))
}
