import type { Browser, Page } from 'playwright'
import { Failure } from '../../core/failure.ts'
import type { Ports } from '../ports.ts'
import { launch } from './launch.ts'

/** The ports a browser without a window fulfils, and its end. */
export interface Engine extends Pick<Ports, 'printPdf' | 'installedFonts'> {
  /** Ends the browser where it was started. The next use starts it again. */
  readonly close: () => Promise<void>
}

/**
 * One browser, started when first needed and kept warm. A browser that dies is started once more for the same page.
 * @param executablePath undefined where the machine has none: every use then fails with 'no-engine'
 */
export function createEngine(executablePath: string | undefined): Engine {
  let starting: Promise<Browser> | undefined

  function browser(): Promise<Browser> {
    if (executablePath === undefined) {
      return Promise.reject(new Failure('no-engine', { tried: 'Chromium、Chrome、Edge' }))
    }
    starting ??= launch(executablePath).then((started) => started.on('disconnected', forget), forgetAndThrow)
    return starting
  }

  function forget(): void {
    starting = undefined
  }

  function forgetAndThrow(error: unknown): never {
    forget()
    throw error
  }

  async function withPage<T>(work: (page: Page) => Promise<T>, scripts: boolean): Promise<T> {
    const context = await (await browser()).newContext({ javaScriptEnabled: scripts, offline: true })
    try {
      await context.route('**', (route) => route.abort())
      return await work(await context.newPage())
    } finally {
      // The browser may be gone, and its contexts with it.
      await context.close().catch(() => undefined)
    }
  }

  async function persistently<T>(work: (page: Page) => Promise<T>, scripts: boolean): Promise<T> {
    try {
      return await withPage(work, scripts)
    } catch (error) {
      if (error instanceof Failure) throw error
      return await withPage(work, scripts).catch((again: unknown) => {
        throw new Failure('printing-failed', { problem: firstLine(again) })
      })
    }
  }

  return {
    printPdf: (html) => persistently((page) => print(page, html), false),
    installedFonts: (families) => persistently((page) => installed(page, families), true),
    close: async () => {
      const started = await starting?.catch(() => undefined)
      await started?.close()
    },
  }
}

async function print(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' })
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
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
