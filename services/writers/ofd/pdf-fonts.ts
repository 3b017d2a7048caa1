import { PDFArray, type PDFDict, PDFNumber } from '@cantoo/pdf-lib'
import { readToUnicode } from '../pdf-text/to-unicode.ts'
import { matrixOf } from './matrix.ts'
import { drawnFont, type DrawnGlyphs } from './drawn-font.ts'
import {
  bytesOf,
  dictIn,
  membersOf,
  nameIn,
  numberIn,
  numbersOf,
  streamIn,
  textIn,
  valueIn,
} from './pdf-objects.ts'
import { fontNames } from './font-names.ts'

/** A typeface as it goes into the document. */
export interface Face {
  readonly name: string
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
  readonly serif: boolean
  readonly fixedWidth: boolean
  /** What its font file is; nothing where the face is only named. */
  readonly kind: 'ttf' | 'otf' | undefined
  /** The font file, with all glyphs that the pages read until now have shown. */
  readonly bytes: () => Uint8Array
}

/** A character as a font of the page shows it. */
export interface Shown {
  /** Its place in the font file. */
  readonly glyph: number
  readonly text: string
  /** In sizes of the type. */
  readonly advance: number
}

/** A font as a page's content uses it. */
export interface PageFont {
  readonly face: Face
  readonly bytesOfCode: 1 | 2
  readonly shown: (code: number) => Shown
}

/** Reads the fonts of a printed file, each once. */
export class PdfFonts {
  readonly #fonts = new Map<PDFDict, PageFont>()
  readonly #drawn = new Map<PDFDict, DrawnFace>()

  font(dict: PDFDict): PageFont {
    const known = this.#fonts.get(dict)
    if (known) return known
    const font = nameIn(dict, 'Subtype') === 'Type3' ? this.#drawnFont(dict) : compositeFont(dict)
    this.#fonts.set(dict, font)
    return font
  }

  /** Type 3: Chromium draws what is not TrueType glyph by glyph, in fonts of 256 that share one description of their face. */
  #drawnFont(dict: PDFDict): PageFont {
    const descriptor = dictIn(dict, 'FontDescriptor') ?? dict
    const known = this.#drawn.get(descriptor)
    const drawn = known ?? drawnFace(descriptor)
    this.#drawn.set(descriptor, drawn)
    const texts = textsOf(dict)
    const widths = numbersOf(valueIn(dict, 'Widths'))
    const first = numberIn(dict, 'FirstChar') ?? 0
    const matrix = matrixOf(numbersOf(valueIn(dict, 'FontMatrix')))
    const names = glyphNames(dict)
    const outlines = dictIn(dict, 'CharProcs')
    return {
      face: drawn.face,
      bytesOfCode: 1,
      shown: (code) => {
        const text = texts.get(code) ?? ''
        const advance = (widths[code - first] ?? 0) * matrix[0]
        const name = names.get(code) ?? ''
        return {
          glyph: drawn.glyphs.add(name, text, advance, matrix, streamIn(outlines, name)),
          text,
          advance,
        }
      },
    }
  }
}

interface DrawnFace {
  readonly face: Face
  readonly glyphs: DrawnGlyphs
}

function drawnFace(descriptor: PDFDict): DrawnFace {
  const style = styleOf(descriptor)
  const glyphs = drawnFont()
  const { family } = style
  const weight = numberIn(descriptor, 'FontWeight') ?? 400
  const bytes = () => glyphs.made({ family, postScriptName: style.postScriptName, weight })
  const name = style.bold ? `${family} Bold` : family
  return { face: { ...style, name, kind: 'otf', bytes }, glyphs }
}

/** Type 0 over a TrueType subset: codes are its glyphs. */
function compositeFont(dict: PDFDict): PageFont {
  const [descendant] = membersOf(valueIn(dict, 'DescendantFonts')) as [PDFDict | undefined]
  const descriptor = dictIn(descendant, 'FontDescriptor')
  const embedded = streamIn(descriptor, 'FontFile2')
  const bytes = embedded && bytesOf(embedded)
  const names = bytes && fontNames(bytes)
  const style = styleOf(descriptor)
  const texts = textsOf(dict)
  const widths = widthsOf(descendant)
  const usual = numberIn(descendant, 'DW') ?? 1000
  const face: Face = {
    ...style,
    name: names?.face ?? style.family,
    family: names?.family ?? style.family,
    kind: bytes && 'ttf',
    bytes: () => bytes ?? new Uint8Array(),
  }
  return {
    face,
    bytesOfCode: 2,
    shown: (code) => ({
      glyph: code,
      text: texts.get(code) ?? '',
      advance: (widths.get(code) ?? usual) / 1000,
    }),
  }
}

const FLAGS = { fixedWidth: 1, serif: 2, italic: 64 } as const

function styleOf(descriptor: PDFDict | undefined) {
  const postScriptName = (nameIn(descriptor, 'FontName') ?? 'Unnamed').replace(/^[A-Z]{6}\+/u, '')
  const flags = numberIn(descriptor, 'Flags') ?? 0
  return {
    postScriptName,
    family: textIn(descriptor, 'FontFamily') ?? postScriptName,
    bold: (numberIn(descriptor, 'FontWeight') ?? 400) >= 600,
    italic: (flags & FLAGS.italic) !== 0,
    serif: (flags & FLAGS.serif) !== 0,
    fixedWidth: (flags & FLAGS.fixedWidth) !== 0,
  }
}

/** What codes of a font mean. */
function textsOf(dict: PDFDict): Map<number, string> {
  const table = streamIn(dict, 'ToUnicode')
  if (!table) return new Map()
  const meanings = readToUnicode(Buffer.from(bytesOf(table)).toString('latin1'))
  const text = (hex: string) => new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex'))
  return new Map([...meanings].map(([code, hex]) => [code, text(hex)]))
}

/** Widths as composite fonts list them (ISO 32000-1, 9.7.4.3): a first code with a list, or a stretch of codes with one. */
function widthsOf(descendant: PDFDict | undefined): Map<number, number> {
  const widths = new Map<number, number>()
  const members = membersOf(valueIn(descendant, 'W'))
  for (let at = 0; at < members.length;) {
    const [first, second, third] = members.slice(at, at + 3)
    const from = first instanceof PDFNumber ? first.asNumber() : 0
    if (second instanceof PDFArray) {
      numbersOf(second).forEach((width, i) => widths.set(from + i, width))
      at += 2
    } else {
      const to = second instanceof PDFNumber ? second.asNumber() : from
      for (let code = from; third instanceof PDFNumber && code <= to; code += 1)
        widths.set(code, third.asNumber())
      at += 3
    }
  }
  return widths
}

/** The glyphs' names by their codes: numbers tell where names begin. */
function glyphNames(dict: PDFDict): Map<number, string> {
  const names = new Map<number, string>()
  let code = 0
  for (const one of membersOf(valueIn(dictIn(dict, 'Encoding'), 'Differences'))) {
    if (one instanceof PDFNumber) code = one.asNumber()
    else if (one) names.set(code++, one.toString().slice(1))
  }
  return names
}
