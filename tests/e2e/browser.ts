import { type Browser, chromium } from 'playwright'
import { findEngine } from '../../services/engine/find.ts'

/** The system's own Chromium without a window, as a user's browser is: with its scripts and its policies. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findEngine()
  if (executablePath === undefined)
    throw new Error('No browser is installed: npm test installs one on Debian.')
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
}
