import { registerUnsaved } from './sources.ts'

/** What is typed into one form and that only its button stores. */
export interface KeptDraft {
  /** What it is about; undefined where nobody need be asked before it goes with the page. */
  readonly label: string | undefined
  /** What stood there before, by the fields that were typed into. */
  readonly from: Readonly<Record<string, unknown>>
  /** What stands there now. */
  readonly edits: Readonly<Record<string, unknown>>
}

/** By the place of their form, for as long as the page lives: one may look elsewhere before deciding. */
const drafts = new Map<string, KeptDraft>()
const listeners = new Set<() => void>()

const named = () =>
  [...drafts.values()].flatMap(({ label, edits }) =>
    label === undefined ? [] : [{ label, text: wordsOf(edits), isDraft: true }],
  )

registerUnsaved({
  staysWithPage: true,
  texts: named,
  isTroubled: () => named().length > 0,
  flush: () => Promise.resolve(named().length === 0 ? 'saved' : 'failed'),
  keepAtOnce: () => named().length === 0,
})

/** What was typed at a place and is not stored. */
export function draftAt(place: string): KeptDraft | undefined {
  return drafts.get(place)
}

/** Keeps what is typed at a place; undefined forgets it. */
export function keepDraft(place: string, draft: KeptDraft | undefined): void {
  if (draft) drafts.set(place, draft)
  else drafts.delete(place)
  for (const listener of listeners) listener()
}

/** Tells whenever any draft changes; answers how to stop that. */
export function subscribeDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The words among what was typed, to be read and copied. */
function wordsOf(edits: KeptDraft['edits']): string {
  return Object.values(edits)
    .filter((value) => typeof value === 'string')
    .join('\n')
}
