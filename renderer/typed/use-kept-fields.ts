import { use, useEffect, useState, useSyncExternalStore } from 'react'
import type { SaveOutcome } from '../../core/bridge.ts'
import { useProgram } from '../status.ts'
import { isAdopted, nameOnScreen, subscribeDrafts } from './drafts.ts'
import { type FieldsPlace, fieldsBeside } from './fields-beside.ts'
import type { KeptFields, Send, StandingFields } from './kept-fields.ts'
import { registerUnsaved } from './sources.ts'
import { WhoseContext } from './whose.ts'

export type FieldsInUse<T extends object> = StandingFields<T> &
  Pick<KeptFields<T>, 'put' | 'write' | 'keep' | 'giveUp'> & {
    /** They held what was typed before and could not be stored then. */
    readonly hasComeBack: boolean
  }

export interface KeptFieldsOptions<T extends object>
  extends Pick<FieldsPlace<T>, 'place' | 'label' | 'names'>, Partial<Pick<FieldsPlace<T>, 'of'>> {
  /** What is stored, as it was read. */
  readonly shown: T
  readonly send: Send<T>
}

/**
 * Fields that are stored as they are changed. What can't be stored is asked for before its view goes, kept beside, and stands in
 * them again when they are shown next, also in another page after a crash.
 */
export function useKeptFields<T extends object>({
  shown,
  send,
  ...at
}: KeptFieldsOptions<T>): FieldsInUse<T> {
  const { readOnly } = useProgram().status
  const of = use(WhoseContext)
  const [{ fields, hold, named, keepBeside, sendBy, goOn }] = useState(() =>
    fieldsBeside({ of, address: window.location.hash, ...at }, shown, send),
  )
  useEffect(() => sendBy(send))
  useEffect(hold, [hold])
  const [hasComeBack, setHasComeBack] = useState(false)
  const key = JSON.stringify(shown)
  useEffect(() => fields.show(JSON.parse(key) as T), [fields, key])
  const { place } = at
  useEffect(() => {
    if (readOnly) return undefined
    const resume = () => {
      if (!goOn()) return
      setHasComeBack(true)
      void fields.keep()
    }
    resume()
    return subscribeDrafts(() => isAdopted(place) && resume())
  }, [fields, goOn, readOnly, place])
  useEffect(() => {
    const isSaved = () => !fields.standing().isTyped
    const unregister = registerUnsaved({
      texts: () =>
        isSaved() ? [] : named().map(({ label, words }) => ({ label, text: words, comesBack: true })),
      isTroubled: () => !isSaved(),
      flush: async (): Promise<SaveOutcome> => {
        if (await fields.keep()) return 'saved'
        return fields.standing().choice ? 'conflict' : 'failed'
      },
      keepAtOnce: () => {
        if (!isSaved()) keepBeside()
        return isSaved()
      },
    })
    const unname = nameOnScreen(place)
    return () => {
      unregister()
      unname()
      if (isSaved()) return
      keepBeside()
      void fields.keep()
    }
  }, [fields, named, keepBeside, place])
  const standing = useSyncExternalStore(fields.subscribe, fields.standing)
  const { put, write, keep, giveUp } = fields
  return { ...standing, hasComeBack, put, write, keep, giveUp }
}
