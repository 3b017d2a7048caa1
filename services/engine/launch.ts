import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright'
import { FEATURES_OFF } from './features-off.ts'
import { killOnAbort } from './kill-started.ts'
import { OFFLINE_ARGUMENTS } from './offline.ts'

/**
 * Starts a browser without a window, in its sandbox where the system allows one.
 * @param signal kills it, whether or not it ever answered
 */
export async function launch(executablePath: string, signal: AbortSignal): Promise<Browser> {
  // Loaded late: most runs of the command line never print.
  const { chromium } = await import('playwright')
  // Chromium passes over a switch that it does not know.
  const mark = `--nianbao-engine=${randomUUID()}`
  const release = killOnAbort(mark, signal)
  const start = (chromiumSandbox: boolean) =>
    chromium.launch({
      executablePath,
      args: [...OFFLINE_ARGUMENTS, FEATURES_OFF, '--disable-gpu', mark],
      chromiumSandbox,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  const startOutside = () => {
    signal.throwIfAborted()
    return start(false)
  }
  try {
    // Chromium refuses its sandbox to root; some systems refuse it to everyone. The pages it gets run no scripts and reach no network.
    return await (process.getuid?.() === 0 ? startOutside() : start(true).catch(startOutside))
  } finally {
    release()
  }
}
