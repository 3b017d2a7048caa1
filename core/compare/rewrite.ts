import type { TextField } from '../form/form.ts'
import type { Comparison } from './change.ts'
import { BREAK, led, unled } from './pieces.ts'
import { type PlacedChange, placedChanges } from './standing.ts'

export interface Rewriting {
  readonly comparison: Comparison
  readonly field: TextField
  /** Keys of the changes to make. */
  readonly wanted: ReadonlySet<string>
  readonly made: ReadonlySet<string>
  readonly to: 'after' | 'before'
}

/** Puts changes into their places of a text. */
export function rewrite(text: string, { comparison, field, wanted, made, to }: Rewriting): string {
  const now = led(text)
  const { placed, lost } = placedChanges(comparison, field, text, made)
  const settled = to === 'after' ? 'done' : 'open'
  const edits = placed
    .filter(({ change, standing }) => wanted.has(change.key) && standing !== settled)
    .map((each): Edit => ({ ...each, words: each.change[to] }))
  const breaks = lost.map(({ at, order }): Edit => ({
    start: at,
    end: at,
    order,
    words: BREAK,
    isLost: true,
  }))
  return unled(
    edited(
      now,
      [...edits, ...breaks].sort((a, b) => a.order - b.order),
    ),
  )
}

interface Edit extends Pick<PlacedChange, 'start' | 'end' | 'order'> {
  readonly words: string
  /** A break that went with the words of its paragraph: comes back only between words. */
  readonly isLost?: boolean
}

/** Edits in their order; each begins where the one before ended, or later. */
function edited(now: string, edits: readonly Edit[]): string {
  let written = ''
  let from = 0
  let isPending = false
  const write = (words: string) => {
    if (words === '') return
    if (isPending && !written.endsWith(BREAK) && !words.startsWith(BREAK)) written += BREAK
    isPending = false
    written += words
  }
  for (const { start, end, words, isLost = false } of edits) {
    if (start < from) continue
    write(now.slice(from, start))
    if (isLost) isPending = true
    else write(words)
    from = end
  }
  write(now.slice(from))
  return written
}
