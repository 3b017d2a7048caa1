import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { placedRows } from '../../core/document/table-grid.ts'
import type { TableBlock } from '../../core/document/tree.ts'
import { withFields } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { headersIn } from '../../services/writers/html/table-headers.ts'
import { htmlOf } from '../../services/writers/html/html.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { srgbProfile } from '../../services/writers/pdf-archive/srgb.ts'
import { engine } from './engine.ts'
import { clauseFaults } from './pdf-clauses.ts'
import { pdfTables } from './pdf-tables.ts'
import { sample } from './reports.ts'

const printed = (report: Report) => pdfOf(compose(report), engine.printPdf)

/** What the file says of itself, as it stands in it. */
async function xmpIn(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const streams = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  const metadata = streams.find(
    (each) => each instanceof PDFRawStream && String(each.dict).includes('/Metadata'),
  )
  return metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString() : ''
}

describe('what a PDF says of PDF/A and PDF/UA', () => {
  it('would be a lie of what the browser prints', async () => {
    const faults = await clauseFaults(await engine.printPdf(htmlOf(compose(sample))))
    expect(faults.join('\n')).toMatch(/A 6\.1\.3 ID/)
    expect(faults.join('\n')).toMatch(/A 6\.2\.3 OutputIntents/)
    expect(faults.join('\n')).toMatch(/UA 7\.2 content in Table/)
    expect(faults.join('\n')).toMatch(/UA 7\.1 neither tagged nor artifact on page 1/)
  })

  it.each([
    ['a character of one office’s own', '\uE815'],
    ['a character no font has', '\u{3FF00}'],
  ])('is not said of a page with %s', async (_, character) => {
    const bytes = await printed(withFields(sample, [['overview.proactive', `经办人李${character}。`]]))
    expect(await xmpIn(bytes)).toMatch(/<dc:title>/)
    expect(await xmpIn(bytes)).not.toMatch(/pdfaid:part|pdfuaid:part/)
  })
})

describe('the tables of a PDF', () => {
  it('have their captions for names, and give each cell its own headers, those of the web page', async () => {
    const tree = compose(sample)
    const blocks = tree.blocks.filter((block): block is TableBlock => block.kind === 'table')
    const told = await pdfTables(await pdfOf(tree, engine.printPdf))
    expect(told.map(({ name }) => name)).toEqual(blocks.map(({ caption }) => caption))
    expect(told.map(({ headers }) => headers)).toEqual(
      blocks.map((block) => {
        const rows = placedRows(block)
        const headers = headersIn(rows)
        return rows.flat().map((cell) => headers(cell).map((head) => rows.flat().indexOf(head)))
      }),
    )
  })
})

describe('the colours of a PDF', () => {
  it('are sRGB: its primaries make white, and half of its values a fifth of the light', () => {
    const profile = Buffer.from(srgbProfile())
    const place = (name: string) => {
      const at =
        132 +
        12 *
          Array.from({ length: 10 }, (_, i) =>
            profile.toString('latin1', 132 + 12 * i, 136 + 12 * i),
          ).indexOf(name)
      return profile.readUInt32BE(at + 4)
    }
    const values = (at: number, count: number) =>
      Array.from({ length: count }, (_, i) => profile.readInt32BE(at + 4 * i) / 0x10000)
    const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => values(place(name) + 8, 3))
    const sum = [0, 1, 2].map((i) => primaries.reduce((total, one) => total + (one[i] ?? 0), 0))
    for (const [i, part] of values(place('wtpt') + 8, 3).entries()) expect(sum[i]).toBeCloseTo(part, 3)
    const [g = 0, a = 0, b = 0] = values(place('gTRC') + 12, 5)
    expect((a * 0.5 + b) ** g).toBeCloseTo(0.214, 3)
  })
})
