import { useCallback, useEffect, useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { runStep, shownTask, useOwnStep } from '../../long-steps.ts'
import { NOT_BEGUN, type ShownTask } from '../../watched-task.ts'
import { alikeLooks } from './alike-looks.ts'

export interface Alike {
  readonly atLeast: number
  readonly found?: Output<'collection.alike'>
  readonly failure?: FailureData
  readonly task: ShownTask
  /** Looks anew, for what is so much alike. */
  readonly look: (atLeast: number) => void
  /** What was found, after somebody noted a look at it. */
  readonly noted: (found: Output<'collection.alike'>) => void
}

/**
 * Looks for texts that two units of a collection have alike: when shown, unless it is being looked for or was found while one
 * looked elsewhere.
 * @param among changes when the reports may be others
 */
export function useAlike(id: string, among: string, least: number): Alike {
  const step = useOwnStep(alikeLooks, id)
  const [atLeast, setAtLeast] = useState(step?.asked.atLeast ?? least)
  const run = useCallback(
    (asked: { readonly atLeast: number; readonly among: string }) => {
      const work = (task: string) => call('collection.alike', { id, atLeast: asked.atLeast, task })
      void runStep(alikeLooks, id, { asked, work })
    },
    [id],
  )
  // Only when shown: what comes in meanwhile is looked through the next time.
  const [begun] = useState({ atLeast, among })
  useEffect(() => {
    const known = alikeLooks.of(id)
    if (!known?.isRunning && known?.asked.among !== begun.among) run(begun)
  }, [id, run, begun])
  const { done, failure } = step ?? {}
  return {
    atLeast,
    ...(done && { found: done }),
    ...(failure && { failure }),
    task: shownTask(step),
    look: (next) => {
      setAtLeast(next)
      run({ atLeast: next, among })
    },
    noted: (after) =>
      alikeLooks.set(id, {
        isRunning: false,
        progress: NOT_BEGUN,
        asked: { atLeast, among },
        done: after,
      }),
  }
}
