import { type ChildProcess, spawn } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { win32 } from 'node:path'

/** Node tells there of every process that it is about to start. */
const CHANNEL = 'child_process'

/**
 * Ends by force, once a signal says so, what is started with a mark among its arguments, and all that it has started itself.
 * Playwright tells no process of a browser, and none at all of one that has not come up.
 * @returns looks at nothing that is started from now on
 */
export function killOnAbort(mark: string, signal: AbortSignal): () => void {
  const look = (message: unknown) => {
    const { process: child } = message as { readonly process: ChildProcess }
    child.once('spawn', () => {
      if (!child.spawnargs.includes(mark)) return
      if (signal.aborted) kill(child)
      else signal.addEventListener('abort', () => kill(child))
    })
  }
  subscribe(CHANNEL, look)
  return () => void unsubscribe(CHANNEL, look)
}

/** It leads a group of its own, where a system has such: playwright starts it so. */
function kill({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return
  if (process.platform === 'win32') killTree(pid)
  else killGroup(pid)
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has just ended, and nobody has been told so far.
  }
}

function killTree(pid: number): void {
  const program = win32.join(process.env['SYSTEMROOT'] ?? 'C:\\Windows', 'System32', 'taskkill.exe')
  const options = { stdio: 'ignore', windowsHide: true } as const
  // Without it nothing can be done, and nobody waits for it.
  spawn(program, ['/pid', String(pid), '/T', '/F'], options).on('error', () => undefined)
}
