import type { Browser } from 'playwright'
import { FEATURES_OFF } from './features-off.ts'

/** What a browser that only prints has no use for. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  FEATURES_OFF,
]

/** Starts a browser without a window, in its sandbox where the system allows one. */
export async function launch(executablePath: string): Promise<Browser> {
  // Loaded late: most runs of the command line never print.
  const { chromium } = await import('playwright')
  const start = (chromiumSandbox: boolean) =>
    chromium.launch({
      executablePath,
      args: QUIET,
      chromiumSandbox,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  // Chromium refuses its sandbox to root; some systems refuse it to everyone. The pages it gets run no scripts and reach no network.
  if (process.getuid?.() === 0) return start(false)
  return start(true).catch(() => start(false))
}
