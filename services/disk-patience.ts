import type { Patience } from './patience.ts'

/** How many seconds a disk may be silent. */
export interface DiskLimits {
  readonly seconds: number
  /** Once somebody has asked to stop: one that is well has answered by then. */
  readonly stopping: number
}

/**
 * Counts by the clock how long a disk does not answer: who waits for it spends no time of the processor.
 * @param signal asks to stop
 */
export function diskPatience(
  { seconds, stopping }: DiskLimits,
  signal: AbortSignal | undefined,
  lost: () => void,
): Patience {
  let timer: NodeJS.Timeout | undefined
  const limit = () => (signal?.aborted ? stopping : seconds) * 1000
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
