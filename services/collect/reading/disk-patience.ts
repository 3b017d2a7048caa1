import type { Patience } from '../../patience.ts'

/** Milliseconds that a disk is waited for once somebody has asked to stop: one that is well has answered by then. */
const STOPPING = 1_000

/**
 * Counts by the clock how long a disk does not answer: who waits for it spends no time of the processor.
 * @param signal asks to stop
 */
export function diskPatience(seconds: number, signal: AbortSignal | undefined, lost: () => void): Patience {
  let timer: NodeJS.Timeout | undefined
  const limit = () => (signal?.aborted ? STOPPING : seconds * 1000)
  const wait = () => {
    end()
    timer = setTimeout(lost, limit())
    signal?.addEventListener('abort', wait, { once: true })
  }
  const end = () => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', wait)
  }
  return { wait, end }
}
