import { useEffect, useSyncExternalStore } from 'react'
import { type FailureData, failureData } from '../core/failure.ts'
import { call } from './call.ts'
import { type NamedText, registerUnsaved } from './typed/sources.ts'
import { NOT_BEGUN, type ShownTask, type TaskProgress, watched } from './watched-task.ts'

/** Long steps of one kind, above the views that begin them: how each stands, or how it ended last. */
export interface LongSteps<S> {
  readonly of: (key: string) => S | undefined
  /** @param next undefined once what came of it was read */
  readonly set: (key: string, next: S | undefined) => void
  /** Tells whenever any changes; answers how to stop that. */
  readonly subscribe: (listener: () => void) => () => void
}

/** One long step of the host's. */
export interface LongStep<T, Asked = undefined> {
  readonly isRunning: boolean
  readonly progress: TaskProgress
  /** By which the host knows it. */
  readonly task?: string
  readonly asked: Asked
  /** What came of it. */
  readonly done?: T
  /** Why nothing, or not all. */
  readonly failure?: FailureData
}

/** @param asked what whoever closes the page is told while one runs; nothing where nothing is lost by it */
export function longSteps<S extends { readonly isRunning: boolean }>(
  asked?: Pick<NamedText, 'label' | 'text'>,
): LongSteps<S> {
  const steps = new Map<string, S>()
  const listeners = new Set<() => void>()
  const isAnyRunning = () => [...steps.values()].some(({ isRunning }) => isRunning)
  if (asked)
    registerUnsaved({
      goesWith: 'page',
      texts: () => (isAnyRunning() ? [{ ...asked, isRunning: true }] : []),
      isTroubled: isAnyRunning,
      flush: () => Promise.resolve(isAnyRunning() ? 'failed' : 'saved'),
      keepAtOnce: () => !isAnyRunning(),
    })
  return {
    of: (key) => steps.get(key),
    set: (key, next) => {
      if (next) steps.set(key, next)
      else steps.delete(key)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Runs a step under a new name that the host knows it by; answers what came of it, if anything did. */
export async function runStep<T, Asked>(
  steps: LongSteps<LongStep<T, Asked>>,
  key: string,
  { asked, work }: { readonly asked: Asked; readonly work: (task: string) => Promise<T> },
): Promise<T | undefined> {
  const end = { isRunning: false, progress: NOT_BEGUN, asked }
  let task: string | undefined
  const tell = (progress: TaskProgress) =>
    steps.set(key, { isRunning: true, progress, asked, ...(task !== undefined && { task }) })
  try {
    const done = await watched((name) => {
      task = name
      tell(NOT_BEGUN)
      return work(name)
    }, tell)
    steps.set(key, { ...end, done })
    return done
  } catch (error) {
    steps.set(key, { ...end, failure: failureData(error) ?? { code: 'internal', detail: {} } })
    return undefined
  }
}

/** How a step stands, for a look at it from elsewhere. */
export function useStep<S>(steps: LongSteps<S>, key: string): S | undefined {
  return useSyncExternalStore(steps.subscribe, () => steps.of(key))
}

/** A step on the view that begins it: what came of it is told there, also after a look elsewhere, and goes when that is left. */
export function useOwnStep<S extends { readonly isRunning: boolean }>(
  steps: LongSteps<S>,
  key: string,
): S | undefined {
  useEffect(
    () => () => {
      if (steps.of(key)?.isRunning === false) steps.set(key, undefined)
    },
    [steps, key],
  )
  return useStep(steps, key)
}

/** Whether it has ended and nothing came of it. */
export function isCutShort({ isRunning, done }: Pick<LongStep<unknown>, 'isRunning' | 'done'>): boolean {
  return !isRunning && done === undefined
}

/** How far it is, and how to stop it. */
export function shownTask(step: LongStep<unknown, unknown> | undefined): ShownTask {
  const { isRunning = false, progress, task } = step ?? {}
  return {
    progress: isRunning ? progress : undefined,
    stop: () => {
      if (task !== undefined) call('task.cancel', { task }).catch(() => undefined)
    },
  }
}
