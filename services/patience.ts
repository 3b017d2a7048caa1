/** Waits for signs of life of a thread. */
export interface Patience {
  /** Begins to wait anew: the thread was asked, or gave a sign of life. */
  readonly wait: () => void
  readonly end: () => void
}

/** How many times as long as on a quiet machine is waited where the program hardly gets any time of the processor. */
const MOST = 10
/** Milliseconds between two looks at what was spent, at the least. */
const LOOK = 100

/**
 * Counts the silence of a thread in processor time of the whole program, of which the thread's own is a part: on a busy
 * machine a thread that has had no turn yet is not given up, while one that is stuck in a computation spends it.
 * @param seconds of silence; never fewer by the clock, nor more than ten times as many
 * @param lost is called once they are over
 * @param spent seconds of processor time of the program so far
 */
export function createPatience(seconds: number, lost: () => void, spent = processorTime): Patience {
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    clearTimeout(timer)
    const [began, before] = [performance.now(), spent()]
    const look = () => {
      const passed = (performance.now() - began) / 1000
      const left = Math.min(seconds - (spent() - before), seconds * MOST - passed)
      if (left <= 0) lost()
      else timer = setTimeout(look, Math.max(left * 1000, LOOK))
    }
    timer = setTimeout(look, seconds * 1000)
  }
  return { wait, end: () => clearTimeout(timer) }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
