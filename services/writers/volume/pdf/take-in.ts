import { PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { chain, entitle, entriesOf } from './outline.ts'
import { type Part, type PartPlace, ROOTS, SHEET, type Spot } from './part.ts'
import { dictAt, listAt, openPrinted, put, refAt } from './printed.ts'
import { keepsToStandards } from '../../pdf-archive/keeps-to-standards.ts'
import { tagPrinted } from '../../pdf-tags/tag-printed.ts'
import { spelled } from './spelling.ts'
import { linksOf, takeStructure } from './structure.ts'

/**
 * A printed document as a part of another: its objects under numbers of their own, its pages, tags and outline chained to
 * those of the parts before. The library reads it; written out part by part, no more than one is ever held as objects.
 */
export async function takeIn(bytes: Uint8Array, place: PartPlace): Promise<Part> {
  const { pdf, newRef } = await openPrinted(bytes)
  const { context, catalog } = pdf
  const contents = tagPrinted(pdf, place.tableNames)
  const pages = pdf.getPages().map(({ ref, node }) => ({ ref, dict: node as PDFDict }))
  const numbers = new Map<number, number>()
  /** A reference to an object of the file it goes into. */
  const outside = (number: number) => {
    const ref = newRef()
    numbers.set(ref.objectNumber, number)
    return ref
  }
  const dicts = pages.map(({ dict }) => dict)
  const tags = takeStructure(catalog, dicts, place.part, place.firstKey)
  const entries = entriesOf(catalog)
  entitle(entries, place.titles)
  chain(
    entries,
    place.entryBefore === undefined ? undefined : outside(place.entryBefore),
    place.entryBehind === undefined ? undefined : outside(place.entryBehind),
  )
  const pageRoot = expected(refAt(catalog, 'Pages'))
  put(context.lookup(pageRoot, PDFDict), 'Parent', outside(ROOTS.pages))
  for (const dict of dicts) leadLinks(dict, place.targets, outside)
  const claims = keepsToStandards(pdf, contents)
  const [odd, even, behind] = [
    outside(ROOTS.beforePage),
    outside(ROOTS.beforeLeftPage),
    outside(ROOTS.behindPage),
  ]
  const before = (i: number) => ((place.pagesBefore + i) % 2 === 0 ? odd : even)
  const sheets = place.underSheets ? dicts.map((dict, i) => layUnder(dict, newRef(), before(i), behind)) : []

  const dropped = [
    ...tags.dropped,
    ...rootsOf(catalog),
    pdf.context.trailerInfo.Root,
    pdf.context.trailerInfo.Info,
  ]
  const left = new Set(dropped.flatMap((ref) => (ref instanceof PDFRef ? [ref.objectNumber] : [])))
  const first = entries[0]
  if (first) numbers.set(first.ref.objectNumber, place.entry)
  let next = place.first
  const numbered = (ref: PDFRef) => {
    const known = numbers.get(ref.objectNumber)
    if (known !== undefined) return known
    numbers.set(ref.objectNumber, next)
    return next++
  }
  // What is left out of the file but stands for one of its own.
  for (const [name, number] of [
    ['StructTreeRoot', ROOTS.document],
    ['Outlines', ROOTS.outline],
  ] as const) {
    const ref = refAt(catalog, name)
    if (ref) numbers.set(ref.objectNumber, number)
  }
  const kept = context.enumerateIndirectObjects().filter(([ref]) => !left.has(ref.objectNumber))
  const added = [tags.byKey, tags.byName].map((dict) => dict && ([newRef(), dict] as const))
  const objects = [...kept, ...added.filter((each) => each !== undefined)]
  const sheetNumbers = [...objects.map(([ref]) => ref), ...sheets].map(numbered).slice(objects.length)
  const { pieces, offsets } = written(objects, numbers)
  const numberOf = (ref: PDFRef) => expected(numbers.get(ref.objectNumber))
  const [byKey, byName] = added.map((each) => each && numberOf(each[0]))
  return {
    bytes: Buffer.concat(pieces),
    offsets,
    next,
    nextKey: tags.nextKey,
    pageRoot: numberOf(pageRoot),
    pages: pages.map(({ ref }) => numberOf(ref)),
    sheets: sheetNumbers,
    elements: tags.elements.map(numberOf),
    byKey,
    byName,
    lastEntry: entries.length > 0 ? numberOf(expected(entries.at(-1)).ref) : place.entry,
    chapters: entries.map(({ page, top }): Spot => ({ page: numberOf(page), top })),
    claims,
  }
}

function rootsOf(catalog: PDFDict): (PDFRef | undefined)[] {
  return ['StructTreeRoot', 'Outlines', 'Dests'].map((name) => refAt(catalog, name))
}

/** Links by name lead to where the volume has what they name, and say its title (ISO 14289-1, 7.18.5). */
function leadLinks(page: PDFDict, targets: PartPlace['targets'], outside: (number: number) => PDFRef): void {
  for (const link of linksOf(page)) {
    const name = link.get(PDFName.of('Dest'))
    const spot = name instanceof PDFName ? targets[name.decodeText()] : undefined
    if (!spot) continue
    const { context } = page
    put(link, 'Dest', context.obj([outside(spot.page), 'XYZ', null, spot.top, null]))
    put(link, 'Contents', PDFHexString.fromText(spot.title))
  }
}

/** Lays a sheet over a page: the page's own content keeps its state to itself. */
function layUnder(page: PDFDict, sheet: PDFRef, before: PDFRef, behind: PDFRef): PDFRef {
  const { context } = page
  const resources = dictAt(page, 'Resources')?.clone(context) ?? context.obj({})
  const forms = dictAt(resources, 'XObject')?.clone(context) ?? context.obj({})
  put(forms, SHEET, sheet)
  put(resources, 'XObject', forms)
  put(page, 'Resources', resources)
  put(page, 'Contents', context.obj([before, ...listAt(page, 'Contents'), behind]))
  return sheet
}

function written(objects: readonly (readonly [PDFRef, PDFObject])[], numbers: ReadonlyMap<number, number>) {
  const pieces: Uint8Array[] = []
  const offsets: [number, number][] = []
  let at = 0
  for (const [ref, object] of objects) {
    const number = expected(numbers.get(ref.objectNumber))
    const bytes = spelled(number, object, numbers)
    offsets.push([number, at])
    pieces.push(bytes)
    at += bytes.length
  }
  return { pieces, offsets }
}

function expected<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The printed document is not as browsers print them')
  return value
}
