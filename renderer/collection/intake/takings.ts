import type { FailureData } from '../../../core/failure.ts'
import { registerUnsaved } from '../../typed/sources.ts'
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

/** By collection, above its views: one looks elsewhere while files are taken in. */
const takings = new Map<string, Taking>()
const listeners = new Set<() => void>()

const BEGUN: Taking = {
  progress: NOT_BEGUN,
  isRunning: true,
  taken: NOTHING,
  failure: undefined,
  round: 0,
}

const isAnyRunning = () => [...takings.values()].some(({ isRunning }) => isRunning)

registerUnsaved({
  staysWithPage: true,
  texts: () =>
    isAnyRunning() ? [{ label: '文件还没有收完', text: '关闭后，没有收的要再收一次。', isDraft: true }] : [],
  isTroubled: isAnyRunning,
  flush: () => Promise.resolve(isAnyRunning() ? 'failed' : 'saved'),
  keepAtOnce: () => !isAnyRunning(),
})

/** What is taken into a collection, or was last; undefined once that is put away. */
export function takingOf(id: string): Taking | undefined {
  return takings.get(id)
}

/** How many files it has not come to. */
export function leftOf({ progress: { done, total } }: Taking): number {
  return Math.max(0, total - done)
}

export function beginTaking(id: string): void {
  set(id, BEGUN)
}

export function changeTaking(id: string, change: (before: Taking) => Partial<Taking>): void {
  const before = takings.get(id) ?? BEGUN
  set(id, { ...before, ...change(before) })
}

/** What came of it was read. */
export function putTakingAway(id: string): void {
  set(id, undefined)
}

/** Tells whenever any changes; answers how to stop that. */
export function subscribeTakings(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function set(id: string, next: Taking | undefined): void {
  if (next) takings.set(id, next)
  else takings.delete(id)
  for (const listener of listeners) listener()
}
