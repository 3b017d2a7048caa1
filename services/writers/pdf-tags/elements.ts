import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

/** What stands in an element of the structure: a tagged piece of a page, an annotation, or another element. */
export type Kid =
  | { readonly kind: 'content'; readonly page: PDFRef; readonly mcid: number }
  | { readonly kind: 'object'; readonly dict: PDFDict }
  | { readonly kind: 'element'; readonly ref: PDFRef; readonly dict: PDFDict }

export function roleOf(element: PDFDict): string {
  return element.lookup(PDFName.of('S'), PDFName).decodeText()
}

/** The kids of an element, in their order (ISO 32000-1, 14.7.2 and 14.7.4). */
export function kidsOf(element: PDFDict): Kid[] {
  const { context } = element
  const own = element.get(PDFName.of('Pg'))
  const value = element.get(PDFName.of('K'))
  if (value === undefined) return []
  const list = context.lookup(value)
  return (list instanceof PDFArray ? list.asArray() : [value]).map((each) => kidOf(each, own, element))
}

function kidOf(value: PDFObject, own: PDFObject | undefined, element: PDFDict): Kid {
  const object = element.context.lookup(value)
  if (object instanceof PDFNumber) return { kind: 'content', page: pageRef(own), mcid: object.asNumber() }
  if (!(object instanceof PDFDict)) throw new Error('A kid of the structure is of another kind')
  const type = object.get(PDFName.of('Type'))
  if (type === PDFName.of('OBJR')) return { kind: 'object', dict: object }
  if (type === PDFName.of('MCR')) {
    const mcid = object.lookup(PDFName.of('MCID'), PDFNumber).asNumber()
    return { kind: 'content', page: pageRef(object.get(PDFName.of('Pg')) ?? own), mcid }
  }
  if (!(value instanceof PDFRef)) throw new Error('An element of the structure is no object of its own')
  return { kind: 'element', ref: value, dict: object }
}

function pageRef(value: PDFObject | undefined): PDFRef {
  if (value instanceof PDFRef) return value
  throw new Error('A tagged piece is on no page')
}

/** Puts kids into an element; pieces on another page than the first name theirs. */
export function putKids(ref: PDFRef, element: PDFDict, kids: readonly Kid[]): void {
  const { context } = element
  const page = kids.find((kid) => kid.kind === 'content')?.page
  if (page) element.set(PDFName.of('Pg'), page)
  else element.delete(PDFName.of('Pg'))
  const values = kids.map((kid): PDFObject => {
    if (kid.kind === 'object') return kid.dict
    if (kid.kind === 'content') {
      if (kid.page === page) return PDFNumber.of(kid.mcid)
      return context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mcid })
    }
    kid.dict.set(PDFName.of('P'), ref)
    return kid.ref
  })
  const [only, other] = values
  if (!only) element.delete(PDFName.of('K'))
  else element.set(PDFName.of('K'), other ? context.obj(values) : only)
}
