import type { Browser } from 'playwright'
import { FEATURES_OFF } from './features-off.ts'
import { OFFLINE_ARGUMENTS } from './offline.ts'

/** Starts a browser without a window, in its sandbox where the system allows one. */
export async function launch(executablePath: string): Promise<Browser> {
  // Loaded late: most runs of the command line never print.
  const { chromium } = await import('playwright')
  const start = (chromiumSandbox: boolean) =>
    chromium.launch({
      executablePath,
      args: [...OFFLINE_ARGUMENTS, FEATURES_OFF, '--disable-gpu'],
      chromiumSandbox,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  // Chromium refuses its sandbox to root; some systems refuse it to everyone. The pages it gets run no scripts and reach no network.
  if (process.getuid?.() === 0) return start(false)
  return start(true).catch(() => start(false))
}
