import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'

/** A PDF as a reader finds it; lengths in points, from the lower left corner. */
export interface PdfFile {
  readonly pages: readonly PdfPage[]
  /** Headings with their depth. */
  readonly outline: readonly (readonly [number, string])[]
  readonly info: Readonly<Record<string, unknown>>
  readonly tagged: boolean
  /** Roles of the structure, as often as they occur. */
  readonly roles: readonly string[]
  /** Words for what is a picture. */
  readonly alternatives: readonly string[]
}

export interface PdfPage {
  readonly size: readonly [number, number]
  readonly texts: readonly PdfText[]
}

export interface PdfText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
}

interface OutlineNode {
  readonly title: string
  readonly items: readonly OutlineNode[]
}

interface StructureNode {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly StructureNode[]
}

export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  const pages: PdfPage[] = []
  const roles: string[] = []
  const alternatives: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    const [, , width = 0, height = 0] = page.view
    pages.push({
      size: [width, height],
      texts: items.flatMap((item) => ('str' in item ? [place(item)] : [])),
    })
    const structure = (await page.getStructTree()) as StructureNode
    roles.push(...rolesOf(structure))
    alternatives.push(...alternativesOf(structure))
  }
  const outline = depthFirst(await document.getOutline(), 1)
  const info = (await document.getMetadata()).info as Readonly<Record<string, unknown>>
  const mark = (await document.getMarkInfo()) as { readonly Marked: boolean } | null
  await task.destroy()
  return { pages, outline, info, tagged: mark?.Marked ?? false, roles, alternatives }
}

/** Fonts that are named and not carried in the file. */
export async function missingFonts(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const dictionaries = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  return dictionaries
    .filter((font) => font.get(PDFName.of('Type')) === PDFName.of('Font'))
    .filter((font) => !['/Type0', '/Type3'].includes(String(font.get(PDFName.of('Subtype')))))
    .filter((font) => {
      const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
      return !['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)))
    })
    .map((font) => String(font.get(PDFName.of('BaseFont'))))
}

function place({ str, transform, width }: TextItem): PdfText {
  const [, , , , left = 0, baseline = 0] = transform as number[]
  return { text: str, left, right: left + width, baseline }
}

/** pdf.js gives null where a file has no outline; its types don't say so. */
function depthFirst(nodes: readonly OutlineNode[] | null, depth: number): (readonly [number, string])[] {
  return (nodes ?? []).flatMap(({ title, items }) => [
    [depth, title] as const,
    ...depthFirst(items, depth + 1),
  ])
}

function alternativesOf({ alt, children = [] }: StructureNode): string[] {
  return [...(alt === undefined ? [] : [alt]), ...children.flatMap(alternativesOf)]
}

function rolesOf({ role, children = [] }: StructureNode): string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)]
}
