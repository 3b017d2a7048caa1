import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** What stands in a dictionary under a name, references followed, each as what it is expected to be. */
export function valueIn(dict: PDFDict | undefined, name: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(name))
}

export function dictIn(dict: PDFDict | undefined, name: string): PDFDict | undefined {
  const value = valueIn(dict, name)
  return value instanceof PDFDict ? value : undefined
}

export function streamIn(dict: PDFDict | undefined, name: string): PDFRawStream | undefined {
  const value = valueIn(dict, name)
  return value instanceof PDFRawStream ? value : undefined
}

export function numberIn(dict: PDFDict | undefined, name: string): number | undefined {
  const value = valueIn(dict, name)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** A name without its slash. */
export function nameIn(dict: PDFDict | undefined, name: string): string | undefined {
  const value = valueIn(dict, name)
  return value instanceof PDFName ? value.decodeText() : undefined
}

export function textIn(dict: PDFDict | undefined, name: string): string | undefined {
  const value = valueIn(dict, name)
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : undefined
}

/** The members of an array, references followed; of one thing, itself. */
export function membersOf(value: PDFObject | undefined): (PDFObject | undefined)[] {
  if (value instanceof PDFArray) return value.asArray().map((_, i) => value.lookup(i))
  return value === undefined ? [] : [value]
}

/** The numbers of an array. */
export function numbersOf(value: PDFObject | undefined): number[] {
  return membersOf(value).flatMap((one) => (one instanceof PDFNumber ? [one.asNumber()] : []))
}

export function bytesOf(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(stream).decode()
}

/** The content of a page, whose parts are one stream. */
export function contentOf(page: PDFDict): Uint8Array {
  const streams = membersOf(valueIn(page, 'Contents'))
  return Buffer.concat(
    streams.flatMap((one) => (one instanceof PDFRawStream ? [bytesOf(one), Buffer.from('\n')] : [])),
  )
}
