import { useState } from 'react'
import type { KeptRequirements } from '../../core/contract/requirements.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { fieldsOf, type WrittenFields, withFields } from '../../core/requirements/written-fields.ts'
import { call } from '../call.ts'
import type { StandingFields } from '../typed/kept-fields.ts'
import { useKeptFields } from '../typed/use-kept-fields.ts'

export interface Written {
  readonly requirements: Requirements
  readonly saving: 'saved' | 'waiting' | 'failed'
  /** Why it is not saved. */
  readonly storing: Pick<StandingFields<WrittenFields>, 'failure' | 'choice'>
  readonly change: (changes: Partial<Requirements>) => void
  /** Saves what is not saved yet; true where all is. */
  readonly keep: () => Promise<boolean>
}

/** Requirements being written, saved by themselves a moment after each change. */
export function useWritten({ requirements: shown }: KeptRequirements): Written {
  const { year, writtenAt } = shown
  const [read] = useState(() => (fields: WrittenFields) => withFields(year, writtenAt, fields))
  const fields = useKeptFields<WrittenFields>('报送要求', fieldsOf(shown), async (wanted, from) => {
    const { requirements } = await call('requirements.write', {
      requirements: read(wanted),
      from: read(from),
    })
    return fieldsOf(requirements)
  })
  const { value, isTyped, failure, choice } = fields
  const requirements = read(value)
  return {
    requirements,
    saving: failure ? 'failed' : isTyped ? 'waiting' : 'saved',
    storing: { failure, choice },
    change: (changes) => {
      const next = fieldsOf({ ...requirements, ...changes })
      const keys = Object.keys(changes) as (keyof WrittenFields & keyof Requirements)[]
      fields.write(Object.fromEntries(keys.map((key) => [key, next[key]])))
    },
    keep: () => fields.keep(),
  }
}
