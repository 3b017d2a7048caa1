/** Milliseconds in which a program that has ended in order is gone by itself. */
const PATIENCE = 2_000

/**
 * Ends the process, whose work has ended in order, also where a thread still waits for a share that is gone: Node's own end
 * would wait for it, as `process.exit` does.
 */
export function endForCertain(): void {
  const end = () => (isSaid() ? void process.kill(process.pid, 'SIGKILL') : endForCertain())
  setTimeout(end, PATIENCE).unref()
}

/** Who reads slowly gets all that was printed. */
function isSaid(): boolean {
  return process.stdout.writableLength === 0 && process.stderr.writableLength === 0
}
