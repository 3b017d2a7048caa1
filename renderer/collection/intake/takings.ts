import type { FailureData } from '../../../core/failure.ts'
import { longSteps } from '../../long-steps.ts'
import { NOT_BEGUN, type TaskProgress } from '../../watched-task.ts'
import { NOTHING, type Taken } from './taken.ts'

/** How taking files into a collection stands, or how it ended last. */
export interface Taking {
  /** How far it is; once it has ended, how far it came. */
  readonly progress: TaskProgress
  readonly isRunning: boolean
  readonly taken: Taken
  /** Why it ended before its end. */
  readonly failure: FailureData | undefined
  /** Counts what may have changed the collection. */
  readonly round: number
}

const BEGUN: Taking = {
  progress: NOT_BEGUN,
  isRunning: true,
  taken: NOTHING,
  failure: undefined,
  round: 0,
}

/** By collection: one looks elsewhere while files are taken in. What came of it stands until it is put away. */
export const takings = longSteps<Taking>({
  label: '文件还没有收完',
  text: '关闭后，没有收的要再收一次。',
})

/** How many files it has not come to. */
export function leftOf({ progress: { done, total } }: Taking): number {
  return Math.max(0, total - done)
}

export function beginTaking(id: string): void {
  takings.set(id, BEGUN)
}

export function changeTaking(id: string, change: (before: Taking) => Partial<Taking>): void {
  const before = takings.of(id) ?? BEGUN
  takings.set(id, { ...before, ...change(before) })
}
