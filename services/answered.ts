import { Failure } from '../core/failure.ts'
import { inTime } from './in-time.ts'

/** Seconds until a disk answers; one that sleeps takes ten to wake up. */
export const ANSWER = 20

/** Of the 32 threads that ask disks; what the program itself reads and writes keeps the others. */
const MOST_LEFT = 16

/** Calls that nobody waits for any longer, and that have not ended. */
let left = 0

/** Waits no longer for a call, which holds one of the threads that ask disks until its share lets go of it. */
export function leaveAlone(call: Promise<unknown>): void {
  left += 1
  const ended = () => (left -= 1)
  call.then(ended, ended)
}

/** @throws Failure 'many-disks-silent' where so many calls were left alone that nothing more is asked of what users name */
export function refuseManyLeft(path: string): void {
  if (left >= MOST_LEFT) throw new Failure('many-disks-silent', { path })
}

/**
 * What a call on a disk or share that the user named comes to. The call is not ended, only waited for no longer.
 * @param signal asks to stop
 * @throws Failure 'no-answer', 'many-disks-silent', or what the signal says
 */
export async function answered<T>(path: string, ask: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted()
  refuseManyLeft(path)
  const state = { isOver: false }
  const call = ask().finally(() => (state.isOver = true))
  try {
    return await waitedFor(path, call, signal)
  } finally {
    if (!state.isOver) leaveAlone(call)
  }
}

/**
 * What a call that was made before comes to.
 * @throws Failure 'no-answer', or what the signal says
 */
export async function waitedFor<T>(path: string, call: Promise<T>, signal?: AbortSignal): Promise<T> {
  const stop = Promise.withResolvers<never>()
  const onAbort = () => stop.reject(signal?.reason)
  signal?.addEventListener('abort', onAbort)
  const none = () => new Failure('no-answer', { path, seconds: ANSWER })
  try {
    signal?.throwIfAborted()
    return await inTime(Promise.race([call, stop.promise]), ANSWER * 1000, none)
  } finally {
    signal?.removeEventListener('abort', onAbort)
  }
}
