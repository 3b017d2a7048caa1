import { createHash } from 'node:crypto'
import { ParseSpeeds, PDFDocument, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import { zipSync } from 'fflate'
import type { DocumentMeta } from '../../../core/document/tree.ts'
import { PROGRAM } from '../../program.ts'
import { withoutTimes } from '../office-zip/stamp.ts'
import type { Matrix } from './matrix.ts'
import { objectsOf, type PageObject } from './page-objects.ts'
import { marksOf } from './page-marks.ts'
import { type Face, PdfFonts } from './pdf-fonts.ts'
import { blocksOf, type OutlineEntry, outlineOf } from './structure.ts'
import { tagFile, tagList } from './tags.ts'
import { element, length, lengths, textElement, xmlFile } from './xml.ts'

/** What a document says of itself. */
export interface OfdMeta extends DocumentMeta {
  /** The day it was made, YYYY-MM-DD, where one is told: a file never names the time it was written, so that the same report gives the same file. */
  readonly date?: string | undefined
}

const MILLIMETRE = 25.4 / 72

/** A page of the printed file with the number it has in the document. */
interface NumberedPage {
  readonly id: number
  readonly ref: PDFRef
  readonly width: number
  readonly height: number
  readonly objects: readonly PageObject[]
  readonly layer: number
}

/**
 * A document printed by Chromium as OFD (GB/T 33190-2016): its pages, typefaces, outline and structure are those of the PDF.
 * @param printed the PDF, whose fonts name their characters truly
 */
export async function ofdOf(printed: Uint8Array, meta: OfdMeta): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const fonts = new PdfFonts()
  const faces = new Map<Face, number>()
  let last = 0
  const nextId = () => (last += 1)
  const faceId = (face: Face) => {
    const known = faces.get(face) ?? nextId()
    faces.set(face, known)
    return known
  }
  const pages = pdf.getPages().map((page) => numbered(page, fonts, nextId, faceId))
  const outline = outlineOf(pdf.catalog)
  const files: Record<string, string | Uint8Array> = {
    'Doc_0/Document.xml': documentFile(pages, outline, last),
    'Doc_0/PublicRes.xml': resourcesFile(faces),
    'Doc_0/Tags/CustomTags.xml': tagList('Report.xml'),
    'Doc_0/Tags/Report.xml': tagFile(blocksOf(pdf.catalog), outline, objectsIn(pages)),
  }
  for (const [i, page] of pages.entries()) files[`Doc_0/Pages/Page_${i}/Content.xml`] = pageFile(page)
  for (const [face, id] of faces) if (face.kind) files[`Doc_0/Res/${fontFile(face, id)}`] = face.bytes()
  return packed({ 'OFD.xml': entryFile(meta, digestOf(files)), ...files })
}

function numbered(
  page: PDFPage,
  fonts: PdfFonts,
  nextId: () => number,
  faceId: (face: Face) => number,
): NumberedPage {
  const { x, y, width, height } = page.getMediaBox()
  const toMillimetres: Matrix = [MILLIMETRE, 0, 0, -MILLIMETRE, -x * MILLIMETRE, (y + height) * MILLIMETRE]
  const [id, layer] = [nextId(), nextId()]
  const objects = objectsOf(marksOf(page.node, toMillimetres, fonts), nextId, faceId)
  return { id, ref: page.ref, width: width * MILLIMETRE, height: height * MILLIMETRE, objects, layer }
}

/** OFD.xml, by which a reader begins (7.4). */
function entryFile({ title, author, subject, date }: OfdMeta, id: string): string {
  const info = element(
    'DocInfo',
    {},
    textElement('DocID', id),
    textElement('Title', title),
    textElement('Author', author),
    textElement('Subject', subject),
    date === undefined ? '' : textElement('CreationDate', date),
    textElement('Creator', PROGRAM.name),
    textElement('CreatorVersion', PROGRAM.version),
  )
  const body = element('DocBody', {}, info, textElement('DocRoot', 'Doc_0/Document.xml'))
  return xmlFile(element('OFD', { Version: '1.0', DocType: 'OFD' }, body))
}

/** The root of the document (7.5): what holds for all pages, the pages, the outline. */
function documentFile(
  pages: readonly NumberedPage[],
  outline: readonly OutlineEntry[],
  last: number,
): string {
  const first = pages[0]
  const common = element(
    'CommonData',
    {},
    textElement('MaxUnitID', String(last)),
    areaOf('PageArea', first?.width ?? 0, first?.height ?? 0),
    textElement('PublicRes', 'PublicRes.xml'),
  )
  const list = pages.map(({ id }, i) => element('Page', { ID: id, BaseLoc: `Pages/Page_${i}/Content.xml` }))
  return xmlFile(
    element(
      'Document',
      {},
      common,
      element('Pages', {}, ...list),
      outline.length > 0
        ? element('Outlines', {}, ...outline.map((entry) => outlineElement(entry, pages)))
        : '',
      textElement('CustomTags', 'Tags/CustomTags.xml'),
    ),
  )
}

function areaOf(name: string, width: number, height: number): string {
  return element(name, {}, textElement('PhysicalBox', lengths([0, 0, width, height])))
}

function outlineElement(
  { title, page, left, top, entries }: OutlineEntry,
  pages: readonly NumberedPage[],
): string {
  const target = pages.find(({ ref }) => ref === page)
  const place = target && {
    Type: 'XYZ',
    PageID: target.id,
    Left: length(left * MILLIMETRE),
    Top: length(target.height - top * MILLIMETRE),
  }
  const action = place && element('Action', { Event: 'CLICK' }, element('Goto', {}, element('Dest', place)))
  return element(
    'OutlineElem',
    { Title: title, Count: entries.length > 0 ? entries.length : undefined },
    action ? element('Actions', {}, action) : '',
    ...entries.map((entry) => outlineElement(entry, pages)),
  )
}

/** What the pages share (7.9): their typefaces. */
function resourcesFile(faces: ReadonlyMap<Face, number>): string {
  const fonts = [...faces].map(([face, id]) =>
    element(
      'Font',
      {
        ID: id,
        FontName: face.name,
        FamilyName: face.family,
        Bold: face.bold || undefined,
        Italic: face.italic || undefined,
        Serif: face.serif || undefined,
        FixedWidth: face.fixedWidth || undefined,
      },
      face.kind ? textElement('FontFile', fontFile(face, id)) : '',
    ),
  )
  return xmlFile(element('Res', { BaseLoc: 'Res' }, fonts.length > 0 ? element('Fonts', {}, ...fonts) : ''))
}

function fontFile({ kind }: Face, id: number): string {
  return `font_${id}.${kind}`
}

/** One page (7.7), all of it in one layer. */
function pageFile({ width, height, layer, objects }: NumberedPage): string {
  const content = element('Layer', { ID: layer, Type: 'Body' }, ...objects.map(({ xml }) => xml))
  return xmlFile(element('Page', {}, areaOf('Area', width, height), element('Content', {}, content)))
}

function objectsIn(pages: readonly NumberedPage[]) {
  const parts = new Map(
    pages.map(({ ref, id, objects }) => {
      const byPart = Map.groupBy(objects, ({ part }) => part)
      return [
        ref,
        (part: number) => (byPart.get(part) ?? []).map((object) => [id, object.id] as const),
      ] as const
    }),
  )
  return (page: PDFRef, part: number) => parts.get(page)?.(part) ?? []
}

type Files = Readonly<Record<string, string | Uint8Array>>

/** The document's number (32 hexadecimal digits), which is the same where all of it is. */
function digestOf(files: Files): string {
  const hash = createHash('sha256')
  for (const [name, content] of Object.entries(files)) hash.update(name).update(content)
  return hash.digest('hex').slice(0, 32)
}

function packed(files: Files): Uint8Array {
  const bytes = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? Buffer.from(content) : content] as const,
  )
  return withoutTimes(zipSync(Object.fromEntries(bytes)))
}
