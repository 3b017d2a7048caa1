import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { coveredRows, placedCells } from '../../core/grid/merged-cells.ts'
import type { Faults } from './pdf-object-clauses.ts'

/** A tagged element as it stands in the file. */
interface Element {
  readonly ref: string
  readonly role: string
  readonly dict: PDFDict
  readonly elements: readonly Element[]
  /** Pages and numbers of the tagged pieces in it. */
  readonly pieces: readonly (readonly [page: string, mcid: number])[]
}

const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
}
/** They hold elements only, and these only. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
  Document: ['Part', 'H1', 'H2', 'H3', 'P', 'Table', 'Figure', 'L', 'TOC', 'Art', 'Sect'],
}
const STANDARD = new Set([
  ...Object.keys(HOLDERS),
  ...Object.keys(HELD),
  ...Object.values(HELD).flat(),
  'Span',
  'Link',
  'Reference',
  'Figure',
])

/** Faults of the tags; UA is ISO 14289-1, A is ISO 19005-2. */
export async function structureFaults(bytes: Uint8Array): Promise<Faults> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!root) return ['A 6.7.3.1 StructTreeRoot']
  const tops = elementsIn(root)
  const all = tops.flatMap(withBelow)
  const levels = all.flatMap(({ role }) => (/^H[1-6]$/u.test(role) ? [Number(role.slice(1))] : []))
  return [
    ...(tops.length === 1 && tops[0]?.role === 'Document' ? [] : ['UA 7.1 Document']),
    ...all.flatMap(elementFaults),
    ...(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1) ? [] : ['UA 7.4.2 headings']),
    ...all.filter(({ role }) => role === 'Table').flatMap(tableFaults),
    ...parentFaults(pdf, root, all),
    ...idFaults(root, all),
  ]
}

function elementFaults({ role, dict, elements, pieces }: Element): Faults {
  const held = HELD[role]
  return [
    ...(STANDARD.has(role) ? [] : [`UA 7.1 ${role}`]),
    ...elements.flatMap((kid) => {
      const holders = HOLDERS[kid.role]
      return (holders && !holders.includes(role)) || (held && !held.includes(kid.role))
        ? [`UA 7.2 ${kid.role} in ${role}`]
        : []
    }),
    ...(held && pieces.length > 0 ? [`UA 7.2 content in ${role}`] : []),
    ...(role === 'Figure' && !dict.has(PDFName.of('Alt')) ? ['UA 7.3 Alt'] : []),
    ...(['P', 'H1', 'H2', 'H3', 'Link', 'Figure'].includes(role) && pieces.length + elements.length === 0
      ? [`UA 7.1 ${role} without content`]
      : []),
  ]
}

/** Cells fill the grid, headers say of what, and cells name headers of their own table (UA 7.5). */
function tableFaults(table: Element): Faults {
  const rows = withBelow(table).filter(({ role }) => role === 'TR')
  const placed = placedCells(
    rows.map(({ elements }) =>
      elements.map((cell) => ({ cell, colSpan: spanOf(cell, 'ColSpan'), rowSpan: spanOf(cell, 'RowSpan') })),
    ),
  )
  const widths = coveredRows(placed).map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0))
  const cells = rows.flatMap(({ elements }) => elements)
  const [corner] = cells
  const ids = new Set(
    cells.flatMap(({ role, dict }) => (role === 'TH' ? textOf(dict.get(PDFName.of('ID'))) : [])),
  )
  return [
    ...(new Set(widths).size === 1 ? [] : [`UA 7.2 columns ${widths.join(' ')}`]),
    ...(textOf(table.dict.get(PDFName.of('T'))).join('') === '' ? ['UA 7.5 name'] : []),
    ...cells.flatMap((cell) => {
      const headers = attribute(cell, 'Headers')
      const named = headers instanceof PDFArray ? headers.asArray().flatMap(textOf) : []
      return [
        ...(cell.role === 'TH' && attribute(cell, 'Scope') === undefined ? ['UA 7.5 Scope'] : []),
        ...named.flatMap((id) => (ids.has(id) ? [] : [`UA 7.5 Headers ${id}`])),
        ...(cell.role === 'TD' && cell !== corner && ids.size > 0 && named.length === 0
          ? ['UA 7.5 no Headers']
          : []),
      ]
    }),
  ]
}

/** Each tagged piece and link finds its element, and it alone (ISO 32000-1, 14.7.4.4). */
function parentFaults(pdf: PDFDocument, root: PDFDict, all: readonly Element[]): Faults {
  const { context } = pdf
  const byKey = new Map(numbersBelow(root.lookupMaybe(PDFName.of('ParentTree'), PDFDict)))
  const owned = new Map(
    all.flatMap(({ ref, pieces }) => pieces.map(([page, mcid]) => [`${page} ${mcid}`, ref] as const)),
  )
  const told = pdf.getPages().flatMap(({ ref, node }) => {
    const key = node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber()
    const list = key === undefined ? undefined : context.lookup(byKey.get(key))
    if (!(list instanceof PDFArray)) return []
    return list
      .asArray()
      .flatMap((each, mcid) => (each instanceof PDFRef ? [[`${ref.tag} ${mcid}`, each.tag] as const] : []))
  })
  const same = told.length === owned.size && told.every(([piece, element]) => owned.get(piece) === element)
  return same ? [] : [`A 6.7.3 ParentTree ${told.length} ${owned.size}`]
}

function idFaults(root: PDFDict, all: readonly Element[]): Faults {
  const ids = all.flatMap(({ dict }) => textOf(dict.get(PDFName.of('ID'))))
  const listed = namesBelow(root.lookupMaybe(PDFName.of('IDTree'), PDFDict))
  return [
    ...(new Set(ids).size === ids.length ? [] : ['UA 7.9 ID twice']),
    ...(listed.toSorted().join() === listed.join() && new Set(listed).size === ids.length
      ? []
      : ['UA 7.5 IDTree']),
  ]
}

function elementsIn(holder: PDFDict): Element[] {
  return kidsOf(holder).flatMap((kid) => {
    const dict = holder.context.lookup(kid)
    const isElement = kid instanceof PDFRef && dict instanceof PDFDict && dict.has(PDFName.of('S'))
    if (!isElement) return []
    const role = dict.lookup(PDFName.of('S'), PDFName).decodeText()
    return [{ ref: kid.tag, role, dict, elements: elementsIn(dict), pieces: piecesIn(dict) }]
  })
}

function piecesIn(element: PDFDict): [string, number][] {
  const own = element.get(PDFName.of('Pg'))
  return kidsOf(element).flatMap((kid): [string, number][] => {
    const value = element.context.lookup(kid)
    if (value instanceof PDFNumber) return [[String(own), value.asNumber()]]
    if (!(value instanceof PDFDict) || value.get(PDFName.of('Type')) !== PDFName.of('MCR')) return []
    return [
      [String(value.get(PDFName.of('Pg')) ?? own), value.lookup(PDFName.of('MCID'), PDFNumber).asNumber()],
    ]
  })
}

function kidsOf(holder: PDFDict): PDFObject[] {
  const value = holder.get(PDFName.of('K'))
  const list = value && holder.context.lookup(value)
  return list instanceof PDFArray ? list.asArray() : value ? [value] : []
}

function withBelow(element: Element): Element[] {
  return [element, ...element.elements.flatMap(withBelow)]
}

function attribute({ dict }: Element, name: string): PDFObject | undefined {
  const value = dict.lookup(PDFName.of('A'))
  const list = value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [value]
  return list
    .flatMap((each) => (each instanceof PDFDict ? [each.lookup(PDFName.of(name))] : []))
    .find(Boolean)
}

function spanOf(cell: Element, name: string): number {
  const value = attribute(cell, name)
  return value instanceof PDFNumber ? value.asNumber() : 1
}

function textOf(value: PDFObject | undefined): string[] {
  return value instanceof PDFString || value instanceof PDFHexString ? [value.decodeText()] : []
}

function numbersBelow(node: PDFDict | undefined): [number, PDFObject][] {
  const own = node?.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? []
  const pairs = own.flatMap((key, i): [number, PDFObject][] => {
    const value = own[i + 1]
    return i % 2 === 0 && key instanceof PDFNumber && value ? [[key.asNumber(), value]] : []
  })
  return [...pairs, ...below(node).flatMap(numbersBelow)]
}

function namesBelow(node: PDFDict | undefined): string[] {
  const own = node?.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? []
  return [...own.flatMap((name, i) => (i % 2 === 0 ? textOf(name) : [])), ...below(node).flatMap(namesBelow)]
}

function below(node: PDFDict | undefined): PDFDict[] {
  const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray)
  return kids?.asArray().map((_, i) => kids.lookup(i, PDFDict)) ?? []
}
