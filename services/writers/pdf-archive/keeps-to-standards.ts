import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { kidsOf, roleOf } from '../pdf-tags/elements.ts'
import { elementsBelow } from '../pdf-tags/tables.ts'
import type { ReadContent } from '../pdf-text/read-content.ts'
import { meaningsOf } from '../pdf-text/true-characters.ts'

/**
 * Whether a tagged document may say that it keeps to PDF/A-2a and PDF/UA-1: all that depends on its words and on the
 * machine's fonts. A character that no font has, or that only one office's font knows, is shown and can't be named.
 */
export function keepsToStandards(pdf: PDFDocument, contents: readonly ReadContent[]): boolean {
  return hasTags(pdf) && contents.every(isPlain) && areNamed(pdf, contents)
}

/** There is a structure, and every picture and link in it has words (ISO 14289-1, 7.1, 7.3 and 7.18.5). */
function hasTags(pdf: PDFDocument): boolean {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!root) return false
  const elements = elementsBelow(root)
  return (
    elements.length > 0 &&
    elements.every(({ dict }) => roleOf(dict) !== 'Figure' || dict.has(PDFName.of('Alt'))) &&
    elements.every(({ dict }) => annotationsOf(dict).every((link) => link.has(PDFName.of('Contents'))))
  )
}

function annotationsOf(element: PDFDict): PDFDict[] {
  return kidsOf(element).flatMap((kid) =>
    kid.kind === 'object' ? (kid.dict.lookupMaybe(PDFName.of('Obj'), PDFDict) ?? []) : [],
  )
}

/** Nothing is painted that is not vectors and glyphs: pictures of pixels have rules of their own (ISO 19005-2, 6.2.8). */
function isPlain({ stream, operations }: ReadContent): boolean {
  const drawn = stream.resources.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const pictures = (drawn?.keys() ?? []).map((name) => drawn?.lookup(name))
  return (
    stream.page !== undefined &&
    pictures.every((each) => each instanceof PDFRawStream && each.dict.get(PDFName.of('Subtype')) === FORM) &&
    !operations.some(({ operator }) => operator === 'BI')
  )
}

const FORM = PDFName.of('Form')

/** Every glyph that is shown stands for a character of Unicode's own (ISO 19005-2, 6.2.11.7 and 6.2.11.8). */
export function areNamed(pdf: PDFDocument, contents: readonly ReadContent[]): boolean {
  const fontOf = (ref: PDFRef) => pdf.context.lookup(ref, PDFDict)
  const marked = contents.flatMap(({ marks }) => marks.flatMap(({ glyphs }) => glyphs))
  const unmarked = Map.groupBy(
    contents.flatMap((content) => [...content.unmarked]),
    ([font]) => font,
  )
  const fonts = new Set([...unmarked.keys(), ...marked.map(({ font }) => font)])
  return (
    marked.every(({ code }) => code !== MISSING) &&
    [...fonts].every((font) => isEmbedded(fontOf(font))) &&
    [...unmarked].every(([font, shown]) => {
      const meanings = meaningsOf(fontOf(font))
      return shown.every(([, codes]) =>
        [...codes].every((code) => code !== MISSING && isCharacter(meanings.get(code))),
      )
    })
  )
}

/** The code under which Chromium shows what a font lacks. */
const MISSING = 0

function isCharacter(words: string | undefined): boolean {
  if (words === undefined || words === '') return false
  const text = Buffer.from(words, 'hex').swap16().toString('utf16le')
  return !/[\0\uFEFF\uFFFE\p{Private_Use}\p{Surrogate}]/u.test(text)
}

/** The font is in the file (ISO 19005-2, 6.2.11.4). */
function isEmbedded(font: PDFDict): boolean {
  if (font.get(PDFName.of('Subtype')) === PDFName.of('Type3')) return true
  const own = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? font
  const descriptor = own.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  return ['FontFile', 'FontFile2', 'FontFile3'].some((name) => descriptor?.has(PDFName.of(name)))
}
