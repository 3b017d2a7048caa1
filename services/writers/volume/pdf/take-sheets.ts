import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { areNamed } from '../../pdf-archive/keeps-to-standards.ts'
import { contentStreams } from '../../pdf-text/content-streams.ts'
import { edited } from '../../pdf-text/operations.ts'
import { readContent } from '../../pdf-text/read-content.ts'
import { nameTrueCharacters } from '../../pdf-text/true-characters.ts'
import { dictAt, listAt, openPrinted, put } from './printed.ts'
import { spelled } from './spelling.ts'

/** Objects of a file one behind the other, and where each begins, by its number. */
export interface Objects {
  readonly bytes: Uint8Array
  readonly offsets: readonly (readonly [number, number])[]
  readonly next: number
  /** All they show is named as PDF/A-2a and PDF/UA-1 ask. */
  readonly claims: boolean
}

/**
 * The pages of a printed document as forms that are laid over others: what stands in their margins.
 * @param sheets the number each page's form has to take
 * @param first the first number that other objects may take
 */
export async function takeSheets(
  bytes: Uint8Array,
  sheets: readonly number[],
  first: number,
): Promise<Objects> {
  const { pdf } = await openPrinted(bytes)
  const { context } = pdf
  const contents = contentStreams(pdf).map(readContent)
  for (const [{ stream }, edits] of nameTrueCharacters(pdf, contents))
    stream.replace(edited(stream.content, edits))
  const claims = areNamed(pdf, contents)
  const pages = pdf.getPages().map(({ node }) => node as PDFDict)
  if (pages.length !== sheets.length) throw new Error('There is not a sheet for each page')
  const used = new Map<number, readonly [PDFRef, PDFObject]>()
  const forms = pages.map((page) => formOf(page))
  const need = (object: PDFObject): void => {
    for (const ref of refsIn(object)) {
      if (used.has(ref.objectNumber)) continue
      const found = context.lookup(ref)
      if (!found) continue
      used.set(ref.objectNumber, [ref, found])
      need(found)
    }
  }
  for (const form of forms) need(form.dict)
  const numbers = new Map([...used.keys()].map((number, i) => [number, first + i]))
  const objects = [
    ...forms.map((form, i) => [sheets[i] ?? 0, form] as const),
    ...[...used.values()].map(([ref, object]) => [numbers.get(ref.objectNumber) ?? 0, object] as const),
  ]
  const pieces: Uint8Array[] = []
  const offsets: [number, number][] = []
  let at = 0
  for (const [number, object] of objects) {
    const piece = spelled(number, object, numbers)
    offsets.push([number, at])
    pieces.push(piece)
    at += piece.length
  }
  return { bytes: Buffer.concat(pieces), offsets, next: first + used.size, claims }
}

/** A page as a form of the same size. */
function formOf(page: PDFDict): PDFRawStream {
  const { context } = page
  const [content, ...others] = listAt(page, 'Contents').map((each) => context.lookup(each))
  if (!(content instanceof PDFRawStream) || others.length > 0)
    throw new Error('A sheet is not as browsers print them')
  const dict = content.dict.clone(context)
  put(dict, 'Type', PDFName.of('XObject'))
  put(dict, 'Subtype', PDFName.of('Form'))
  put(dict, 'BBox', context.obj(listAt(page, 'MediaBox')))
  put(dict, 'Resources', dictAt(page, 'Resources') ?? context.obj({}))
  return PDFRawStream.of(dict, content.contents)
}

function refsIn(object: PDFObject): PDFRef[] {
  if (object instanceof PDFDict) return object.values().flatMap(refOrBelow)
  if (object instanceof PDFArray) return object.asArray().flatMap(refOrBelow)
  return object instanceof PDFRawStream ? refsIn(object.dict) : []
}

function refOrBelow(object: PDFObject): PDFRef[] {
  return object instanceof PDFRef ? [object] : refsIn(object)
}
