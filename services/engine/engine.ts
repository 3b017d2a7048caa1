import type { Browser, BrowserContext, Page } from 'playwright'
import { Failure } from '../../core/failure.ts'
import type { Ports } from '../ports.ts'
import { PNG_SCALE, pngInPage } from './draw-png.ts'
import { launch } from './launch.ts'

/** The ports a browser without a window fulfils, and its end. */
export interface Engine extends Pick<Ports, 'printPdf' | 'drawPng' | 'installedFonts'> {
  /** The next use starts a browser that knows the fonts installed by then; a running one never does. Printing goes on. */
  readonly renew: () => void
  /** Ends the browser where it was started. The next use starts it again. */
  readonly close: () => Promise<void>
}

/**
 * One browser, started when first needed and kept warm. A browser that dies is started once more for the same page.
 * @param executablePath undefined where the machine has none: every use then fails with 'no-engine'
 */
export function createEngine(executablePath: string | undefined): Engine {
  let running: Promise<Running> | undefined
  /** Browsers that finish what they were asked for. */
  let ending: Promise<unknown> = Promise.resolve()

  function start(): Promise<Running> {
    if (executablePath === undefined) {
      return Promise.reject(new Failure('no-engine', { tried: 'Chromium、Chrome、Edge' }))
    }
    if (running) return running
    const started: Promise<Running> = startWith(executablePath, () => forget(started))
    started.catch(() => forget(started))
    return (running = started)
  }

  function forget(one: Promise<Running>): void {
    if (running === one) running = undefined
  }

  async function withPage<T>(kind: 'printing' | 'probing', work: (page: Page) => Promise<T>): Promise<T> {
    const { works, [kind]: context } = await start()
    const working = inPage(context, work)
    works.add(working)
    return working.finally(() => works.delete(working))
  }

  async function persistently<T>(kind: 'printing' | 'probing', work: (page: Page) => Promise<T>): Promise<T> {
    try {
      return await withPage(kind, work)
    } catch (error) {
      if (error instanceof Failure) throw error
      return await withPage(kind, work).catch((again: unknown) => {
        throw new Failure('printing-failed', { problem: firstLine(again) })
      })
    }
  }

  return {
    printPdf: (html) => persistently('printing', (page) => print(page, html)),
    drawPng: (svg) => persistently('probing', (page) => draw(page, svg)),
    installedFonts: (families) => persistently('probing', (page) => installed(page, families)),
    renew: () => {
      ending = Promise.all([ending, running && endAfterWork(running)])
      running = undefined
    },
    close: async () => {
      const started = await running?.catch(() => undefined)
      await Promise.all([started?.browser.close(), ending])
    },
  }
}

/** A browser with two places for pages: one that runs no script, and one for our own questions. No page reaches a network. */
interface Running {
  readonly browser: Browser
  readonly printing: BrowserContext
  readonly probing: BrowserContext
  /** What it is doing. */
  readonly works: Set<Promise<unknown>>
}

async function startWith(executablePath: string, onEnd: () => void): Promise<Running> {
  const browser = await launch(executablePath)
  browser.on('disconnected', onEnd)
  const [printing, probing] = await Promise.all([closedContext(browser, false), closedContext(browser, true)])
  return { browser, printing, probing, works: new Set() }
}

/** A browser that never came up has nothing to end. */
async function endAfterWork(running: Promise<Running>): Promise<void> {
  const started = await running.catch(() => undefined)
  if (!started) return
  await Promise.allSettled(started.works)
  await started.browser.close()
}

async function inPage<T>(context: BrowserContext, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage()
  try {
    return await work(page)
  } finally {
    // The browser may be gone, and its pages with it.
    await page.close().catch(() => undefined)
  }
}

async function closedContext(browser: Browser, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled, offline: true })
  await context.route('**', (route) => route.abort())
  return context
}

async function print(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' })
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
}

async function draw(page: Page, svg: string): Promise<Uint8Array> {
  return Buffer.from(await page.evaluate(pngInPage, { svg, scale: PNG_SCALE }), 'base64')
}

async function installed(page: Page, families: readonly string[]): Promise<string[]> {
  return page.evaluate(async (names) => {
    const loads = (name: string) =>
      new FontFace('probe', `local(${JSON.stringify(name)})`).load().then(
        () => true,
        () => false,
      )
    const present = await Promise.all(names.map(loads))
    return names.filter((_, index) => present[index])
  }, families)
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
