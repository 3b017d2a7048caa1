import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import { type Kid, kidsOf, putKids, roleOf } from './elements.ts'
import { leavesOf } from './trees.ts'

/** To which element each tagged piece belongs, by page and number (MCID). */
export type Owners = ReadonlyMap<PDFRef, ReadonlyMap<number, PDFRef>>

/** Elements that hold others, and no words of their own. */
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote'])

/**
 * Makes Chromium's structure one of text: boxes without a meaning (NonStruct) give up what they hold to what they stand in,
 * words that stand in no paragraph become one, lines and grounds of boxes leave, and a list of links is a table of contents.
 * @param isWritten whether a tagged piece holds words
 */
export function tidyElements(
  document: Extract<Kid, { kind: 'element' }>,
  isWritten: (page: PDFRef, mcid: number) => boolean,
): Owners {
  const owners = new Map<PDFRef, Map<number, PDFRef>>()
  const own = (ref: PDFRef, kids: readonly Kid[]) => {
    for (const kid of kids) {
      if (kid.kind !== 'content') continue
      const ofPage = owners.get(kid.page) ?? new Map<number, PDFRef>()
      ofPage.set(kid.mcid, ref)
      owners.set(kid.page, ofPage)
    }
  }
  /** @param around the role of the nearest element with a meaning */
  const tidied = (ref: PDFRef, dict: PDFDict, around: string): Kid[] => {
    const { context } = dict
    const role = roleOf(dict)
    const meaning = role === 'NonStruct' ? around : role
    const kids = kidsOf(dict).flatMap((kid): Kid[] => {
      if (kid.kind === 'element') return tidied(kid.ref, kid.dict, meaning)
      if (kid.kind === 'object') return [kid]
      return meaning === 'Figure' || isWritten(kid.page, kid.mcid) ? [kid] : []
    })
    if (role === 'NonStruct') {
      const isParagraph = GROUPS.has(around) && kids.length > 0 && !kids.some(isBlock)
      if (!isParagraph) {
        context.delete(ref)
        return kids
      }
      dict.set(PDFName.of('S'), PDFName.of('P'))
    }
    const held = role === 'L' ? asContents(dict, kids) : kids
    putKids(ref, dict, held)
    own(ref, held)
    return [{ kind: 'element', ref, dict }]
  }
  tidied(document.ref, document.dict, 'Document')
  return owners
}

function isBlock(kid: Kid): boolean {
  return kid.kind === 'element' && !['Link', 'Span', 'Reference', 'Figure'].includes(roleOf(kid.dict))
}

/** A list of nothing but links within the document. */
function asContents(list: PDFDict, items: readonly Kid[]): readonly Kid[] {
  const held = items.flatMap((item) => (item.kind === 'element' ? [{ item, links: kidsOf(item.dict) }] : []))
  const areLinks = held.every(({ links }) =>
    links.every((link) => link.kind === 'element' && roleOf(link.dict) === 'Link'),
  )
  if (!areLinks) return items
  const { context } = list
  list.set(PDFName.of('S'), PDFName.of('TOC'))
  for (const { item, links } of held) {
    item.dict.set(PDFName.of('S'), PDFName.of('TOCI'))
    const dict = context.obj({ Type: 'StructElem', S: 'Reference', P: item.ref })
    const ref = context.register(dict)
    putKids(ref, dict, links)
    putKids(item.ref, item.dict, [{ kind: 'element', ref, dict }])
  }
  return items
}

/** The tree by which the elements of tagged pieces and of annotations are found (ISO 32000-1, 14.7.4.4). */
export function parentTree(
  root: PDFDict,
  pages: readonly (readonly [PDFRef, PDFDict])[],
  owners: Owners,
): void {
  const { context } = root
  const old = leavesOf(root, 'ParentTree', 'Nums')
  for (const [, node] of old.pairs)
    if (node instanceof PDFRef && context.lookup(node) instanceof PDFArray) context.delete(node)
  for (const node of old.nodes) context.delete(node)
  const entries: (readonly [number, PDFRef])[] = pages.flatMap(([ref, page]) => {
    const key = page.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber()
    const pieces = owners.get(ref)
    if (key === undefined) return []
    const length = Math.max(0, ...[...(pieces?.keys() ?? [])].map((mcid) => mcid + 1))
    const list = Array.from({ length }, (_, mcid) => pieces?.get(mcid) ?? null)
    return [[key, context.register(context.obj(list))] as const]
  })
  const links = linkEntries(root)
  const sorted = [...entries, ...links].toSorted(([a], [b]) => a - b)
  root.set(
    PDFName.of('ParentTree'),
    context.register(context.obj({ Nums: sorted.flatMap(([key, ref]) => [PDFNumber.of(key), ref]) })),
  )
}

/** Annotations with the elements they stand in. */
function linkEntries(root: PDFDict): (readonly [number, PDFRef])[] {
  const found: (readonly [number, PDFRef])[] = []
  const walk = (ref: PDFRef, dict: PDFDict) => {
    for (const kid of kidsOf(dict)) {
      if (kid.kind === 'element') walk(kid.ref, kid.dict)
      if (kid.kind !== 'object') continue
      const annotation = kid.dict.lookupMaybe(PDFName.of('Obj'), PDFDict)
      const key = annotation?.lookupMaybe(PDFName.of('StructParent'), PDFNumber)
      if (key) found.push([key.asNumber(), ref])
    }
  }
  for (const kid of kidsOf(root)) if (kid.kind === 'element') walk(kid.ref, kid.dict)
  return found
}
