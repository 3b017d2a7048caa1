import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHeader, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import type { DocumentMeta } from '../../../core/document/tree.ts'
import { PROGRAM } from '../../program.ts'
import { srgbProfile } from './srgb.ts'
import { xmpOf } from './xmp.ts'

/**
 * Gives a printed document its own properties instead of the browser's, in the information dictionary and as XMP, and says
 * what its colours are (ISO 19005-2, 6.1.3, 6.2.3 and 6.6.2).
 * @param printed as the browser gave it, by which the file is told from others
 * @param claims whether it says that it keeps to PDF/A-2a and PDF/UA-1
 */
export function identify(pdf: PDFDocument, printed: Uint8Array, meta: DocumentMeta, claims: boolean): void {
  const { context, catalog } = pdf
  const id = PDFHexString.of(createHash('md5').update(printed).digest('hex'))
  context.trailerInfo.ID = context.obj([id, id])
  context.header = PDFHeader.forVersion(1, 7)
  pdf.setTitle(meta.title, { showInWindowTitleBar: true })
  pdf.setAuthor(meta.author)
  pdf.setSubject(meta.subject)
  pdf.setLanguage('zh-CN')
  pdf.setCreator(PROGRAM.name)
  const [producer, made] = [pdf.getProducer() ?? '', pdf.getCreationDate()]
  const xmp = Buffer.from(xmpOf({ meta, producer, made, claims }))
  const metadata = PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML', Length: xmp.length }), xmp)
  catalog.set(PDFName.of('Metadata'), context.register(metadata))
  const profile = srgbProfile()
  const colours = PDFRawStream.of(context.obj({ N: 3, Length: profile.length }), profile)
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(CONDITION),
    DestOutputProfile: context.register(colours),
  })
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
}

const CONDITION = 'sRGB'

/** The same as a file spells it. */
export function outputIntent(profile: string): string {
  return `<</Type /OutputIntent\n/S /GTS_PDFA1\n/OutputConditionIdentifier (${CONDITION})\n/DestOutputProfile ${profile}>>`
}
