/** Milliseconds in which a program that has ended in order is gone by itself. */
const PATIENCE = 2_000

/**
 * Ends the process, whose work has ended in order, also where a thread still waits for a share that is gone: Node's own end
 * would wait for it, as `process.exit` does.
 */
export function endForCertain(): void {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE).unref()
}
