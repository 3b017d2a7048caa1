import { useMemo, useState, useSyncExternalStore } from 'react'
import { useProgram } from '../status.ts'
import { allDrafts, keepDraft, subscribeDrafts } from '../typed/drafts.ts'
import { type FormDraft, useFormDraft } from '../typed/use-form-draft.ts'
import { type Corrections, type Draft, draftOf } from './draft.ts'
import type { Reading } from './kept-reading.ts'

/** What is reviewed: what was found in a source. */
export interface Reviewed {
  readonly name: string
  /** Tells the source from all others. */
  readonly hash: string
  readonly imported: Reading
  /** The reading as it is kept with its corrections; null where that can't be. */
  readonly packed: string | null
}

interface Kept extends Corrections {
  /** What was done, in words. */
  readonly said: string
  readonly source: KeptSource
}

interface KeptSource extends Pick<Reviewed, 'name' | 'packed'> {
  /** Of the program that read it: another may read it otherwise. */
  readonly version: string
}

const PLACE = 'import '
const NOTHING: Kept = {
  said: '',
  source: { name: '', version: '', packed: null },
  changes: [],
  settled: [],
}

/** What a review holds, in words. */
export function reviewWords(name: string): string {
  return `从“${name}”导入的内容`
}

export interface Review extends Pick<FormDraft<Kept>, 'hasComeBack' | 'isWritten' | 'trouble' | 'drop'> {
  readonly draft: Draft
  readonly setDraft: (draft: Draft) => void
  /** It is stored: nothing need be kept here any more. */
  readonly stored: () => void
}

/** What was found in a source as it is corrected. The corrections are kept until it is stored or given up. */
export function useReview({ name, hash, imported, packed }: Reviewed): Review {
  const { version } = useProgram().status
  const form = useFormDraft<Kept>(PLACE + hash, reviewWords(name), NOTHING)
  const { changes, settled } = form.value
  const draft = useMemo(() => draftOf(imported, { changes, settled }), [imported, changes, settled])
  // What is stored stays in sight until the next screen is there.
  const [shown, setShown] = useState<Draft>()
  return {
    ...form,
    draft: shown ?? draft,
    setDraft: (next) => {
      setShown(undefined)
      const said = `改过或者确认过 ${next.changes.length + next.settled.length} 处`
      form.put({ said, source: { name, version, packed }, changes: next.changes, settled: next.settled })
    },
    stored: () => {
      setShown(draft)
      form.drop()
    },
  }
}

/** A review that was left with something corrected. */
export interface LeftReview {
  readonly name: string
  readonly hash: string
  /** What was done, in words. */
  readonly said: string
  /** Null where the source has to be read once more. */
  readonly packed: string | null
  readonly drop: () => void
}

/** Reviews that were left and not stored. */
export function useLeftReviews(): readonly LeftReview[] {
  const { version } = useProgram().status
  const drafts = useSyncExternalStore(subscribeDrafts, allDrafts)
  return [...drafts].flatMap(([place, { edits }]) => {
    if (!place.startsWith(PLACE)) return []
    const { said, source }: Kept = { ...NOTHING, ...edits }
    return {
      name: source.name,
      hash: place.slice(PLACE.length),
      said,
      packed: source.version === version ? source.packed : null,
      drop: () => keepDraft(place, undefined),
    }
  })
}
