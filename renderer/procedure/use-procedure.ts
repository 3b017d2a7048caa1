import { useState } from 'react'
import type { Procedure } from '../../core/contract/procedure.ts'
import type { FailureData } from '../../core/failure.ts'
import { useEditor } from '../report/editor-context.ts'
import { failureOf, useOperation } from '../use-operation.ts'

/** Where the report stands, and how to change that. */
export interface ProcedureState {
  readonly procedure: Procedure | undefined
  readonly failure: FailureData | undefined
  /** Waits for a change of the procedure; false where it failed. */
  readonly change: (work: Promise<Procedure>) => Promise<boolean>
  readonly reload: () => void
}

/** What the parts of the screen are given. */
export interface ProcedureProps {
  readonly procedure: Procedure
  readonly change: ProcedureState['change']
}

export function useProcedure(): ProcedureState {
  const { opened, reopen } = useEditor()
  const asked = useOperation('procedure.get', { id: opened.id })
  const [failure, setFailure] = useState<FailureData>()
  const reload = () => {
    asked.reload()
    reopen()
  }
  return {
    procedure: asked.data,
    failure: failure ?? asked.failure,
    change: async (work) => {
      setFailure(undefined)
      try {
        await work
        reload()
        return true
      } catch (error) {
        setFailure(failureOf(error))
        return false
      }
    },
    reload,
  }
}
