import { PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib'

/** Text of a made page: where its first letter stands, from the lower left corner, in points. */
export type Placed = readonly [text: string, x: number, y: number, size?: number]

export interface MadePage {
  readonly texts?: readonly Placed[]
  /** Ruled lines: from and to. */
  readonly rules?: readonly (readonly [number, number, number, number])[]
}

/** A PDF of A4 pages in a Latin font, with words and rules where they are wanted. */
export async function madePdf(pages: readonly MadePage[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont('Helvetica')
  for (const page of pages) draw(pdf.addPage([595, 842]), font, page)
  return pdf.save({ useObjectStreams: false })
}

/**
 * A PDF of one page in a Chinese font that is named and not carried, with its text in GBK: each line [hex of its bytes,
 * x, y] at 16 points.
 */
export function gbkPdf(lines: readonly (readonly [hex: string, x: number, y: number])[]): Uint8Array {
  const content = lines.map(([hex, x, y]) => `BT /F1 16 Tf ${x} ${y} Td <${hex}> Tj ET`).join('\n')
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    streamOf(content),
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>',
  ])
}

/** Characters of a page as a matrix of text sets them: [a, b, c, d, x, y] in points from the lower left corner. */
export interface Typed {
  readonly text: string
  readonly matrix: readonly [number, number, number, number, number, number]
  /** Name of the font; each has marks of its own. */
  readonly font?: string
}

export interface TypedPage {
  readonly typed: readonly Typed[]
  readonly rules?: MadePage['rules']
  /** Degrees that the page is turned by when it is shown. */
  readonly rotate?: 0 | 90 | 180 | 270
  readonly size?: readonly [width: number, height: number]
}

/**
 * A PDF of one page with any characters: a font's marks are as wide as its size, those of ASCII half of it, and named as they
 * stand in the texts.
 */
export function typedPdf({ typed, rules = [], rotate = 0, size = [595, 842] }: TypedPage): Uint8Array {
  const fonts = [...new Set(typed.map(({ font = 'Song' }) => font))]
  const marks = [...new Set(typed.flatMap(({ text }) => Array.from(text)))]
  const codeOf = (character: string) => hex(marks.indexOf(character) + 1)
  const shown = typed.map(({ text, matrix, font = 'Song' }) => {
    const codes = Array.from(text).map(codeOf).join('')
    return `BT /F${fonts.indexOf(font)} 1 Tf ${matrix.join(' ')} Tm <${codes}> Tj ET`
  })
  const lines = rules.map(([x, y, endX, endY]) => `0.5 w ${x} ${y} m ${endX} ${endY} l S`)
  const content = [...lines, ...shown].join('\n')
  const first = 6
  const named = fonts.map((_, i) => `/F${i} ${first + i * 3} 0 R`).join(' ')
  const widths = marks.flatMap((mark, i) => (mark < '\u0080' ? [`${i + 1} [500]`] : [])).join(' ')
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Rotate ${rotate} /Contents 4 0 R /Resources << /Font << ${named} >> >> >>`,
    streamOf(content),
    streamOf(namesOf(marks)),
    ...fonts.flatMap((font, i) => [
      `<< /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /Identity-H /DescendantFonts [${first + i * 3 + 1} 0 R] /ToUnicode 5 0 R >>`,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${font} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${first + i * 3 + 2} 0 R /DW 1000 /W [${widths}] >>`,
      `<< /Type /FontDescriptor /FontName /${font} /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>`,
    ]),
  ])
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}

/** The stream that names the character of each code. */
function namesOf(marks: readonly string[]): string {
  const names = marks.map(
    (mark, i) => `<${hex(i + 1)}> <${Buffer.from(mark, 'utf16le').swap16().toString('hex')}>`,
  )
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${names.length} beginbfchar
${names.join('\n')}
endbfchar endcmap end end`
}

function streamOf(text: string): string {
  return `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
}

function draw(page: PDFPage, font: PDFFont, { texts = [], rules = [] }: MadePage): void {
  for (const [text, x, y, size = 16] of texts) page.drawText(text, { x, y, size, font })
  for (const [x, y, endX, endY] of rules) {
    page.drawLine({ start: { x, y }, end: { x: endX, y: endY }, thickness: 0.5 })
  }
}

function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return new TextEncoder().encode(file)
}
