import type { Procedure } from '../../core/contract/procedure.ts'
import { call } from '../call.ts'
import type { People } from '../parts/people.ts'
import { useEditor } from '../report/editor-context.ts'
import type { ProcedureState } from './use-procedure.ts'

/** Names used in the unit's reports, for the fields that ask for one. */
export function usePeople(procedure: Procedure | undefined, change: ProcedureState['change']): People {
  const { opened } = useEditor()
  return {
    names: procedure?.people ?? [],
    // One that can't be forgotten now is offered again: nothing is lost by it.
    forget: (name) => void change(call('people.forget', { id: opened.id, name })),
  }
}
