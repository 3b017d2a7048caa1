import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'

const MM = 72 / 25.4

/** A page of a printed volume: what stands over, on and under its type area, without white space. */
export interface VolumePage {
  readonly head: string
  readonly body: string
  readonly foot: string
  /** Where its text begins on the left, in millimetres. */
  readonly left: number
  /** Pages that its links lead to, from 0. */
  readonly links: readonly number[]
}

export interface PrintedVolume {
  readonly pages: readonly VolumePage[]
  /** Topmost entries of the outline with their pages, from 0. */
  readonly entries: readonly { readonly title: string; readonly page: number }[]
  readonly labels: readonly string[]
}

/** A volume as a reader of PDF finds it. */
export async function readVolume(bytes: Uint8Array): Promise<PrintedVolume> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pages: VolumePage[] = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number))
  const outline = (await pdf.getOutline()) as readonly { title: string; dest: unknown }[]
  const entries = await Promise.all(
    outline.map(async ({ title, dest }) => ({ title, page: await pageOf(pdf, dest) })),
  )
  const labels = (await pdf.getPageLabels()) ?? []
  await task.destroy()
  return { pages, entries, labels }
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<VolumePage> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const texts = items.filter((item): item is TextItem => 'str' in item)
  const within = (low: number, high: number) =>
    texts
      .filter(({ transform }) => Number(transform[5]) >= low * MM && Number(transform[5]) < high * MM)
      .map(({ str }) => str)
      .join('')
      .normalize('NFKC')
      .replace(/\s/gu, '')
  const annotations = (await page.getAnnotations()) as readonly { subtype: string; dest?: unknown }[]
  const links = annotations.filter(({ subtype, dest }) => subtype === 'Link' && dest)
  return {
    head: within(260, 297),
    body: within(35, 260),
    foot: within(0, 35),
    left:
      Math.min(...texts.filter(({ str }) => str.trim()).map(({ transform }) => Number(transform[4]))) / MM,
    links: [...new Set(await Promise.all(links.map(({ dest }) => pageOf(pdf, dest))))],
  }
}

async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number> {
  const found: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
  const [ref] = found as [{ num: number; gen: number }]
  return pdf.getPageIndex(ref)
}

/** What each line of the contents says of where its chapter begins, in their order; lines of one title are one. */
export function contentsNumbers(contents: string): number[] {
  return [...contents.matchAll(/年政府信息公开工作年度报告[.…·]*(\d+)/gu)].map(([, number]) => Number(number))
}
