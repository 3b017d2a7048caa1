import type { SourceBlock, SourceTable } from '../../../core/import/source.ts'
import { type GridCell, gridOf, widthOf } from './grid.ts'
import type { Element } from './element.ts'

/** What stands between `<table>` and `</table>`. */
interface Parts {
  /** Rows by section; those without one are a body. */
  readonly head: Element[][]
  readonly body: Element[][][]
  readonly foot: Element[][]
  /** Captions, and what has no place in a table. */
  readonly besides: (Element | string)[]
}

/** A cell whose text is longer holds a passage, not a label or a figure. */
const PASSAGE = 200
/** Elements that old pages set between a table and its rows. */
const WRAPPERS = new Set(['form', 'center', 'font', 'span', 'div'])

/**
 * A table as blocks: the table itself, or what stands in it where it only lays out the page. What stands between its
 * cells comes before it, as in browsers. `read` gives the blocks of a part of the page.
 */
export function tableBlocks(
  table: Element,
  read: (part: readonly (Element | string)[]) => readonly SourceBlock[],
): readonly SourceBlock[] {
  const parts: Parts = { head: [], body: [], foot: [], besides: [] }
  gather(table, parts)
  const width = widthOf([...parts.head, ...parts.body.flat(), ...parts.foot])
  const grid = [parts.head, ...parts.body, parts.foot].flatMap((rows) => gridOf(rows, width))
  const cells = new Map(grid.flat().map((cell) => [cell, read(cell.element.children)]))
  const laidOut = table.attributes.role === 'presentation' || onlyLaysOut([...cells.values()])
  const content = laidOut ? [...cells.values()].flat() : [tableOf(grid, cells)]
  return [...read(parts.besides), ...content]
}

function gather(within: Element, parts: Parts, section?: Element[][]): void {
  let rows = section
  const body = () => {
    if (rows === undefined) parts.body.push((rows = []))
    return rows
  }
  let row: Element[] | undefined
  for (const child of within.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') parts.besides.push(child)
      continue
    }
    const { name } = child
    if (name === 'td' || name === 'th') {
      if (row === undefined) body().push((row = []))
      row.push(child)
      continue
    }
    row = undefined
    if (name === 'tr') body().push(cellsOf(child, parts))
    else if (name === 'thead') gather(child, parts, parts.head)
    else if (name === 'tfoot') gather(child, parts, parts.foot)
    else if (name === 'tbody') {
      const rowsOfBody: Element[][] = []
      parts.body.push(rowsOfBody)
      gather(child, parts, rowsOfBody)
      rows = section
    } else if (WRAPPERS.has(name)) gather(child, parts, body())
    else if (name !== 'colgroup' && name !== 'col') parts.besides.push(child)
  }
}

function cellsOf(row: Element, parts: Parts): Element[] {
  const cells: Element[] = []
  for (const child of row.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') parts.besides.push(child)
    } else if (child.name === 'td' || child.name === 'th') cells.push(child)
    else if (WRAPPERS.has(child.name)) cells.push(...cellsOf(child, parts))
    else parts.besides.push(child)
  }
  return cells
}

function tableOf(
  grid: readonly GridCell[][],
  cells: ReadonlyMap<GridCell, readonly SourceBlock[]>,
): SourceTable {
  return {
    kind: 'table',
    rows: grid.map((row) => ({
      cells: row.map((cell) => ({
        text: (cells.get(cell) ?? []).map(textOf).join('\n'),
        column: cell.column,
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
      })),
    })),
  }
}

/** A table lays out the page if it holds tables, headings over text, one filled cell only, or passages more than anything else. */
function onlyLaysOut(cells: readonly (readonly SourceBlock[])[]): boolean {
  if (cells.filter((blocks) => blocks.length > 0).length <= 1) return true
  if (cells.some((blocks) => blocks.some(({ kind }) => kind === 'table') || isArticle(blocks))) return true
  const lengths = cells.map((blocks) => blocks.reduce((sum, block) => sum + textOf(block).length, 0))
  const sum = (list: readonly number[]) => list.reduce((total, length) => total + length, 0)
  return sum(lengths.filter((length) => length > PASSAGE)) > sum(lengths) / 2
}

function isArticle(blocks: readonly SourceBlock[]): boolean {
  return blocks.length > 1 && blocks.some((block) => block.kind === 'paragraph' && block.level !== undefined)
}

function textOf(block: SourceBlock): string {
  return block.kind === 'paragraph' ? block.text : ''
}
