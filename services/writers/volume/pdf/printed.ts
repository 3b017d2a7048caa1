import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

/** A document as the browser has printed it. */
export interface Printed {
  readonly pdf: PDFDocument
  /** Takes a number for an object that is not in it yet; it is as large as this document's own numbers. */
  readonly newRef: () => PDFRef
}

export async function openPrinted(bytes: Uint8Array): Promise<Printed> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  return { pdf, newRef: () => pdf.context.nextRef() }
}

export function dictAt(holder: PDFDict, name: string): PDFDict | undefined {
  return holder.lookupMaybe(PDFName.of(name), PDFDict)
}

export function refAt(holder: PDFDict, name: string): PDFRef | undefined {
  const value = holder.get(PDFName.of(name))
  return value instanceof PDFRef ? value : undefined
}

/** The elements of an array, or the one that stands in its place. */
export function listAt(holder: PDFDict, name: string): PDFObject[] {
  const value = holder.get(PDFName.of(name))
  if (value === undefined) return []
  const list = holder.context.lookup(value)
  return list instanceof PDFArray ? list.asArray() : [value]
}

export function isOfType(object: PDFObject | undefined, type: string): object is PDFDict {
  return object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of(type)
}

export function put(dict: PDFDict, name: string, value: PDFObject): void {
  dict.set(PDFName.of(name), value)
}
