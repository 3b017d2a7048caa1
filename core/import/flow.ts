import { sortOf } from './cell-sort.ts'
import { type GridRow, gridOf } from './grid.ts'
import type { SourcePlace } from './imported.ts'
import type { LabelBook } from './label-book.ts'
import { cellsOfLine, isKnown, isRule, type LineCells, rowsOfCells, rowsOfGlued } from './lines.ts'
import { withoutLostSpaces } from './lost-spaces.ts'
import { withoutPageMarks } from './page-marks.ts'
import type { PlacedBlock } from './placed-block.ts'
import type { SourceBlock, SourceDocument, SourceParagraph, SourceTable } from './source.ts'
import { withoutGlue } from './unglue.ts'
import { withWholeLabels } from './whole-labels.ts'
import { withWholeRows } from './whole-rows.ts'

/** A document as paragraphs and grids, whatever its tables were written as. */
export type Flow = FlowParagraph | FlowGrid

export interface FlowParagraph extends SourceParagraph {
  readonly from: SourcePlace
}

export interface FlowGrid {
  readonly kind: 'grid'
  readonly rows: readonly GridRow[]
  readonly from: SourcePlace
}

/** How many lines of one cell each are no longer chance. */
const MANY = 6
/** A cell with more words than this is no label: the table only lays out the page. */
const LONGEST_LABEL = 120

/** The paragraphs and grids of a document in order. Lines that are rows of tables are grids. */
export function flowOf(document: SourceDocument, book: LabelBook): Flow[] {
  const placed = document.blocks.map((block, at): PlacedBlock => ({ block, at }))
  const blocks = withWholeLabels(withoutGlue(withoutPageMarks(withoutLostSpaces(placed)), book), book)
  const flow: Flow[] = []
  for (let i = 0; i < blocks.length;) {
    const each = blocks[i]
    if (!each) break
    const lines = each.block.kind === 'paragraph' ? tableLines(blocks, i, book) : undefined
    if (lines) flow.push(...ofLines(lines.rows, book))
    else flow.push(...ofBlock(each, book))
    i += lines?.length ?? 1
  }
  return flow
}

/** A grid; paragraphs where bars without a label or figure are what is left of a table that laid out the page. */
function ofLines(rows: readonly PlacedLine[], book: LabelBook): Flow[] {
  const texts = rows.map(({ cells }) => cells.filter((cell) => cell !== ''))
  const isLaidOut = texts.every((own) => own.length < 2 && own.every((cell) => !isKnown(cell, book)))
  if (!isLaidOut) return [gridOfLines(rows)]
  return rows.flatMap(({ from }, i) =>
    (texts[i] ?? []).map((text): Flow => ({ kind: 'paragraph', text, from })),
  )
}

function ofBlock({ block, at: index }: PlacedBlock, book: LabelBook): Flow[] {
  if (block.kind === 'paragraph') return [{ ...block, from: { block: index } }]
  if (!isLayout(block, book))
    return [
      {
        kind: 'grid',
        rows: gridOf(withWholeRows(block, book), (row, cell) => ({ block: index, row, cell })),
        from: { block: index },
      },
    ]
  return block.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ text }, cell) =>
      text
        .split('\n')
        .map((line): Flow => ({ kind: 'paragraph', text: line, from: { block: index, row, cell } })),
    ),
  )
}

/** A table of long texts and without a label of the form. */
function isLayout({ rows }: SourceTable, book: LabelBook): boolean {
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text))
  return texts.some((text) => text.length > LONGEST_LABEL) && !texts.some(book.isLabel)
}

interface PlacedLine {
  readonly cells: LineCells
  readonly from: SourcePlace
}

/** The rows of a table that stand as paragraphs from an index on, and how many paragraphs they are. */
function tableLines(
  blocks: readonly PlacedBlock[],
  start: number,
  book: LabelBook,
): { rows: PlacedLine[]; length: number } | undefined {
  return (
    dividedLines(blocks, start, book) ?? singleCells(blocks, start, book) ?? gluedLines(blocks, start, book)
  )
}

/** Lines divided by tabs or bars, with lines of one label among them. */
function dividedLines(blocks: readonly PlacedBlock[], start: number, book: LabelBook) {
  const rows: PlacedLine[] = []
  let [length, count] = [0, 0]
  for (let i = start; i < blocks.length; i += 1) {
    const text = textAt(blocks, i)
    if (text === undefined) break
    const cells = cellsOfLine(text, book)
    if (cells) {
      if (cells.length === 1 || !cells.every((cell) => isRule(cell) || cell === ''))
        rows.push({ cells, from: placeOf(blocks, i) })
      length = i - start + 1
      count = rows.length
    } else if (rows.length > 0 && isKnown(text, book))
      rows.push({ cells: [text.trim()], from: placeOf(blocks, i) })
    else break
  }
  const own = rows.slice(0, count)
  return length > 0 ? { rows: cellPerLine(own, book) ?? own, length } : undefined
}

/** Lines of one cell each, with a bar after it, before it, or alone between them. */
function cellPerLine(lines: readonly PlacedLine[], book: LabelBook): PlacedLine[] | undefined {
  if (lines.length < MANY || lines.some(({ cells }) => cells.slice(1).some((cell) => cell !== '')))
    return undefined
  // A table begins with no blank cell: where a bar alone stands before it, bars divide.
  const own = isBar(lines[0]) ? lines.filter((each) => !isBar(each)) : lines
  // Else a bar alone is a blank cell; a stroke says so.
  return placedRows(
    own.map(({ cells: [cell = ''] }) => (cell === '' ? '/' : cell)),
    own.map(({ from }) => from),
    book,
  )
}

function isBar(line: PlacedLine | undefined): boolean {
  return line?.cells.every((cell) => cell === '') === true
}

/** Cells that follow one another, as rows, each with the place of its first cell. */
function placedRows(cells: readonly string[], places: readonly SourcePlace[], book: LabelBook): PlacedLine[] {
  let at = 0
  return rowsOfCells(cells, book).map((row) => {
    const from = places[at] ?? { block: 0 }
    at += row.length
    return { cells: row, from }
  })
}

/** One cell a line, labels of another edition among them. */
function singleCells(blocks: readonly PlacedBlock[], start: number, book: LabelBook) {
  if (!isKnown(textAt(blocks, start) ?? '', book)) return undefined
  let end = start + 1
  for (let i = end; i < blocks.length && i - end <= STRANGE; i += 1) {
    const text = textAt(blocks, i)
    if (text === undefined || !isShort(text, book) || isApart(blocks[i]?.block, book)) break
    if (isKnown(text, book) || isMark(text) || text.trim() === '|') end = i + 1
  }
  const cells = blocks
    .slice(start, end)
    .map((_, i) => ({ text: textAt(blocks, start + i)?.trim() ?? '', from: placeOf(blocks, start + i) }))
    // Bars between them only divide.
    .filter(({ text }) => text !== '|')
  if (cells.length < MANY || !cells.some(({ text }) => sortOf(text) === 'figure')) return undefined
  const texts = cells.map(({ text }) => text)
  return {
    rows: placedRows(
      texts,
      cells.map(({ from }) => from),
      book,
    ),
    length: end - start,
  }
}

/** A heading ends a table. */
function isApart(block: SourceBlock | undefined, book: LabelBook): boolean {
  if (block?.kind !== 'paragraph') return true
  return (
    block.level !== undefined || (/^[一二三四五六七八]\s*、/u.test(block.text) && !isKnown(block.text, book))
  )
}

/** How many lines that are no labels of the form may stand between two that are. */
const STRANGE = 3

/** Short enough for a cell, and no sentence. */
function isShort(text: string, book: LabelBook): boolean {
  return isKnown(text, book) || isMark(text) || (text.trim().length <= 20 && !/[。；，]/u.test(text))
}

/** A stroke for a blank. */
function isMark(text: string): boolean {
  return /^\s*[/／\-—]\s*$/u.test(text)
}

/** Lines in which labels and figures are glued together. */
function gluedLines(blocks: readonly PlacedBlock[], start: number, book: LabelBook) {
  const rows: PlacedLine[] = []
  let end = start
  for (; end < blocks.length; end += 1) {
    const glued = rowsOfGlued(textAt(blocks, end) ?? '', book)
    if (!glued) break
    const from = placeOf(blocks, end)
    rows.push(...glued.map((cells) => ({ cells, from })))
  }
  return end > start ? { rows, length: end - start } : undefined
}

function placeOf(blocks: readonly PlacedBlock[], index: number): SourcePlace {
  return { block: blocks[index]?.at ?? 0 }
}

function textAt(blocks: readonly PlacedBlock[], index: number): string | undefined {
  const block = blocks[index]?.block
  return block?.kind === 'paragraph' && block.field === undefined ? block.text : undefined
}

function gridOfLines(lines: readonly PlacedLine[]): FlowGrid {
  const table: SourceTable = {
    kind: 'table',
    rows: lines.map(({ cells }) => ({
      cells: cells.map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1 })),
    })),
  }
  const [first] = lines
  return {
    kind: 'grid',
    rows: gridOf(table, (row) => lines[row]?.from ?? { block: 0 }),
    from: first?.from ?? { block: 0 },
  }
}
