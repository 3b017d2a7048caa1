import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { Failure } from '../core/failure.ts'
import { PNG_SCALE, pngInPage } from '../services/engine/draw-png.ts'
import type { Ports } from '../services/ports.ts'
import { SAFE_WEB_PREFERENCES } from './security.ts'

/** Its session is not the page's: it may load only what it prints. */
export const PRINT_PARTITION = 'print'

/** Prints a page in a window nobody sees, without scripts. */
export const printPdf: Ports['printPdf'] = (html) =>
  inHiddenWindow({ javascript: false }, async (window) => {
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
  inHiddenWindow({ javascript: true }, async (window) => {
    await window.loadURL('data:text/html,<meta charset="utf-8">')
    const input = JSON.stringify({ svg, scale: PNG_SCALE })
    const png: unknown = await window.webContents.executeJavaScript(`(${pngInPage.toString()})(${input})`)
    return Buffer.from(String(png), 'base64')
  })

/** Which font families this machine has: only those can be loaded by name. */
export const installedFonts: Ports['installedFonts'] = (families) =>
  inHiddenWindow({ javascript: true }, async (window) => {
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

/** Through a file, since an address with the page in it has a length limit. */
async function loadHtml(window: BrowserWindow, html: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-print-'))
  try {
    const path = join(folder, 'page.html')
    await writeFile(path, html)
    await window.loadFile(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function inHiddenWindow<T>(
  { javascript }: { readonly javascript: boolean },
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...SAFE_WEB_PREFERENCES, javascript, partition: PRINT_PARTITION },
  })
  try {
    return await work(window)
  } finally {
    window.destroy()
  }
}
