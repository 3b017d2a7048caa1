import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { FEATURES_OFF } from '../../services/engine/features-off.ts'
import { findEngine } from '../../services/engine/find.ts'
import { testBrowser } from '../test-browser.ts'
import type {} from '../worker.ts'
import { leavePage, OFFICE_SCREEN, takePage } from './kept-pages.ts'

/** Milliseconds until what a page is waited for counts as missing, however busy the machine. */
const PATIENCE = 90_000

/** How many times slower than this machine pages shall be, in which specs are tried for haste (CONTRIBUTING.md). */
const SLOWED = Number(process.env['PAGES_SLOWED'] ?? 1)

/** A browser without a window: the system's own Chromium, as users have it, with its scripts and its policies, or another. */
export function openBrowser(executablePath = findEngine()): Promise<Browser> {
  if (executablePath === undefined)
    throw new Error('No browser is installed: npm test installs one on Debian.')
  return chromium.launch({
    executablePath,
    args: [FEATURES_OFF],
    chromiumSandbox: process.getuid?.() !== 0,
    // Where the locale is C, a file whose path is Chinese can't be chosen; no user's desktop has it.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
}

/** A browser as a spec uses it: closing it ends what was opened through it, and no more. */
export interface SpecBrowser extends Pick<Browser, 'newContext' | 'newPage' | 'close'> {
  /** A page on the common office screen, which is left to the next spec. */
  readonly takePage: () => Promise<Page>
}

let shared: Promise<Browser> | undefined

/** The one browser of this worker, started when first asked for: starting one takes longer than many specs. */
export async function sharedBrowser(): Promise<SpecBrowser> {
  const browser = await (shared ??= openShared())
  const opened: BrowserContext[] = []
  const taken: Page[] = []
  const newContext: SpecBrowser['newContext'] = async (options) => {
    const context = await browser.newContext(options)
    // The context's, not the page's: what a page opens is as patient.
    context.setDefaultTimeout(PATIENCE)
    opened.push(context)
    return context
  }
  return {
    newContext,
    newPage: async (options) => (await newContext(options)).newPage(),
    takePage: async () => {
      const page = await takePage(() => openPage(browser))
      taken.push(page)
      return page
    },
    close: async () => {
      await Promise.all([...opened.map((context) => context.close()), ...taken.map(leavePage)])
    },
  }
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: OFFICE_SCREEN })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  if (SLOWED > 1) await slow(page)
  return page
}

async function openShared(): Promise<Browser> {
  const browser = await openBrowser(testBrowser())
  globalThis.endsWithWorker = () => browser.close()
  return browser.once('disconnected', () => (shared = undefined))
}

/** Makes a page's processor as many times slower as asked: what a spec does too early then fails on any machine. */
async function slow(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
}

/** A page on the common office screen that notes every error it throws or prints. */
export async function watchedPage(browser: Pick<SpecBrowser, 'takePage'>, troubles: string[]): Promise<Page> {
  return watch(await browser.takePage(), troubles)
}

/** One that may be given a clock, or scripts to begin with, as no other spec gets it. */
export async function ownPage(browser: Pick<SpecBrowser, 'newPage'>, troubles: string[]): Promise<Page> {
  const page = await browser.newPage({ viewport: OFFICE_SCREEN })
  if (SLOWED > 1) await slow(page)
  return watch(page, troubles)
}

function watch(page: Page, troubles: string[]): Page {
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico'))
      troubles.push(message.text())
  })
  return page
}
