import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** What a program may say against a file, each with its clause; A is ISO 19005-2, UA is ISO 14289-1. */
export type Faults = string[]

const SUBTYPE = PDFName.of('Subtype')

export async function objectFaults(bytes: Uint8Array): Promise<Faults> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  const dicts = objects.flatMap((object) => dictsIn(object))
  return [
    ...fileFaults(bytes, pdf),
    ...catalogFaults(pdf.catalog),
    ...dicts.flatMap((dict) => [...forbiddenFaults(dict), ...annotationFaults(dict), ...stateFaults(dict)]),
    ...dicts.flatMap(fontFaults),
    ...pdf
      .getPages()
      .flatMap(({ node }) =>
        node.has(PDFName.of('Annots')) && !isNamed(node, 'Tabs', 'S') ? ['UA 7.18.3 Tabs'] : [],
      ),
    ...objects.flatMap((object) => limitFaults(object)),
  ]
}

function fileFaults(bytes: Uint8Array, { context }: PDFDocument): Faults {
  const head = Buffer.from(bytes.subarray(0, 24)).toString('latin1')
  const id = context.trailerInfo.ID
  const ids = id instanceof PDFArray ? id.asArray() : []
  return [
    ...(/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/u.test(head) ? [] : ['A 6.1.2 header']),
    ...(ids.length === 2 && ids.every((each) => each instanceof PDFHexString && each.asBytes().length > 0)
      ? []
      : ['A 6.1.3 ID']),
    ...(context.trailerInfo.Encrypt ? ['A 6.1.3 Encrypt'] : []),
  ]
}

function catalogFaults(catalog: PDFDict): Faults {
  const intents = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray)
  const [intent, other] = intents?.asArray().map((_, i) => intents.lookup(i, PDFDict)) ?? []
  const profile = intent?.lookup(PDFName.of('DestOutputProfile'))
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)
  const mark = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
  const unwanted = ['AA', 'OpenAction', 'AcroForm', 'OCProperties', 'Requirements', 'NeedsRendering']
  return [
    ...(intent && !other && isNamed(intent, 'S', 'GTS_PDFA1') ? [] : ['A 6.2.3 OutputIntents']),
    ...(profile instanceof PDFRawStream
      ? profileFaults(decodePDFRawStream(profile).decode(), profile.dict)
      : ['A 6.2.3 profile']),
    ...(metadata instanceof PDFRawStream && !metadata.dict.has(PDFName.of('Filter'))
      ? []
      : ['A 6.6.2.1 Metadata']),
    ...(String(preferences?.get(PDFName.of('DisplayDocTitle'))) === 'true' ? [] : ['UA 7.1 DisplayDocTitle']),
    ...(String(mark?.get(PDFName.of('Marked'))) === 'true' &&
    String(mark?.get(PDFName.of('Suspects'))) !== 'true'
      ? []
      : ['A 6.7.2.2 Marked']),
    ...(catalog.has(PDFName.of('Lang')) ? [] : ['UA 7.2 Lang']),
    ...unwanted.flatMap((name) => (catalog.has(PDFName.of(name)) ? [`A 6.5 ${name}`] : [])),
  ]
}

function profileFaults(profile: Uint8Array, dict: PDFDict): Faults {
  const text = (from: number) => Buffer.from(profile.subarray(from, from + 4)).toString('latin1')
  const fits =
    Buffer.from(profile).readUInt32BE(0) === profile.length &&
    (profile[8] ?? 9) <= 4 &&
    ['mntr', 'prtr'].includes(text(12)) &&
    text(16) === 'RGB ' &&
    text(36) === 'acsp' &&
    String(dict.get(PDFName.of('N'))) === '3'
  return fits ? [] : ['A 6.2.3 profile']
}

/** What an archived file may not have anywhere. */
function forbiddenFaults(dict: PDFDict): Faults {
  const names = [
    'JS',
    'AA',
    'EF',
    'EmbeddedFiles',
    'AlternatePresentations',
    'PresSteps',
    'Alternates',
    'OPI',
    'PS',
  ]
  const faults = names.flatMap((name) => (dict.has(PDFName.of(name)) ? [`A 6.5 ${name}`] : []))
  if (isNamed(dict, 'Subtype', 'Image') && String(dict.get(PDFName.of('Interpolate'))) === 'true')
    faults.push('A 6.2.8 Interpolate')
  if (isNamed(dict, 'Filter', 'LZWDecode') || isNamed(dict, 'Filter', 'Crypt'))
    faults.push('A 6.1.7.2 Filter')
  return faults
}

const SHOWN = 4
const NOT_SHOWN = 1 | 2 | 32 | 256

function annotationFaults(dict: PDFDict): Faults {
  if (!isNamed(dict, 'Type', 'Annot')) return []
  const flags = dict.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0
  return [
    ...(isNamed(dict, 'Subtype', 'Link') ? [] : ['A 6.3.1 Subtype']),
    ...((flags & SHOWN) !== 0 && (flags & NOT_SHOWN) === 0 ? [] : ['A 6.3.2 F']),
    ...(dict.has(PDFName.of('Contents')) ? [] : ['UA 7.18.5 Contents']),
    ...(dict.has(PDFName.of('StructParent')) ? [] : ['UA 7.18.1 StructParent']),
  ]
}

function stateFaults(dict: PDFDict): Faults {
  if (!dict.has(PDFName.of('ca')) && !dict.has(PDFName.of('BM'))) return []
  return ['TR', 'TR2', 'HTP', 'HTO'].flatMap((name) =>
    dict.has(PDFName.of(name)) ? [`A 6.2.5 ${name}`] : [],
  )
}

function fontFaults(dict: PDFDict): Faults {
  if (!isNamed(dict, 'Type', 'Font') || dict.get(SUBTYPE) === PDFName.of('CIDFontType2')) return []
  const named = dict.lookup(PDFName.of('ToUnicode')) instanceof PDFRawStream ? [] : ['A 6.2.11.7 ToUnicode']
  if (isNamed(dict, 'Subtype', 'Type3')) return [...named, ...drawnFontFaults(dict)]
  if (!isNamed(dict, 'Subtype', 'Type0')) return [...named, `A 6.2.11 ${String(dict.get(SUBTYPE))}`]
  const own = dict.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  const descriptor = own.lookup(PDFName.of('FontDescriptor'), PDFDict)
  const file = descriptor.lookup(PDFName.of('FontFile2'))
  return [
    ...named,
    ...(isNamed(dict, 'Encoding', 'Identity-H') ? [] : ['A 6.2.11.3 Encoding']),
    ...(isNamed(own, 'CIDToGIDMap', 'Identity') ? [] : ['A 6.2.11.3.2 CIDToGIDMap']),
    ...(descriptor.has(PDFName.of('CIDSet')) ? ['A 6.2.11.4.2 CIDSet'] : []),
    ...(file instanceof PDFRawStream
      ? widthFaults(own, decodePDFRawStream(file).decode())
      : ['A 6.2.11.4.1 FontFile']),
  ]
}

/** The widths a file tells are those its font has, to a thousandth of the size (A 6.2.11.5), of all glyphs in the subset. */
function widthFaults(font: PDFDict, file: Uint8Array): Faults {
  const { widthOf, isLeftOut, perEm } = metricsOf(Buffer.from(file))
  const wrong = [...toldWidths(font)].filter(
    ([glyph, width]) => !isLeftOut(glyph) && Math.abs((widthOf(glyph) * 1000) / perEm - width) > 1,
  )
  return wrong.length > 0 ? [`A 6.2.11.5 W of glyphs ${wrong.map(([glyph]) => glyph).join(' ')}`] : []
}

interface Metrics {
  readonly perEm: number
  readonly widthOf: (glyph: number) => number
  /** Of the glyphs a subset leaves out neither a line nor a width remains. */
  readonly isLeftOut: (glyph: number) => boolean
}

/** Of a TrueType font, by its own tables. */
function metricsOf(font: Buffer): Metrics {
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + 16 * i
      return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)]
    }),
  )
  const at = (table: string) => tables.get(table) ?? NaN
  const count = font.readUInt16BE(at('hhea') + 34)
  const long = font.readUInt16BE(at('head') + 50) === 1
  const offset = (glyph: number) =>
    long ? font.readUInt32BE(at('loca') + 4 * glyph) : font.readUInt16BE(at('loca') + 2 * glyph)
  const widthOf = (glyph: number) => font.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, count - 1))
  return {
    perEm: font.readUInt16BE(at('head') + 18),
    widthOf,
    isLeftOut: (glyph) => widthOf(glyph) === 0 && offset(glyph) === offset(glyph + 1),
  }
}

/** The array W (ISO 32000-1, 9.7.4.3): lists of widths, and ranges of one. */
function toldWidths(font: PDFDict): Map<number, number> {
  const told = new Map<number, number>()
  const list =
    font
      .lookupMaybe(PDFName.of('W'), PDFArray)
      ?.asArray()
      .map((each) => font.context.lookup(each)) ?? []
  const number = (value: PDFObject | undefined) => (value instanceof PDFNumber ? value.asNumber() : NaN)
  for (let i = 0; i < list.length;) {
    const [first, next, third] = list.slice(i, i + 3)
    if (next instanceof PDFArray) {
      next.asArray().forEach((width, j) => told.set(number(first) + j, number(width)))
      i += 2
    } else {
      for (let glyph = number(first); glyph <= number(next); glyph += 1) told.set(glyph, number(third))
      i += 3
    }
  }
  return told
}

/** Fonts that are drawings (Type 3): each begins with the width that the font tells (A 6.2.11.5). */
function drawnFontFaults(font: PDFDict): Faults {
  const first = font.lookup(PDFName.of('FirstChar'), PDFNumber).asNumber()
  const widths = font.lookup(PDFName.of('Widths'), PDFArray)
  const names = font
    .lookup(PDFName.of('Encoding'), PDFDict)
    .lookup(PDFName.of('Differences'), PDFArray)
    .asArray()
  const drawings = font.lookup(PDFName.of('CharProcs'), PDFDict)
  const wrong = names.flatMap((name, i) => {
    if (!(name instanceof PDFName) || name.decodeText() === 'g0') return []
    const drawing = drawings.lookup(name)
    if (!(drawing instanceof PDFRawStream)) return [name.decodeText()]
    const own = /^\s*(-?[\d.]+)/u.exec(
      Buffer.from(decodePDFRawStream(drawing).decode()).toString('latin1'),
    )?.[1]
    const told = widths.lookup(i - 1 - first, PDFNumber).asNumber()
    return Math.abs(Number(own) - told) > 1 ? [name.decodeText()] : []
  })
  return wrong.length > 0 ? [`A 6.2.11.5 Widths of ${wrong.join(' ')}`] : []
}

function limitFaults(object: PDFObject): Faults {
  if (object instanceof PDFString || object instanceof PDFHexString)
    return object.asBytes().length > 32_767 ? ['A 6.1.13 string'] : []
  if (object instanceof PDFName) return object.decodeText().length > 127 ? ['A 6.1.13 name'] : []
  if (object instanceof PDFArray) return object.asArray().flatMap(limitFaults)
  if (object instanceof PDFRawStream) return limitFaults(object.dict)
  return object instanceof PDFDict
    ? object.entries().flatMap(([name, value]) => [...limitFaults(name), ...limitFaults(value)])
    : []
}

function dictsIn(object: PDFObject): PDFDict[] {
  if (object instanceof PDFRawStream) return dictsIn(object.dict)
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn)
  return object instanceof PDFDict ? [object, ...object.values().flatMap(dictsIn)] : []
}

function isNamed(dict: PDFDict, entry: string, name: string): boolean {
  return dict.get(PDFName.of(entry)) === PDFName.of(name)
}
