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
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>',
  ])
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
