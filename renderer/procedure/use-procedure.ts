import { useEffect } from 'react'
import type { Procedure } from '../../core/contract/procedure.ts'
import type { FailureData } from '../../core/failure.ts'
import { useEditor } from '../report/editor-context.ts'
import { failureOf, useOperation } from '../use-operation.ts'

/** Where the report stands, and how to change that. */
export interface ProcedureState {
  readonly procedure: Procedure | undefined
  readonly failure: FailureData | undefined
  /** Waits for a change of the procedure; what went wrong, to be shown where it was asked for. */
  readonly change: (work: Promise<Procedure>) => Promise<FailureData | undefined>
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
  const reload = () => {
    asked.reload()
    reopen()
  }
  // Another window may have taken a step since the report was opened here.
  const isStale = asked.data !== undefined && asked.data.state !== opened.state
  useEffect(() => {
    if (isStale) reopen()
  }, [isStale, reopen])
  return {
    procedure: asked.data,
    failure: asked.failure,
    change: async (work) => {
      try {
        await work
        reload()
        return undefined
      } catch (error) {
        const failure = failureOf(error)
        if (failure.code === 'not-allowed') reload()
        return failure
      }
    },
    reload,
  }
}
