import { type Browser, chromium, type Page } from 'playwright'
import { findEngine } from '../../services/engine/find.ts'

/** Milliseconds until what a page is waited for counts as missing, however busy the machine. */
const PATIENCE = 90_000

/** The system's own Chromium without a window, as a user's browser is: with its scripts and its policies. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findEngine()
  if (executablePath === undefined)
    throw new Error('No browser is installed: npm test installs one on Debian.')
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
}

/** A page on the common office screen that notes every error it throws or prints. */
export async function watchedPage(browser: Browser, troubles: string[]): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  page.setDefaultTimeout(PATIENCE)
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico'))
      troubles.push(message.text())
  })
  return page
}
