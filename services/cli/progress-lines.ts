import type { Terminal } from './terminal.ts'

/** Lines that are written of one work, at most, and its end. */
const STEPS = 20

/** Writes on standard error how far a work is, a line for each twentieth. */
export function progressLines({ error }: Terminal, what: string): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    const step = Math.floor((done / total) * STEPS)
    if (step <= told) return
    told = step
    error(`${what} ${done} / ${total}`)
  }
}
