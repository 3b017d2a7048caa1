import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SaveOutcome } from '../../core/bridge.ts'
import type { KeptRequirements } from '../../core/contract/requirements.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { fieldsOf, type WrittenFields, withFields } from '../../core/requirements/written-fields.ts'
import { call } from '../call.ts'
import { isAdopted, subscribeDrafts } from '../typed/drafts.ts'
import { KeptFields, type StandingFields } from '../typed/kept-fields.ts'
import { registerUnsaved } from '../typed/sources.ts'
import { keepRequirements, leftRequirements, requirementsPlace, typedWords } from './left-requirements.ts'

export interface Written {
  readonly requirements: Requirements
  readonly saving: 'saved' | 'waiting' | 'failed'
  /** Why it is not saved. */
  readonly storing: Pick<StandingFields<WrittenFields>, 'failure' | 'choice'>
  /** It holds what was written before and could not be stored then. */
  readonly hasComeBack: boolean
  readonly change: (changes: Partial<Requirements>) => void
  /** Saves what is not saved yet; true where all is. */
  readonly keep: () => Promise<boolean>
}

/** Requirements being written, saved by themselves a moment after each change; kept beside while that fails or takes long. */
export function useWritten({ requirements: shown }: KeptRequirements, readOnly: boolean): Written {
  const { year } = shown
  const [{ fields, keepBeside, goOn }] = useState(() => begin(shown))
  const [hasComeBack, setHasComeBack] = useState(false)
  const { value, isTyped, failure, choice } = useSyncExternalStore(fields.subscribe, fields.standing)
  const key = JSON.stringify(fieldsOf(shown))
  useEffect(() => fields.show(JSON.parse(key) as WrittenFields), [fields, key])
  useEffect(() => {
    if (readOnly) return undefined
    const resume = () => {
      if (!goOn()) return
      setHasComeBack(true)
      void fields.keep()
    }
    resume()
    return subscribeDrafts(() => isAdopted(requirementsPlace(year)) && resume())
  }, [fields, goOn, readOnly, year])
  useEffect(() => {
    const isSaved = () => !fields.standing().isTyped
    const unregister = registerUnsaved({
      texts: () =>
        isSaved() ? [] : [{ label: '报送要求', text: typedWords(year, fields.typed()), comesBack: true }],
      isTroubled: () => !isSaved(),
      flush: async (): Promise<SaveOutcome> => ((await fields.keep()) ? 'saved' : 'failed'),
      keepAtOnce: () => {
        if (!isSaved()) keepBeside()
        return isSaved()
      },
    })
    return () => {
      unregister()
      if (!isSaved()) void fields.keep()
    }
  }, [fields, keepBeside, year])
  const requirements = withFields(year, shown.writtenAt, value)
  return {
    requirements,
    saving: failure ? 'failed' : isTyped ? 'waiting' : 'saved',
    storing: { failure, choice },
    hasComeBack,
    change: (changes) => {
      const next = fieldsOf({ ...requirements, ...changes })
      const keys = Object.keys(changes) as (keyof WrittenFields & keyof Requirements)[]
      fields.write(Object.fromEntries(keys.map((each) => [each, next[each]])))
    },
    keep: () => fields.keep(),
  }
}

/** Fields of requirements of which there is a copy from when they are sent until they are stored, whatever screen is shown. */
function begin({ year, writtenAt, ...shown }: Requirements) {
  let isSending = false
  let isBeside = false
  const read = (fields: WrittenFields) => withFields(year, writtenAt, fields)
  const fields = new KeptFields<WrittenFields>(fieldsOf(shown), async (wanted, from) => {
    isSending = true
    follow()
    try {
      const asked = { requirements: read(wanted), from: read(from) }
      return fieldsOf((await call('requirements.write', asked)).requirements)
    } finally {
      isSending = false
    }
  })
  const keepBeside = () => {
    isBeside = true
    keepRequirements(year, fields.typed())
  }
  const follow = () => {
    const { isTyped, failure } = fields.standing()
    if (isTyped && (isSending || failure)) keepBeside()
    else if (isBeside && !isTyped) {
      isBeside = false
      keepRequirements(year, undefined)
    }
  }
  fields.subscribe(follow)
  return {
    fields,
    keepBeside,
    /** Goes on with what was left; false where nothing was. */
    goOn: () => {
      const left = isBeside ? undefined : leftRequirements(year)
      if (!left) return false
      isBeside = true
      fields.resume(left)
      return true
    },
  }
}
