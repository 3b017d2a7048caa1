import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { type Placed, placedCells } from '../../../core/grid/merged-cells.ts'
import { headersIn } from '../html/table-headers.ts'
import { type Kid, kidsOf, roleOf } from './elements.ts'
import { leavesOf } from './trees.ts'

type Element = Extract<Kid, { kind: 'element' }>

/** A cell as its tags describe it; a header's role is what it heads. */
interface Cell {
  readonly dict: PDFDict
  readonly role: 'column' | 'row' | 'figure'
  readonly colSpan: number
  readonly rowSpan: number
}

/**
 * Says of every table what it is called, and of each cell which headers are its own: Chromium gives a cell all headers of
 * its column, those of other groups too.
 * @param names of all tables in their order; where there are more or fewer tables, none is named
 */
export function describeTables(root: PDFDict, names: readonly string[]): void {
  const tables = elementsBelow(root).filter(({ dict }) => roleOf(dict) === 'Table')
  const ids: (readonly [string, PDFRef])[] = []
  for (const [i, { dict }] of tables.entries()) {
    const name = tables.length === names.length ? names[i] : undefined
    if (name !== undefined) {
      dict.set(PDFName.of('T'), PDFHexString.fromText(name))
      dict.set(PDFName.of('A'), dict.context.obj({ O: 'Table', Summary: PDFHexString.fromText(name) }))
    }
    describeCells(dict, ids)
  }
  for (const node of leavesOf(root, 'IDTree', 'Names').nodes) root.context.delete(node)
  const tree = root.context.obj({ Names: ids.flatMap(([id, ref]): PDFObject[] => [PDFString.of(id), ref]) })
  if (ids.length > 0) root.set(PDFName.of('IDTree'), root.context.register(tree))
  else root.delete(PDFName.of('IDTree'))
}

function describeCells(table: PDFDict, ids: (readonly [string, PDFRef])[]): void {
  const rows = elementsBelow(table)
    .filter(({ dict }) => roleOf(dict) === 'TR')
    .map(({ dict }) => kidsOf(dict).flatMap((kid) => (kid.kind === 'element' ? [cellOf(kid)] : [])))
  const placed = placedCells(rows)
  const headers = headersIn(placed)
  const named = new Map<PDFDict, string>()
  for (const { ref, dict, role } of placed.flat()) {
    dict.delete(PDFName.of('ID'))
    if (role === 'figure') continue
    const id = `cell${String(ids.length + 1).padStart(8, '0')}`
    ids.push([id, ref])
    named.set(dict, id)
    dict.set(PDFName.of('ID'), PDFString.of(id))
  }
  for (const cell of placed.flat())
    describeCell(
      cell,
      headers(cell).flatMap(({ dict }) => named.get(dict) ?? []),
    )
}

/** What a cell says of itself: only what isn't so anyway (ISO 32000-1, table 349). */
function describeCell({ dict, role, colSpan, rowSpan }: Placed<Cell>, headers: readonly string[]): void {
  const { context } = dict
  const attributes = context.obj({ O: 'Table' })
  if (role !== 'figure') attributes.set(PDFName.of('Scope'), PDFName.of(role === 'column' ? 'Column' : 'Row'))
  if (colSpan > 1) attributes.set(PDFName.of('ColSpan'), PDFNumber.of(colSpan))
  if (rowSpan > 1) attributes.set(PDFName.of('RowSpan'), PDFNumber.of(rowSpan))
  if (headers.length > 0)
    attributes.set(PDFName.of('Headers'), context.obj(headers.map((id) => PDFString.of(id))))
  if (attributes.keys().length > 1) dict.set(PDFName.of('A'), attributes)
  else dict.delete(PDFName.of('A'))
}

function cellOf({ ref, dict }: Element): Cell & { readonly ref: PDFRef } {
  const scope = attributeOf(dict, 'Scope')
  const heads = roleOf(dict) === 'TH'
  const role = !heads ? 'figure' : scope === PDFName.of('Column') ? 'column' : 'row'
  return { ref, dict, role, colSpan: spanOf(dict, 'ColSpan'), rowSpan: spanOf(dict, 'RowSpan') }
}

function spanOf(dict: PDFDict, name: string): number {
  const value = attributeOf(dict, name)
  return value instanceof PDFNumber ? value.asNumber() : 1
}

/** An attribute of an element, which may have one dictionary of them or several. */
function attributeOf(element: PDFDict, name: string): PDFObject | undefined {
  const attributes = element.lookup(PDFName.of('A'))
  const dicts =
    attributes instanceof PDFArray ? attributes.asArray().map((_, i) => attributes.lookup(i)) : [attributes]
  return dicts
    .flatMap((each) => (each instanceof PDFDict ? [each.lookup(PDFName.of(name))] : []))
    .find(Boolean)
}

/** Every element below, in reading order. */
export function elementsBelow(holder: PDFDict): Element[] {
  return kidsOf(holder).flatMap((kid) => (kid.kind === 'element' ? [kid, ...elementsBelow(kid.dict)] : []))
}
