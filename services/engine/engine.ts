import type { Browser, Page } from 'playwright'
import { Failure } from '../../core/failure.ts'
import { cutFaces } from '../faces/cut-faces.ts'
import { installedFaces } from '../faces/installed-faces.ts'
import { inTime } from '../in-time.ts'
import type { Ports } from '../ports.ts'
import { PNG_SCALE, pngInPage } from './draw-png.ts'
import { thisMachine } from './find.ts'
import { fontFolders } from './font-folders.ts'
import { launch } from './launch.ts'
import { ENGINE_LIMITS, silent } from './limits.ts'
import { temporaryTrouble } from './temporary-trouble.ts'
import { keptPages, type Pages } from './pages.ts'

/** The ports a browser without a window fulfils, and its end. */
export interface Engine extends Pick<Ports, 'printPdf' | 'drawPng' | 'installedFonts'> {
  /** The next use starts a browser that knows the fonts installed by then; a running one never does. Printing goes on. */
  readonly renew: () => void
  /** Ends the browser at once, whatever it is doing; nothing starts it again, and every use fails. */
  readonly close: () => Promise<void>
}

/**
 * One browser, started when first needed and kept warm. A browser that dies is started once more for the same page; one that
 * is silent is killed, and the use it was silent at fails with 'engine-silent'.
 * @param executablePath undefined where the machine has none: every use then fails with 'no-engine'
 */
export function createEngine(executablePath: string | undefined, limits = ENGINE_LIMITS): Engine {
  let running: Started | undefined
  /** Browsers that finish what they were asked for. */
  const renewed = new Set<Started>()
  let ended = false
  let faces: ReturnType<typeof installedFaces> | undefined
  const withCutFaces = cutFaces(() => (faces ??= installedFaces(fontFolders(thisMachine()))))

  function start(): Started {
    if (executablePath === undefined) throw new Failure('no-engine', { tried: 'Chromium、Chrome、Edge' })
    // Started after the end, it would keep the program from ending.
    if (ended) throw printingFailed(new Error('ended'))
    if (running) return running
    const started: Started = startWith(executablePath, limits.start, () => forget(started))
    started.ready.catch(() => giveUp(started))
    running = started
    return started
  }

  function forget(one: Started): void {
    if (running === one) running = undefined
  }

  function giveUp(one: Started): void {
    forget(one)
    one.kill()
  }

  async function withPage<T>(kind: 'printing' | 'probing', work: (page: Page) => Promise<T>): Promise<T> {
    const started = start()
    const { browser, works, [kind]: pages } = await started.ready
    const limit = limits[kind]
    const working = inTime(whileConnected(browser, pages.use(work)), limit, () => {
      giveUp(started)
      return silent(limit)
    })
    works.add(working)
    return working.finally(() => works.delete(working))
  }

  async function persistently<T>(kind: 'printing' | 'probing', work: (page: Page) => Promise<T>): Promise<T> {
    try {
      return await withPage(kind, work)
    } catch (error) {
      if (error instanceof Failure) throw error
      return await withPage(kind, work).catch(async (again: unknown) => {
        throw again instanceof Failure ? again : ((await temporaryTrouble()) ?? printingFailed(again))
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
      void endAfterWork(old, limits.end).finally(() => renewed.delete(old))
    },
    close: async () => {
      ended = true
      await Promise.all([...renewed, running].map((one) => end(one, limits.end)))
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
  /** @throws Failure 'engine-silent' */
  readonly ready: Promise<Running>
  /** Ends its processes by force. */
  readonly kill: () => void
}

function startWith(executablePath: string, limit: number, onEnd: () => void): Started {
  const killing = new AbortController()
  const launched = launch(executablePath, killing.signal)
  const places = launched.then((browser) => placesIn(browser, onEnd))
  return { launched, ready: inTime(places, limit, () => silent(limit)), kill: () => killing.abort() }
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

async function endAfterWork(one: Started, limit: number): Promise<void> {
  const running = await one.ready.catch(() => undefined)
  if (running) await Promise.allSettled(running.works)
  await end(one, limit)
}

/** One that never came up has nothing to close; one that has not ended in time is killed. */
async function end(one: Started | undefined, limit: number): Promise<void> {
  const closed = one?.launched.then((browser) => browser.close()).catch(() => undefined)
  if (!closed) return
  const inLimit = () => inTime(closed, limit, () => silent(limit))
  await inLimit().catch(() => {
    one?.kill()
    // What it kept in the temporary folder goes when it has ended.
    return inLimit().catch(() => undefined)
  })
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
