import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { ContentStream } from './content-streams.ts'
import { type Operation, operationsOf } from './operations.ts'

/** One glyph that is shown: its font, and its code there. */
export interface Glyph {
  readonly font: PDFRef
  readonly code: number
}

/** Words that a page says of what it draws (ActualText), and the glyphs within. */
export interface Mark {
  readonly begin: Operation
  readonly end: Operation
  /** UTF-16BE in hexadecimal digits. */
  readonly words: string
  readonly glyphs: readonly Glyph[]
}

/** A content stream as it was read. */
export interface ReadContent {
  readonly stream: ContentStream
  readonly operations: readonly Operation[]
  readonly marks: readonly Mark[]
  /** Codes of each font that are shown outside of marks. */
  readonly unmarked: ReadonlyMap<PDFRef, ReadonlySet<number>>
  /** Tagged pieces (MCID) that hold glyphs, each with what it shows: fonts and codes, alike where the glyphs are. */
  readonly shown: ReadonlyMap<number, string>
}

interface OpenMark {
  readonly begin: Operation
  readonly words: string | undefined
  readonly tagged: number | undefined
  readonly glyphs: Glyph[]
}

export function readContent(stream: ContentStream): ReadContent {
  const operations = operationsOf(stream.content)
  const fonts = fontsOf(stream.resources)
  const marks: Mark[] = []
  const unmarked = new Map<PDFRef, Set<number>>()
  const shown = new Map<number, string>()
  const open: OpenMark[] = []
  const kept: (Font | undefined)[] = []
  let font: Font | undefined
  for (const operation of operations) {
    const { operator, names, strings } = operation
    switch (operator) {
      case 'q':
        kept.push(font)
        break
      case 'Q':
        font = kept.pop()
        break
      case 'Tf':
        font = fonts.get(names.at(-1) ?? '')
        break
      case 'BMC':
        open.push({ begin: operation, words: undefined, tagged: undefined, glyphs: [] })
        break
      case 'BDC': {
        const words = names.includes('ActualText') ? wordsOf(strings) : undefined
        open.push({ begin: operation, words, tagged: mcidOf(stream.content, operation), glyphs: [] })
        break
      }
      case 'EMC': {
        const mark = open.pop()
        if (mark?.words !== undefined)
          marks.push({ begin: mark.begin, end: operation, words: mark.words, glyphs: mark.glyphs })
        break
      }
      case 'Tj':
      case 'TJ':
      case "'":
      case '"': {
        const tagged = open.findLast((each) => each.tagged !== undefined)?.tagged
        const glyphs = font ? glyphsOf(strings, font) : []
        if (tagged !== undefined) shown.set(tagged, `${shown.get(tagged) ?? ''}${spelled(glyphs)}`)
        if (!font) break
        const mark = open.findLast((each) => each.words !== undefined)
        if (mark) mark.glyphs.push(...glyphs)
        else addCodes(unmarked, font.ref, glyphs)
      }
    }
  }
  return { stream, operations, marks, unmarked, shown }
}

/** The number of a tagged piece that an operation begins. */
export function mcidOf(content: Uint8Array, { names, start, end }: Operation): number | undefined {
  if (!names.includes('MCID')) return undefined
  const digits = /\/MCID\s+(\d+)/u.exec(Buffer.from(content.subarray(start, end)).toString('latin1'))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

interface Font {
  readonly ref: PDFRef
  readonly bytes: 1 | 2
}

function fontsOf(resources: PDFDict): Map<string, Font> {
  const fonts = resources.lookup(PDFName.of('Font'))
  const found = new Map<string, Font>()
  if (!(fonts instanceof PDFDict)) return found
  for (const [name, ref] of fonts.entries())
    if (ref instanceof PDFRef) found.set(name.decodeText(), { ref, bytes: bytesOfCode(fonts, ref) })
  return found
}

function bytesOfCode({ context }: PDFDict, ref: PDFRef): 1 | 2 {
  return context.lookup(ref, PDFDict).get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1
}

function glyphsOf(strings: readonly Uint8Array[], { ref, bytes }: Font): Glyph[] {
  return strings.flatMap((string) =>
    Array.from({ length: Math.floor(string.length / bytes) }, (_, i) => {
      const at = i * bytes
      const code = bytes === 1 ? (string[at] ?? 0) : ((string[at] ?? 0) << 8) | (string[at + 1] ?? 0)
      return { font: ref, code }
    }),
  )
}

function spelled(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ font, code }) => `${font.objectNumber}:${code} `).join('')
}

function addCodes(codes: Map<PDFRef, Set<number>>, font: PDFRef, glyphs: readonly Glyph[]): void {
  const known = codes.get(font) ?? new Set<number>()
  for (const { code } of glyphs) known.add(code)
  codes.set(font, known)
}

/** The words of a mark as UTF-16BE in hexadecimal digits: behind a mark of byte order they are that, else Latin letters. */
function wordsOf([words]: readonly Uint8Array[]): string {
  const bytes = Buffer.from(words ?? new Uint8Array())
  const digits = bytes.toString('hex')
  return digits.startsWith('feff') ? digits.slice(4) : digits.replaceAll(/../gu, '00$&')
}
