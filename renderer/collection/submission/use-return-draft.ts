import { useState } from 'react'
import { registerUnsaved } from '../../unsaved/sources.ts'

/** What is written of a letter of return before it is sent. */
export interface ReturnDraft {
  readonly remarks: string
  readonly until: string | null
  /** Keys of the findings it names. */
  readonly named: ReadonlySet<string>
  readonly by: string
}

/** By submission, for as long as the page lives: one may look elsewhere before deciding. */
const drafts = new Map<string, ReturnDraft>()

const written = () => [...drafts.values()].filter(({ remarks }) => remarks.trim() !== '')

registerUnsaved({
  staysWithPage: true,
  texts: () => written().map(({ remarks }) => ({ label: '退回意见', text: remarks, isDraft: true })),
  isTroubled: () => written().length > 0,
  flush: () => Promise.resolve(written().length === 0 ? 'saved' : 'failed'),
  keepAtOnce: () => written().length === 0,
})

/**
 * The letter of return of one submission as it was left.
 * @param begun the letter where none was begun
 */
export function useReturnDraft(id: string, begun: () => ReturnDraft) {
  const [draft, setDraft] = useState(() => drafts.get(id) ?? begun())
  return {
    draft,
    change: (part: Partial<ReturnDraft>) => {
      const after = { ...draft, ...part }
      drafts.set(id, after)
      setDraft(after)
    },
    /** It was sent. */
    sent: () => void drafts.delete(id),
  }
}
