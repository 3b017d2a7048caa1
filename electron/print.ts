import { randomUUID } from 'node:crypto'
import { BrowserWindow } from 'electron'
import { Failure } from '../core/failure.ts'
import { PNG_SCALE, pngInPage } from '../services/engine/draw-png.ts'
import { ENGINE_LIMITS, silent } from '../services/engine/limits.ts'
import { inTime } from '../services/in-time.ts'
import type { Ports } from '../services/ports.ts'
import { PRINT_ORIGIN, SAFE_WEB_PREFERENCES } from './security.ts'

/** Its session is not the page's: it may load only what it prints. */
export const PRINT_PARTITION = 'print'

/** What a window nobody sees is for: whether scripts run there, and the milliseconds it has. */
interface Use {
  readonly javascript: boolean
  readonly limit: number
}

const PRINTING: Use = { javascript: false, limit: ENGINE_LIMITS.printing }
const PROBING: Use = { javascript: true, limit: ENGINE_LIMITS.probing }

/** Prints a page in a window nobody sees, without scripts. */
export const printPdf: Ports['printPdf'] = (html) =>
  inHiddenWindow(PRINTING, async (window) => {
    try {
      await loadHtml(window, html)
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    } catch (error) {
      throw new Failure('printing-failed', {
        problem: error instanceof Error ? error.message : String(error),
      })
    }
  })

/** Draws an SVG in a window nobody sees. */
export const drawPng: Ports['drawPng'] = (svg) =>
  inHiddenWindow(PROBING, async (window) => {
    await window.loadURL('data:text/html,<meta charset="utf-8">')
    const input = JSON.stringify({ svg, scale: PNG_SCALE })
    const png: unknown = await window.webContents.executeJavaScript(`(${pngInPage.toString()})(${input})`)
    return Buffer.from(String(png), 'base64')
  })

/** Which font families this machine has: only those can be loaded by name. */
export const installedFonts: Ports['installedFonts'] = (families) =>
  inHiddenWindow(PROBING, async (window) => {
    await window.loadURL('data:text/html,<meta charset="utf-8">')
    return (await window.webContents.executeJavaScript(
      `(${probe.toString()})(${JSON.stringify(families)})`,
    )) as string[]
  })

/** Runs in the window. */
async function probe(names: readonly string[]): Promise<string[]> {
  const loads = (name: string) =>
    new FontFace('probe', `local(${JSON.stringify(name)})`).load().then(
      () => true,
      () => false,
    )
  const present = await Promise.all(names.map(loads))
  return names.filter((_, index) => present[index])
}

/** Pages that wait to be printed, by their paths. */
const waiting = new Map<string, string>()

/** Answers the scheme in the session that prints: each page once. */
export function printedPage({ url, method }: Request): Response {
  const { origin, path } = placeOf(url)
  const html = method === 'GET' && origin === PRINT_ORIGIN ? waiting.get(path) : undefined
  if (html === undefined) return new Response(null, { status: 404 })
  waiting.delete(path)
  return new Response(html, { headers: PRINT_HEADERS })
}

/** What is printed brings everything with it. */
const PRINT_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
}

/** Schemes of one's own have no origin in the standard sense. */
function placeOf(url: string): { readonly origin: string; readonly path: string } {
  const { protocol, host, pathname } = new URL(url)
  return { origin: `${protocol}//${host}`, path: pathname }
}

/** By the program's own scheme: an address with the page in it has a length limit, a file has rights of its own. */
async function loadHtml(window: BrowserWindow, html: string): Promise<void> {
  const path = `/${randomUUID()}`
  waiting.set(path, html)
  try {
    await window.loadURL(`${PRINT_ORIGIN}${path}`)
  } finally {
    waiting.delete(path)
  }
}

/** @throws Failure 'engine-silent' */
async function inHiddenWindow<T>(
  { javascript, limit }: Use,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...SAFE_WEB_PREFERENCES, javascript, partition: PRINT_PARTITION },
  })
  try {
    return await inTime(work(window), limit, () => silent(limit))
  } finally {
    window.destroy()
  }
}
