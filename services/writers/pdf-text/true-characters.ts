import { PDFDict, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { deflated, inflated } from './content-streams.ts'
import type { Edit } from './operations.ts'
import type { Mark, ReadContent } from './read-content.ts'
import { printToUnicode, readToUnicode } from './to-unicode.ts'

/** What codes of a font truly mean, by the font's object: UTF-16BE in hexadecimal digits. */
type TrueMeanings = Map<PDFRef, Map<number, string>>

/**
 * Lets fonts name the characters that were written. Where a font draws a character and a radical of Kangxi alike, Chromium's
 * table of the font names the radical, and only a mark in the page (ActualText) the character: search, copying and screen
 * readers that go by the table find ⼯作 for 工作. What the marks say is written into the tables. A mark whose words its
 * font now says goes: poppler's reading of the structure stops at them.
 * @returns the edits that take the marks out, by the content they stand in
 */
export function nameTrueCharacters(
  pdf: PDFDocument,
  contents: readonly ReadContent[],
): Map<ReadContent, Edit[]> {
  const meanings: TrueMeanings = new Map()
  for (const { marks } of contents) for (const mark of marks) note(mark, meanings)
  for (const [font, codes] of meanings) correct(pdf, font, codes)
  return new Map(
    contents.map((content) => [
      content,
      content.marks.filter((mark) => isSaidByFont(mark, meanings)).flatMap(takenOut),
    ]),
  )
}

/** Stands for a code that marks give several meanings: the glyph of what a font lacks. */
const SEVERAL = ''

/** Only where one glyph stands for the words is it sure which. */
function note({ words, glyphs: [glyph, other] }: Mark, meanings: TrueMeanings): void {
  if (!glyph || other || words === '') return
  const codes = meanings.get(glyph.font) ?? new Map<number, string>()
  const known = codes.get(glyph.code)
  codes.set(glyph.code, known === undefined || known === words ? words : SEVERAL)
  meanings.set(glyph.font, codes)
}

function isSaidByFont({ words, glyphs: [glyph, other] }: Mark, meanings: TrueMeanings): boolean {
  return glyph !== undefined && !other && words !== '' && meanings.get(glyph.font)?.get(glyph.code) === words
}

function takenOut({ begin, end }: Mark): Edit[] {
  return [begin, end].map(({ start, end: to }) => ({ from: start, to, text: '' }))
}

/** Gives a font a table of its own: others may share the one it has. */
function correct(pdf: PDFDocument, ref: PDFRef, codes: ReadonlyMap<number, string>): void {
  const font = pdf.context.lookup(ref, PDFDict)
  const certain = [...codes].filter(([, words]) => words !== SEVERAL)
  const bytes = font.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1
  const cmap = printToUnicode(new Map([...meaningsOf(font), ...certain]), bytes)
  const stream = deflated(pdf.context.obj({}), Buffer.from(cmap, 'latin1'))
  font.set(PDFName.of('ToUnicode'), pdf.context.register(stream))
}

/** What a font says its codes mean. */
export function meaningsOf(font: PDFDict): Map<number, string> {
  const table = font.lookup(PDFName.of('ToUnicode'))
  if (!(table instanceof PDFRawStream)) return new Map()
  return readToUnicode(Buffer.from(inflated(table)).toString('latin1'))
}
