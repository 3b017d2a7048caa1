import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { contentTokens } from './content-tokens.ts'
import { printToUnicode, readToUnicode } from './to-unicode.ts'

/** What codes of a font truly mean, by the font's object: UTF-16BE in hexadecimal digits. */
type TrueMeanings = Map<PDFRef, Map<number, string>>

/**
 * Lets fonts name the characters that were written. Where a font draws a character and a radical of Kangxi alike, Chromium's
 * table of the font names the radical, and only a mark in the page (ActualText) the character: search, copying and screen
 * readers that go by the table find ⼯作 for 工作. What the marks say is written into the tables; the marks stay.
 */
export function nameTrueCharacters(pdf: PDFDocument): void {
  const meanings: TrueMeanings = new Map()
  const seen = new Set<PDFDict>()
  for (const page of pdf.getPages()) readMarks(page.node, contentsOf(page.node), meanings, seen)
  for (const [font, codes] of meanings) correct(pdf, font, codes)
}

/** The content of a page, whose parts are one stream. */
function contentsOf(page: PDFDict): Uint8Array {
  const contents = page.lookup(PDFName.of('Contents'))
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents]
  return Buffer.concat(
    streams.flatMap((stream) =>
      stream instanceof PDFRawStream ? [decodePDFRawStream(stream).decode(), Buffer.from('\n')] : [],
    ),
  )
}

/** Reads the marks in a page, and in what it draws by name. */
function readMarks(owner: PDFDict, content: Uint8Array, meanings: TrueMeanings, seen: Set<PDFDict>): void {
  const resources = owner.lookup(PDFName.of('Resources'))
  if (!(resources instanceof PDFDict) || seen.has(owner)) return
  seen.add(owner)
  const fonts = resources.lookup(PDFName.of('Font'))
  if (fonts instanceof PDFDict) marksIn(content, fonts, meanings)
  const drawn = resources.lookup(PDFName.of('XObject'))
  if (!(drawn instanceof PDFDict)) return
  for (const name of drawn.keys()) {
    const form = drawn.lookup(name)
    if (form instanceof PDFRawStream && form.dict.get(PDFName.of('Subtype')) === PDFName.of('Form'))
      readMarks(form.dict, decodePDFRawStream(form).decode(), meanings, seen)
  }
}

/** One mark: the words it says, and the glyphs within it. */
interface Mark {
  readonly words: string
  readonly glyphs: { readonly font: PDFRef; readonly code: number }[]
}

function marksIn(content: Uint8Array, fonts: PDFDict, meanings: TrueMeanings): void {
  let font: PDFRef | undefined
  const fontsKept: (PDFRef | undefined)[] = []
  const marks: (Mark | undefined)[] = []
  let names: string[] = []
  let strings: Uint8Array[] = []
  for (const token of contentTokens(content)) {
    if (token.kind === 'name') names.push(token.name)
    else if (token.kind === 'string') strings.push(token.bytes)
    else if (token.kind === 'operator') {
      switch (token.operator) {
        case 'q':
          fontsKept.push(font)
          break
        case 'Q':
          font = fontsKept.pop()
          break
        case 'Tf': {
          const named = fonts.get(PDFName.of(names.at(-1) ?? ''))
          font = named instanceof PDFRef ? named : undefined
          break
        }
        case 'BMC':
          marks.push(undefined)
          break
        case 'BDC':
          marks.push(names.includes('ActualText') ? { words: wordsOf(strings), glyphs: [] } : undefined)
          break
        case 'EMC':
          note(marks.pop(), meanings)
          break
        case 'Tj':
        case 'TJ': {
          const mark = marks.findLast((each) => each !== undefined)
          if (font && mark) mark.glyphs.push(...glyphsOf(strings, font, bytesOfCode(fonts, font)))
        }
      }
      names = []
      strings = []
    }
  }
}

/** The words of a mark as UTF-16BE in hexadecimal digits: behind a mark of byte order they are that, else Latin letters. */
function wordsOf([words]: readonly Uint8Array[]): string {
  const bytes = Buffer.from(words ?? new Uint8Array())
  const digits = bytes.toString('hex')
  return digits.startsWith('feff') ? digits.slice(4) : digits.replaceAll(/../gu, '00$&')
}

/** Stands for a code that marks give several meanings: the glyph of what a font lacks. */
const SEVERAL = ''

/** Only where one glyph stands for the words is it sure which. */
function note(mark: Mark | undefined, meanings: TrueMeanings): void {
  const [glyph, other] = mark?.glyphs ?? []
  if (!mark || !glyph || other || mark.words === '') return
  const codes = meanings.get(glyph.font) ?? new Map<number, string>()
  const known = codes.get(glyph.code)
  codes.set(glyph.code, known === undefined || known === mark.words ? mark.words : SEVERAL)
  meanings.set(glyph.font, codes)
}

function glyphsOf(strings: readonly Uint8Array[], font: PDFRef, bytes: 1 | 2): Mark['glyphs'] {
  return strings.flatMap((string) =>
    Array.from({ length: Math.floor(string.length / bytes) }, (_, i) => {
      const at = i * bytes
      const code = bytes === 1 ? (string[at] ?? 0) : ((string[at] ?? 0) << 8) | (string[at + 1] ?? 0)
      return { font, code }
    }),
  )
}

function bytesOfCode(fonts: PDFDict, font: PDFRef): 1 | 2 {
  const dictionary = fonts.context.lookup(font, PDFDict)
  return dictionary.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1
}

/** Gives a font a table of its own: others may share the one it has. */
function correct(pdf: PDFDocument, ref: PDFRef, codes: ReadonlyMap<number, string>): void {
  const font = pdf.context.lookup(ref, PDFDict)
  const table = font.lookup(PDFName.of('ToUnicode'))
  const known =
    table instanceof PDFRawStream
      ? readToUnicode(Buffer.from(decodePDFRawStream(table).decode()).toString('latin1'))
      : new Map<number, string>()
  const certain = [...codes].filter(([, words]) => words !== SEVERAL)
  const bytes = font.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1
  const cmap = printToUnicode(new Map([...known, ...certain]), bytes)
  font.set(PDFName.of('ToUnicode'), pdf.context.register(pdf.context.flateStream(cmap)))
}
