import { useState } from 'react'
import type { AlikeNote } from '../../../core/letters/alike-note.ts'
import type { WrittenDay } from '../../parts/written-day.ts'
import { printRoute } from '../../route.ts'
import { draftAt, keepDraft } from '../../typed/drafts.ts'
import { type FormDraft, useFormDraft } from '../../typed/use-form-draft.ts'
import { returnPlace } from '../../typed/form-places.ts'

/** A text that another unit has as well, to be named in a letter. */
export interface DraftNote extends Omit<AlikeNote, 'other'> {
  readonly other: { readonly submission: string; readonly name: string }
  /** The letter says which unit it is. */
  readonly names: boolean
}

/** What is written of a letter of return before it is sent. */
export interface ReturnDraft {
  readonly remarks: string
  readonly until: WrittenDay
  /** Keys of the findings it names. */
  readonly named: readonly string[]
  readonly alike: readonly DraftNote[]
  readonly by: string
}

const LABEL = '退回意见'
/** Letters with notes that nobody has opened since. */
const waiting = new Set<string>()

/** Puts a text that another unit has as well into the letter of a submission, which is opened when that is shown next. */
export function noteInLetter(collection: string, id: string, of: string, note: DraftNote): void {
  const place = returnPlace(collection, id)
  const { from = {}, edits = {} } = draftAt(place) ?? {}
  const before = (edits['alike'] ?? []) as ReturnDraft['alike']
  const alike = [...before.filter((each) => !isSameNote(each, note)), note]
  const address = printRoute({ screen: 'collection', id: collection, view: 'report', at: id })
  keepDraft(place, { label: LABEL, of, address, from, edits: { ...edits, alike } })
  waiting.add(id)
}

/** Something waits in the letter of a submission that was noted elsewhere. */
export function hasWaitingNotes(id: string): boolean {
  return waiting.has(id)
}

/** Whether two notes are of the same text of the same unit. */
export function isSameNote(one: DraftNote, other: DraftNote): boolean {
  return one.field === other.field && one.other.submission === other.other.submission
}

/**
 * The letter of return of one submission as it was left.
 * @param begun the letter where none was begun
 * @returns with what is told when it was sent, or put away for now: nothing asks to be shown any more
 */
export function useReturnDraft(
  collection: string,
  id: string,
  begun: Omit<ReturnDraft, 'alike'>,
): FormDraft<ReturnDraft> & { readonly left: () => void } {
  const draft = useFormDraft<ReturnDraft>(returnPlace(collection, id), LABEL, { ...begun, alike: [] })
  // Nobody left what was put in just now.
  const [isNew] = useState(waiting.has(id))
  return {
    ...draft,
    hasComeBack: draft.hasComeBack && !isNew,
    left: () => void waiting.delete(id),
  }
}
