import { useState } from 'react'
import type { AlikeNote } from '../../../core/letters/alike-note.ts'
import { registerUnsaved } from '../../typed/sources.ts'

/** A text that another unit has as well, to be named in a letter. */
export interface DraftNote extends Omit<AlikeNote, 'other'> {
  readonly other: { readonly submission: string; readonly name: string }
  /** The letter says which unit it is. */
  readonly names: boolean
}

/** What is written of a letter of return before it is sent. */
export interface ReturnDraft {
  readonly remarks: string
  readonly until: string | null
  /** Keys of the findings it names. */
  readonly named: ReadonlySet<string>
  readonly alike: readonly DraftNote[]
  readonly by: string
}

/** By submission, for as long as the page lives: one may look elsewhere before deciding. */
const drafts = new Map<string, ReturnDraft>()
/** Notes for letters that nobody has opened yet. */
const waiting = new Map<string, readonly DraftNote[]>()

const written = () => [...drafts.values()].filter(({ remarks }) => remarks.trim() !== '')

registerUnsaved({
  staysWithPage: true,
  texts: () => written().map(({ remarks }) => ({ label: '退回意见', text: remarks, isDraft: true })),
  isTroubled: () => written().length > 0,
  flush: () => Promise.resolve(written().length === 0 ? 'saved' : 'failed'),
  keepAtOnce: () => written().length === 0,
})

/** Puts a text that another unit has as well into the letter of a submission, which is opened when that is shown next. */
export function noteInLetter(id: string, note: DraftNote): void {
  const draft = drafts.get(id)
  const before = draft?.alike ?? waiting.get(id) ?? []
  const after = [...before.filter((each) => !isSameNote(each, note)), note]
  if (draft) drafts.set(id, { ...draft, alike: after })
  waiting.set(id, after)
}

/** Something waits in the letter of a submission that was noted elsewhere. */
export function hasWaitingNotes(id: string): boolean {
  return waiting.has(id)
}

export function isSameNote(one: DraftNote, other: DraftNote): boolean {
  return one.field === other.field && one.other.submission === other.other.submission
}

/**
 * The letter of return of one submission as it was left.
 * @param begun the letter where none was begun
 */
export function useReturnDraft(id: string, begun: () => Omit<ReturnDraft, 'alike'>) {
  const [draft, setDraft] = useState(() => drafts.get(id) ?? { ...begun(), alike: waiting.get(id) ?? [] })
  return {
    draft,
    change: (part: Partial<ReturnDraft>) => {
      const after = { ...draft, ...part }
      drafts.set(id, after)
      setDraft(after)
    },
    /** It was sent, or put away for now: nothing asks to be shown any more. */
    left: (isSent: boolean) => {
      waiting.delete(id)
      if (isSent) drafts.delete(id)
      else if (draft.alike.length > 0) drafts.set(id, draft)
    },
  }
}
