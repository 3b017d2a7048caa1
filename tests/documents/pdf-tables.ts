import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib'

/** A table as its tags tell it. */
export interface TaggedTable {
  readonly name: string
  /** For each cell, in reading order, which cells are its headers. */
  readonly headers: readonly (readonly number[])[]
}

/** The tables of a tagged document, in their order. */
export async function pdfTables(bytes: Uint8Array): Promise<TaggedTable[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  return below(root)
    .filter((element) => isOf(element, 'Table'))
    .map((table) => {
      const cells = below(table).filter((element) => isOf(element, 'TH', 'TD'))
      const ids = cells.map((cell) => textOf(cell.get(PDFName.of('ID'))))
      return {
        name: textOf(table.get(PDFName.of('T'))),
        headers: cells.map((cell) => headersOf(cell).map((id) => ids.indexOf(id))),
      }
    })
}

/** On how many pages each row of a tagged document's tables stands. */
export async function pagesOfRows(bytes: Uint8Array): Promise<number[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  return below(root)
    .filter((element) => isOf(element, 'TR'))
    .map((row) => new Set(below(row).flatMap(pagesOf)).size)
}

/** The pages of an element's own pieces: those of numbers alone are its page's, others name theirs. */
function pagesOf(element: PDFDict): string[] {
  const value = element.lookup(PDFName.of('K'))
  const kids = value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [value]
  return kids.flatMap((kid) => {
    if (kid instanceof PDFNumber) return [String(element.get(PDFName.of('Pg')))]
    return kid instanceof PDFDict && kid.has(PDFName.of('MCID'))
      ? [String(kid.get(PDFName.of('Pg')) ?? element.get(PDFName.of('Pg')))]
      : []
  })
}

function headersOf(cell: PDFDict): string[] {
  const headers = cell.lookupMaybe(PDFName.of('A'), PDFDict)?.lookupMaybe(PDFName.of('Headers'), PDFArray)
  return headers?.asArray().map(textOf) ?? []
}

function below(holder: PDFDict): PDFDict[] {
  const value = holder.lookup(PDFName.of('K'))
  const kids = value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [value]
  return kids.flatMap((kid) =>
    kid instanceof PDFDict && kid.has(PDFName.of('S')) ? [kid, ...below(kid)] : [],
  )
}

function isOf(element: PDFDict, ...roles: readonly string[]): boolean {
  return roles.includes(element.lookup(PDFName.of('S'), PDFName).decodeText())
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}
