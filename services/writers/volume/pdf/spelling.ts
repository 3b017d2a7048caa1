import { PDFArray, PDFDict, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** The numbers that objects of a printed document take in the file they become a part of. */
export type Numbers = ReadonlyMap<number, number>

/** An object as bytes, its references with their new numbers. */
export function spelled(number: number, object: PDFObject, numbers: Numbers): Uint8Array {
  if (!(object instanceof PDFRawStream))
    return latin1(`${number} 0 obj\n${textOf(object, numbers)}\nendobj\n`)
  const head = `${number} 0 obj\n${textOf(object.dict, numbers)}\nstream\n`
  return Buffer.concat([latin1(head), object.contents, latin1('\nendstream\nendobj\n')])
}

function textOf(object: PDFObject, numbers: Numbers): string {
  if (object instanceof PDFRef) return reference(numbers, object)
  if (object instanceof PDFArray)
    return `[${object
      .asArray()
      .map((each) => textOf(each, numbers))
      .join(' ')}]`
  if (object instanceof PDFDict)
    return `<<${object
      .entries()
      .map(([name, value]) => `${name.toString()} ${textOf(value, numbers)}`)
      .join('\n')}>>`
  return object.toString()
}

/** A reference to what was left out is one to nothing. */
function reference(numbers: Numbers, { objectNumber }: PDFRef): string {
  const number = numbers.get(objectNumber)
  return number === undefined ? 'null' : `${number} 0 R`
}

export function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
