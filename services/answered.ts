import { Failure } from '../core/failure.ts'
import { inTime } from './in-time.ts'

/** Seconds until a disk answers; one that sleeps takes ten to wake up. */
export const ANSWER = 20

/**
 * What a call on a disk or share that the user named comes to. The call is not ended, only waited for no longer: it holds one of the
 * threads that ask disks until its share lets go of it.
 * @param signal asks to stop
 * @throws Failure 'no-answer', or what the signal says
 */
export async function answered<T>(
  path: string,
  call: Promise<T>,
  signal?: AbortSignal,
  seconds = ANSWER,
): Promise<T> {
  const stop = Promise.withResolvers<never>()
  const onAbort = () => stop.reject(signal?.reason)
  signal?.addEventListener('abort', onAbort)
  const none = () => new Failure('no-answer', { path, seconds })
  try {
    signal?.throwIfAborted()
    return await inTime(Promise.race([call, stop.promise]), seconds * 1000, none)
  } finally {
    signal?.removeEventListener('abort', onAbort)
  }
}
