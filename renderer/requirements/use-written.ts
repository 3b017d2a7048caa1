import type { KeptRequirements } from '../../core/contract/requirements.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { fieldsOf, type WrittenFields, withFields } from '../../core/requirements/written-fields.ts'
import { call } from '../call.ts'
import { type FieldsInUse, useKeptFields } from '../typed/use-kept-fields.ts'
import { requirementsPlace } from './left-requirements.ts'

export interface Written {
  readonly requirements: Requirements
  readonly saving: 'saved' | 'waiting' | 'failed'
  readonly fields: FieldsInUse<WrittenFields>
  readonly change: (changes: Partial<Requirements>) => void
}

/** Requirements being written, saved by themselves a moment after each change; kept beside while that fails or takes long. */
export function useWritten(
  { requirements: { year, writtenAt, ...shown } }: KeptRequirements,
  stored: (kept: KeptRequirements) => void,
): Written {
  const read = (written: WrittenFields) => withFields(year, writtenAt, written)
  const fields = useKeptFields<WrittenFields>({
    ...requirementsPlace(year),
    shown: fieldsOf(shown),
    send: async (wanted, from) => {
      const asked = { requirements: read(wanted), from: read(from) }
      const kept = await call('requirements.write', asked)
      stored(kept)
      return fieldsOf(kept.requirements)
    },
  })
  const requirements = read(fields.value)
  return {
    requirements,
    saving: fields.failure ? 'failed' : fields.isTyped ? 'waiting' : 'saved',
    fields,
    change: (changes) => {
      const next = fieldsOf({ ...requirements, ...changes })
      const keys = Object.keys(changes) as (keyof WrittenFields & keyof Requirements)[]
      fields.write(Object.fromEntries(keys.map((each) => [each, next[each]])))
    },
  }
}
