import { use, useState, useSyncExternalStore } from 'react'
import { draftAt, isAdopted, keepDraft, subscribeDrafts } from './drafts.ts'
import { type DraftTrouble, draftTrouble, subscribeDraftTroubles } from './draft-troubles.ts'
import { WhoseContext } from './whose.ts'

/** A form whose words only its button stores, as it was left. */
export interface FormDraft<T> {
  /** What stands in the form. */
  readonly value: T
  /** What stood there before: where something was typed, as it was then. */
  readonly from: T
  readonly isWritten: boolean
  /** It was written before the form was opened, and left. */
  readonly hasComeBack: boolean
  /** Why there is no copy of it that would outlive this page. */
  readonly trouble: DraftTrouble | undefined
  readonly put: (part: Partial<T>) => void
  /** It is stored, or not wanted. */
  readonly drop: () => void
}

/**
 * What is typed into a form that only its button stores. However the form goes, by Esc, 取消, another view or screen, it comes back
 * when the form is opened again; it is asked for before the page goes.
 * @param place tells the form, and whose it is, from all others
 * @param label what it is about; undefined where nobody need be asked for it
 * @param begun what stands in the form where nothing is typed
 */
export function useFormDraft<T extends object>(
  place: string,
  label: string | undefined,
  begun: T,
): FormDraft<T> {
  const kept = useSyncExternalStore(subscribeDrafts, () => draftAt(place))
  const trouble = useSyncExternalStore(subscribeDraftTroubles, () => draftTrouble(place))
  const of = use(WhoseContext)
  // What is put as its screen goes is of that screen.
  const [address] = useState(() => window.location.hash)
  const [wasThere] = useState(kept !== undefined)
  const [hasCome, setHasCome] = useState(false)
  // An earlier page's words may come when the form is open already.
  if (!hasCome && isAdopted(place)) setHasCome(true)
  const put = (part: Partial<T>) => {
    const before = draftAt(place)
    const shown: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(begun))
    const edits = Object.entries({ ...before?.edits, ...part }).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(shown[field]),
    )
    const from = edits.map(([field]): [string, unknown] => [field, { ...shown, ...before?.from }[field]])
    const draft = { label, of, address, from: Object.fromEntries(from), edits: Object.fromEntries(edits) }
    keepDraft(place, edits.length > 0 ? draft : undefined)
  }
  return {
    value: { ...begun, ...kept?.edits },
    from: { ...begun, ...kept?.from },
    isWritten: kept !== undefined,
    hasComeBack: wasThere || hasCome,
    trouble,
    put,
    drop: () => keepDraft(place, undefined),
  }
}
