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

/** Where the report on screen stands, and again whenever that changes. */
export function useProcedure(): ProcedureState {
  const { opened, reopen } = useEditor()
  // The report opened anew is asked for its procedure anew.
  const asked = useOperation('procedure.get', { id: opened.id }, opened)
  // Another window may have taken a step since the report was opened here.
  const isStale =
    asked.data !== undefined && (asked.data.state !== opened.state || asked.data.version !== opened.version)
  useEffect(() => {
    if (isStale) reopen()
  }, [isStale, reopen])
  return {
    procedure: asked.data,
    failure: asked.failure,
    change: async (work) => {
      try {
        await work
        reopen()
        return undefined
      } catch (error) {
        const failure = failureOf(error)
        if (failure.code === 'not-allowed' || failure.code === 'changed-meanwhile') reopen()
        return failure
      }
    },
    reload: reopen,
  }
}
