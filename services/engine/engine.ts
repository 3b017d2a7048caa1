import type { Browser, Page } from 'playwright'
import { Failure } from '../../core/failure.ts'
import { cutFaces } from '../faces/cut-faces.ts'
import { installedFaces } from '../faces/installed-faces.ts'
import type { Ports } from '../ports.ts'
import { PNG_SCALE, pngInPage } from './draw-png.ts'
import { thisMachine } from './find.ts'
import { fontFolders } from './font-folders.ts'
import { launch } from './launch.ts'
import { keptPages, type Pages } from './pages.ts'

/** The ports a browser without a window fulfils, and its end. */
export interface Engine extends Pick<Ports, 'printPdf' | 'drawPng' | 'installedFonts'> {
  /** The next use starts a browser that knows the fonts installed by then; a running one never does. Printing goes on. */
  readonly renew: () => void
  /** Ends the browser at once, whatever it is doing; nothing starts it again, and every use fails. */
  readonly close: () => Promise<void>
}

/**
 * One browser, started when first needed and kept warm. A browser that dies is started once more for the same page.
 * @param executablePath undefined where the machine has none: every use then fails with 'no-engine'
 */
export function createEngine(executablePath: string | undefined): Engine {
  let running: Started | undefined
  /** Browsers that finish what they were asked for. */
  const renewed = new Set<Started>()
  let ended = false
  let faces: ReturnType<typeof installedFaces> | undefined
  const withCutFaces = cutFaces(() => (faces ??= installedFaces(fontFolders(thisMachine()))))

  function start(): Promise<Running> {
    if (executablePath === undefined) {
      return Promise.reject(new Failure('no-engine', { tried: 'Chromium、Chrome、Edge' }))
    }
    // Started after the end, it would keep the program from ending.
    if (ended) return Promise.reject(printingFailed(new Error('ended')))
    if (running) return running.ready
    const started: Started = startWith(executablePath, () => forget(started))
    started.ready.catch(() => forget(started))
    running = started
    return started.ready
  }

  function forget(one: Started): void {
    if (running === one) running = undefined
  }

  async function withPage<T>(kind: 'printing' | 'probing', work: (page: Page) => Promise<T>): Promise<T> {
    const { browser, works, [kind]: pages } = await start()
    const working = whileConnected(browser, pages.use(work))
    works.add(working)
    return working.finally(() => works.delete(working))
  }

  async function persistently<T>(kind: 'printing' | 'probing', work: (page: Page) => Promise<T>): Promise<T> {
    try {
      return await withPage(kind, work)
    } catch (error) {
      if (error instanceof Failure) throw error
      return await withPage(kind, work).catch((again: unknown) => {
        throw printingFailed(again)
      })
    }
  }

  return {
    printPdf: (html) => persistently('printing', async (page) => print(page, await withCutFaces(page, html))),
    drawPng: (svg) => persistently('probing', (page) => draw(page, svg)),
    installedFonts: (families) => persistently('probing', (page) => installed(page, families)),
    renew: () => {
      const old = running
      running = undefined
      faces = undefined
      if (!old) return
      renewed.add(old)
      void endAfterWork(old).finally(() => renewed.delete(old))
    },
    close: async () => {
      ended = true
      await Promise.all([...renewed, running].map(end))
    },
  }
}

/** A browser with two places for pages: one that runs no script, and one for our own questions. No page reaches a network. */
interface Running {
  readonly browser: Browser
  readonly printing: Pages
  readonly probing: Pages
  /** What it is doing. */
  readonly works: Set<Promise<unknown>>
}

/** A browser on its way up. */
interface Started {
  /** It runs, and can be ended, whether or not it ever answers. */
  readonly launched: Promise<Browser>
  readonly ready: Promise<Running>
}

function startWith(executablePath: string, onEnd: () => void): Started {
  const launched = launch(executablePath)
  return { launched, ready: launched.then((browser) => placesIn(browser, onEnd)) }
}

async function placesIn(browser: Browser, onEnd: () => void): Promise<Running> {
  browser.on('disconnected', onEnd)
  const places = Promise.all([closedPages(browser, false), closedPages(browser, true)])
  const [printing, probing] = await whileConnected(browser, places)
  return { browser, printing, probing, works: new Set() }
}

/** What `work` comes to, or that the browser is gone: playwright 1.65 never settles a page asked for just before that. */
async function whileConnected<T>(browser: Browser, work: Promise<T>): Promise<T> {
  const { promise: gone, reject } = Promise.withResolvers<never>()
  const tell = () => reject(new Error('浏览器已经退出'))
  browser.once('disconnected', tell)
  if (!browser.isConnected()) tell()
  return Promise.race([work, gone]).finally(() => browser.off('disconnected', tell))
}

async function endAfterWork(one: Started): Promise<void> {
  const running = await one.ready.catch(() => undefined)
  if (running) await Promise.allSettled(running.works)
  await end(one)
}

/** A browser that never came up has nothing to end; one that came up and answers nothing is ended all the same. */
async function end(one: Started | undefined): Promise<void> {
  const browser = await one?.launched.catch(() => undefined)
  await browser?.close()
}

async function closedPages(browser: Browser, javaScriptEnabled: boolean): Promise<Pages> {
  const context = await browser.newContext({ javaScriptEnabled, offline: true })
  await context.route('**', (route) => route.abort())
  return keptPages(context)
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

function printingFailed(error: unknown): Failure {
  const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return new Failure('printing-failed', { problem })
}
