import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import JSZip from 'jszip'
import type { Page } from 'playwright'
import { allIn, type XmlNode } from './ofd-schema.ts'

/** An OFD taken apart by programs that did not write it: JSZip and the browser's own parser. */
export interface OpenedOfd {
  readonly names: readonly string[]
  /** The XML files by their names. */
  readonly xml: ReadonlyMap<string, XmlNode>
  readonly bytes: (name: string) => Promise<Uint8Array>
}

export async function openOfd(page: Page, bytes: Uint8Array): Promise<OpenedOfd> {
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files)
  const xml = new Map<string, XmlNode>()
  for (const name of names.filter((each) => each.endsWith('.xml')))
    xml.set(name, await parsed(page, (await zip.file(name)?.async('string')) ?? ''))
  return {
    names,
    xml,
    bytes: async (name) => (await zip.file(name)?.async('uint8array')) ?? new Uint8Array(),
  }
}

function parsed(page: Page, text: string): Promise<XmlNode> {
  return page.evaluate((xml) => {
    const read = (element: Element): XmlNode => ({
      name:
        element.namespaceURI === 'http://www.ofdspec.org/2016'
          ? `ofd:${element.localName}`
          : element.localName,
      attributes: Object.fromEntries(
        Array.from(element.attributes)
          .filter(({ name }) => !name.startsWith('xmlns'))
          .map(({ name, value }) => [name, value]),
      ),
      text: element.children.length > 0 ? '' : element.textContent,
      children: Array.from(element.children, read),
    })
    const { documentElement: root } = new DOMParser().parseFromString(xml, 'application/xml')
    if (root.querySelector('parsererror')) throw new Error(root.textContent)
    return read(root)
  }, text)
}

/** The pages in their order, each with the texts of its objects as they are painted. */
export function pagesIn({ xml }: OpenedOfd): { readonly root: XmlNode; readonly texts: readonly string[] }[] {
  const document = xml.get('Doc_0/Document.xml')
  const listed = document ? allIn(document).filter(({ name }) => name === 'ofd:Page') : []
  return listed.flatMap(({ attributes }) => {
    const root = xml.get(`Doc_0/${attributes.BaseLoc}`)
    if (!root) return []
    const texts = allIn(root).flatMap(({ name, text }) => (name === 'ofd:TextCode' ? [text] : []))
    return [{ root, texts }]
  })
}

const ORIGIN = 'http://pages.invalid'

/** Gives a page of the browser what draws PDFs; nothing it asks for leaves this machine. */
export async function openDrawingPage(page: Page): Promise<void> {
  const folder = join(require.resolve('pdfjs-dist/package.json'), '../build')
  await page.route('**', async (route) => {
    const [, name] = /\/(pdf[\w.]*\.mjs)$/u.exec(route.request().url()) ?? []
    if (name === undefined) await route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' })
    else await route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(folder, name)) })
  })
  await page.goto(ORIGIN)
}

/** Pages of a PDF as pictures, drawn by pdf.js at 4 pixels a millimetre. */
export async function drawPdf(
  page: Page,
  bytes: Uint8Array,
  numbers: readonly number[],
): Promise<Uint8Array[]> {
  await page.addScriptTag({ type: 'module', url: `${ORIGIN}/pdf.min.mjs` })
  const pictures = await page.evaluate(
    async ({ data, origin, wanted }) => {
      const pdfjs = Reflect.get(globalThis, 'pdfjsLib') as typeof import('pdfjs-dist')
      pdfjs.GlobalWorkerOptions.workerSrc = `${origin}/pdf.worker.min.mjs`
      const raw = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
      const pdf = await pdfjs.getDocument({ data: raw, verbosity: 0 }).promise
      const drawn: string[] = []
      for (const number of wanted) {
        const sheet = await pdf.getPage(number)
        const viewport = sheet.getViewport({ scale: (4 * 25.4) / 72 })
        const canvas = document.createElement('canvas')
        canvas.width = Math.round(viewport.width)
        canvas.height = Math.round(viewport.height)
        await sheet.render({ canvas, viewport }).promise
        drawn.push(canvas.toDataURL().replace(/^[^,]*,/u, ''))
      }
      await pdf.loadingTask.destroy()
      return drawn
    },
    { data: Buffer.from(bytes).toString('base64'), origin: ORIGIN, wanted: numbers },
  )
  return pictures.map((picture) => Buffer.from(picture, 'base64'))
}

/** What ofd.js gives of a document: pages as elements of the browser. */
interface OfdJs {
  readonly parseOfdDocument: (options: {
    readonly ofd: ArrayBuffer
    readonly success: (documents: readonly { readonly fontResObj: Record<string, string> }[]) => void
    readonly fail: (error: unknown) => void
  }) => void
  readonly renderOfd: (width: number, document: unknown) => HTMLElement[]
}

const require = createRequire(import.meta.url)

/** Pixels of a page's width, at 4 a millimetre; ofd.js leaves ten at the sides. */
export const PAGE_WIDTH = 850

/**
 * Shows a document in a page of the browser by ofd.js, with the fonts in the document: the library itself looks for fonts by their names only.
 * @returns the text of each page as the browser has it
 */
export async function showWithOfdJs(page: Page, bytes: Uint8Array, opened: OpenedOfd): Promise<string[]> {
  await page.setContent('<body style="margin:0;background:white"></body>')
  await page.addScriptTag({ content: readFileSync(require.resolve('ofd.js'), 'utf8') })
  const resources = opened.xml.get('Doc_0/PublicRes.xml')
  const listed = resources ? allIn(resources).filter(({ name }) => name === 'ofd:Font') : []
  const fonts = await Promise.all(
    listed.map(async ({ attributes, children }) => ({
      id: attributes.ID ?? '',
      data: Buffer.from(await opened.bytes(`Doc_0/Res/${children[0]?.text}`)).toString('base64'),
    })),
  )
  const data = Buffer.from(bytes).toString('base64')
  return page.evaluate(
    async ({ fonts: files, data: file, width }) => {
      const raw = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      for (const { id, data: font } of files)
        document.fonts.add(await new FontFace(`font${id}`, raw(font)).load())
      const library = Reflect.get(globalThis, 'ofd') as OfdJs
      const [read] = await new Promise<readonly { readonly fontResObj: Record<string, string> }[]>(
        (success, fail) => library.parseOfdDocument({ ofd: raw(file).buffer, success, fail }),
      )
      if (!read) throw new Error('ofd.js found no document')
      for (const { id } of files) read.fontResObj[id] = `font${id}`
      const pages = library.renderOfd(width, read)
      document.body.append(...pages)
      return pages.map(({ textContent }) => textContent)
    },
    { fonts, data, width: PAGE_WIDTH },
  )
}

/** The darkness of squares of two millimetres, from 0 to 1, row by row: alike whatever way programs smooth what they paint. */
export type Ink = readonly (readonly number[])[]

/**
 * What stands in a picture.
 * @param from pixels that are left out on the left and above: what stands there as if it were moved
 */
export function inkOf(page: Page, png: Uint8Array, from = 0): Promise<Ink> {
  return page.evaluate(
    async ({ base64, start }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('No canvas')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const side = 8
      const inkIn = (left: number, top: number) => {
        let ink = 0
        for (let y = top; y < Math.min(top + side, image.height); y++)
          for (let x = left; x < Math.min(left + side, image.width); x++)
            ink += 1 - (data[4 * (y * image.width + x) + 1] ?? 255) / 255
        return ink / side ** 2
      }
      const places = (size: number) =>
        Array.from({ length: Math.floor(size / side) }, (_, i) => start + i * side)
      return places(image.height).map((top) => places(image.width).map((left) => inkIn(left, top)))
    },
    { base64: Buffer.from(png).toString('base64'), start: from },
  )
}

/** How much of the ink of one picture lies elsewhere in the other, as a part of all. */
export function unlike(one: Ink, other: Ink): number {
  let [all, apart] = [0, 0]
  for (const [row, squares] of one.entries())
    for (const [column, ink] of squares.entries()) {
      all += ink
      apart += Math.abs(ink - (other[row]?.[column] ?? 0))
    }
  return apart / all
}
