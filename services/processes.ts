import { uptime } from 'node:os'

/** Milliseconds by which the time of a file and that of the system's start may differ: some disks know only even seconds. */
const IN_DOUBT = 2_000

/**
 * Whether a process of this number that left something at a time may still run. Numbers are given again, after a start of the
 * system soon the same ones: what is older than that start was left by nobody who runs.
 * @param at in milliseconds
 */
export function mayStillRun(pid: number, at: number): boolean {
  const started = Date.now() - uptime() * 1000
  return at > started - IN_DOUBT && isRunning(pid)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
