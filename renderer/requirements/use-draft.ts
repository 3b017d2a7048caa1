import { useEffect, useRef, useState } from 'react'
import type { SaveOutcome } from '../../core/bridge.ts'
import type { KeptRequirements } from '../../core/contract/requirements.ts'
import type { FailureData } from '../../core/failure.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { call } from '../call.ts'
import { registerUnsaved } from '../typed/sources.ts'
import { failureOf } from '../use-operation.ts'

/** Milliseconds from a key until what was written by then is saved; later keys do not put it off. */
const PAUSE = 500

export interface Draft {
  readonly requirements: Requirements
  readonly saving: 'saved' | 'waiting' | 'failed'
  readonly failure: FailureData | undefined
  readonly change: (changes: Partial<Requirements>) => void
  /** Saves what is not saved yet; true where all is. */
  readonly flush: () => Promise<boolean>
  /** Saves it over what another window wrote meanwhile. */
  readonly replace: () => void
}

/** Requirements being written, saved by themselves a moment after each change. */
export function useDraft({ requirements: begun, at }: KeptRequirements): Draft {
  const [requirements, setRequirements] = useState(begun)
  const [saving, setSaving] = useState<Draft['saving']>('saved')
  const [failure, setFailure] = useState<FailureData>()
  const [queue] = useState(() => createQueue(begun, at))

  useEffect(() => {
    const unsubscribe = queue.subscribe((state, problem) => {
      setSaving(state)
      setFailure(problem)
    })
    const unregister = registerUnsaved({
      texts: () => (queue.isSaved() ? [] : [{ label: '报送要求', text: '', isDraft: true }]),
      // It is kept nowhere else: what is on its way is asked about too.
      isTroubled: () => !queue.isSaved(),
      flush: async (): Promise<SaveOutcome> => ((await queue.flush()) ? 'saved' : 'failed'),
      keepAtOnce: () => {
        void queue.flush()
        return queue.isSaved()
      },
    })
    return () => {
      unsubscribe()
      unregister()
      void queue.flush()
    }
  }, [queue])
  const latest = useRef(begun)
  return {
    requirements,
    saving,
    failure,
    change: (changes) => {
      latest.current = { ...latest.current, ...changes }
      setRequirements(latest.current)
      queue.put(latest.current)
    },
    flush: () => queue.flush(),
    replace: () => void queue.replace(),
  }
}

type Told = (state: Draft['saving'], failure: FailureData | undefined) => void

/**
 * Saves the latest of what is put, one request at a time.
 * @param at when what it begins from was saved
 */
function createQueue(begun: Requirements, at: string) {
  /** When what is written over was saved; undefined where it may be anything. */
  let base: string | undefined = at
  let [wanted, stored] = [begun, begun]
  let timer: number | undefined
  let running: Promise<void> | undefined
  let failure: FailureData | undefined
  const listeners = new Set<Told>()
  const isSaved = () => wanted === stored
  const tell = () => {
    const state = failure ? 'failed' : isSaved() ? 'saved' : 'waiting'
    for (const told of listeners) told(state, failure)
  }
  const save = async () => {
    const sent = wanted
    try {
      const { savedAt } = await call('requirements.write', { requirements: sent, base })
      base = savedAt
      stored = sent
      failure = undefined
    } catch (error) {
      failure = failureOf(error)
    }
    tell()
  }
  const saveAll = async () => {
    do await save()
    while (!isSaved() && !failure)
  }
  const flush = async (): Promise<boolean> => {
    window.clearTimeout(timer)
    timer = undefined
    while (!isSaved()) {
      // Two at once would each be another window's change to the other.
      await (running ??= saveAll().finally(() => (running = undefined)))
      if (failure) return false
    }
    return true
  }
  return {
    isSaved,
    flush,
    replace: () => {
      base = undefined
      return flush()
    },
    put: (next: Requirements) => {
      wanted = next
      tell()
      timer ??= window.setTimeout(() => void flush(), PAUSE)
    },
    subscribe: (told: Told) => {
      listeners.add(told)
      return () => void listeners.delete(told)
    },
  }
}
