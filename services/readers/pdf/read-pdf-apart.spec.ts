import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { failureData } from '../../../core/failure.ts'
import { readPdfApart } from './read-pdf-apart.ts'

/** A page with some words and a program of its own. */
async function pageThat(draws: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage()
  page.drawText('Annual report on government information disclosure, 2024', {
    font: await pdf.embedFont(StandardFonts.Helvetica),
    size: 12,
  })
  const stream = pdf.context.flateStream(draws)
  page.node.addContentStream(pdf.context.register(stream))
  return pdf.save()
}

describe('a PDF read apart', () => {
  it('gives its words', async () => {
    const { blocks } = await readPdfApart(await pageThat('q Q'))
    expect(JSON.stringify(blocks)).toContain('Annual report')
  })

  it.each([
    ['never comes to an end', 'q '.repeat(400_000)],
    ['draws two million lines', '0 0 m 100 100 l S '.repeat(2_000_000)],
  ])('is refused where it %s', async (_, draws) => {
    const failure = await readPdfApart(await pageThat(draws), 1.5).catch(failureData)
    expect(failure).toMatchObject({ code: 'unsafe-file' })
  })

  it('says what is wrong with a damaged one', async () => {
    const failure = await readPdfApart(new TextEncoder().encode('%PDF-1.7 nothing')).catch(failureData)
    expect(failure).toMatchObject({ code: 'unreadable-file' })
  })
})
