import { Failure } from '../../../core/failure.ts'
import type { SourceBlock, SourceCell, SourceComment } from '../../../core/import/source.ts'
import { childOf, elementsOf, textOf, valueOf, type XmlElement } from '../xml.ts'
import { unwrapped } from './alternatives.ts'
import { isFlat, isOn, wholeNumber } from './format.ts'
import { type Ground, groundWithin, shadingOf } from './ground.ts'
import type { Reading } from './reading.ts'

/** Columns of a grid; Word itself stops at 63. */
const MAX_COLUMNS = 1_000
/** Characters in a cell from which a single column of cells is no table of words but a frame around text. */
const LONG_TEXT = 100

/** A table as a block; one that only lays out the page as what stands in it; one that is deleted as nothing. */
export function readTable(table: XmlElement, reading: Reading): SourceBlock[] {
  const rows = membersOf(table, 'w:tr', reading).filter((row) => isKept(row, reading))
  const grid = gridOf(rows, { ...reading, ground: groundOf(table, reading) })
  if (grid.length === 0) return []
  if (isLayout(grid)) return grid.flatMap((row) => row.flatMap(({ blocks }) => blocks))
  return [{ kind: 'table', rows: grid.map((row) => ({ cells: row.map(sourceCell) })) }]
}

/** What a table lays behind its cells; a style may lay one colour behind some of them and another behind others. */
function groundOf(table: XmlElement, { styles, ground }: Reading): Ground {
  const properties = childOf(table, 'w:tblPr')
  if (styles.shadesCells(valueOf(properties, 'w:tblStyle'))) return 'unknown'
  return groundWithin(ground, shadingOf(properties))
}

/** A cell while the rows below it may still lengthen it. */
interface GridCell {
  readonly column: number
  readonly blocks: SourceBlock[]
  colSpan: number
  rowSpan: number
}

/** The rows or cells of a table, also those that stand in content controls. */
function membersOf(parent: XmlElement, name: 'w:tr' | 'w:tc', reading: Reading): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    reading.marks.pass(element)
    if (element.name === name) return [element]
    return (unwrapped(element) ?? []).flatMap((inner) =>
      inner.name === name ? [inner] : membersOf(inner, name, reading),
    )
  })
}

function isKept(row: XmlElement, reading: Reading): boolean {
  const properties = childOf(row, 'w:trPr')
  const deleted = childOf(properties, 'w:del') !== undefined
  if (deleted) reading.seen.add('trackedChanges')
  const isHidden = isOn(childOf(properties, 'w:hidden')) || isFlat(childOf(properties, 'w:trHeight'))
  if (!deleted && isHidden && textWithin(row)) reading.seen.add('hidden')
  return !deleted && isHidden !== true
}

function textWithin(element: XmlElement): boolean {
  return elementsOf(element).some((each) =>
    each.name === 'w:t' ? textOf(each).trim() !== '' : textWithin(each),
  )
}

function gridOf(rows: readonly XmlElement[], reading: Reading): GridCell[][] {
  let above = new Map<number, GridCell>()
  return rows.map((row) => {
    const open = new Map<number, GridCell>()
    const line: GridCell[] = []
    const around = groundWithin(reading.ground, shadingOf(childOf(row, 'w:tblPrEx')))
    let column = span(childOf(row, 'w:trPr'), 'w:gridBefore', 0)
    for (const cell of membersOf(row, 'w:tc', reading)) {
      const properties = childOf(cell, 'w:tcPr')
      if (childOf(properties, 'w:cellDel')) {
        reading.seen.add('trackedChanges')
        continue
      }
      const colSpan = span(properties, 'w:gridSpan', 1)
      const merge = mergeOf(properties)
      const before = line.at(-1)
      const reached = merge === 'down' ? above.get(column) : undefined
      if (reached) {
        reached.rowSpan += 1
        open.set(column, reached)
      } else if (merge === 'across' && before) before.colSpan += colSpan
      else {
        const ground = groundWithin(around, shadingOf(properties))
        const blocks = reading.blocksOf(cell, { ...reading, ground })
        const started = { column, colSpan, rowSpan: 1, blocks }
        line.push(started)
        if (merge !== 'none') open.set(column, started)
      }
      column += colSpan
      if (column > MAX_COLUMNS) throw new Failure('unsafe-file', { problem: '表格的列数不合常理' })
    }
    above = open
    return line
  })
}

/** How a cell is joined to others: it starts a column of cells, goes on with the one above or with the one before it. */
function mergeOf(properties: XmlElement | undefined): 'none' | 'start' | 'down' | 'across' {
  const tracked = childOf(properties, 'w:cellMerge')?.attributes['w:vMerge']
  if (tracked !== undefined) return tracked === 'rest' ? 'start' : 'down'
  const across = childOf(properties, 'w:hMerge')
  if (across && across.attributes['w:val'] !== 'restart') return 'across'
  const vertical = childOf(properties, 'w:vMerge')
  if (!vertical) return 'none'
  return vertical.attributes['w:val'] === 'restart' ? 'start' : 'down'
}

function span(properties: XmlElement | undefined, name: string, least: number): number {
  const value = valueOf(properties, name)
  // A number too long to be read is as wrong as one that is too large.
  if (value !== undefined && wholeNumber(value) === undefined && /^\d+$/u.test(value)) return MAX_COLUMNS + 1
  return Math.max(least, wholeNumber(value) ?? least)
}

/** A table around tables, or a frame of one column around text. */
function isLayout(grid: readonly (readonly GridCell[])[]): boolean {
  const cells = grid.flat()
  if (cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'))) return true
  const oneColumn = cells.every(({ column }) => column === cells[0]?.column)
  return oneColumn && cells.some((cell) => sourceCell(cell).text.length > LONG_TEXT)
}

function sourceCell({ column, colSpan, rowSpan, blocks }: GridCell): SourceCell {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph')
  const comments: SourceComment[] = paragraphs.flatMap((paragraph) => paragraph.comments ?? [])
  const text = paragraphs
    .map((paragraph) => paragraph.text)
    .filter((each) => each.trim() !== '')
    .join('\n')
  return { text, column, colSpan, rowSpan, ...(comments.length === 0 ? {} : { comments }) }
}
