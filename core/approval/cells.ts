import { widthOf } from '../document/width.ts'
import { filledGrid } from '../grid/merged-cells.ts'
import { COLUMN_WIDTHS, GAPS, charactersPerLine, linesHeight } from './measures.ts'
import type { LineKind, SheetCell, SheetLine, SheetRow } from './sheet.ts'

/** Digits a figure's cell takes in plain type, whatever font stands in. */
const PLAIN_DIGITS = 6

/** Rows that fill the grid, each as high as its words need, and at least so high. @param least in millimetres */
export function sheetRows(least: number, rows: readonly (readonly SheetCell[])[]): SheetRow[] {
  return filledGrid(rows, COLUMN_WIDTHS.length).map((placed, row) => {
    const ofOneRow = placed.filter(({ rowSpan }) => rowSpan === 1)
    const needed = ofOneRow.map((cell) => neededHeight(cell, spannedWidth(cell.column, cell.colSpan)))
    return { height: Math.max(least, ...needed), cells: rows[row] ?? [] }
  })
}

/** @param note smaller, under the label */
export function labelCell(text: string, { rowSpan = 1, note = '' } = {}): SheetCell {
  const lines = note === '' ? [line(text)] : [line(text), line(note, 'small')]
  return { role: 'label', lines, colSpan: 1, rowSpan }
}

/** The name of a figure, before it. */
export function keyCell(text: string): SheetCell {
  return { role: 'key', lines: [line(text)], colSpan: 1, rowSpan: 1 }
}

/** A figure; one of many digits is set smaller. */
export function figureCell(text: string, colSpan = 1): SheetCell {
  const kind = colSpan === 1 && widthOf(text) * 2 > PLAIN_DIGITS ? 'small' : 'plain'
  return { role: 'figure', lines: [line(text, kind)], colSpan, rowSpan: 1 }
}

/** Words beside a label, as far as the right edge unless told otherwise. */
export function valueCell(lines: readonly SheetLine[], colSpan = BESIDE_LABEL): SheetCell {
  return { role: 'value', lines, colSpan, rowSpan: 1 }
}

/** Room to sign, or for an opinion, with the date to be filled in at its foot. */
export function signingCell(role: 'signing' | 'opinion', date: string): SheetCell {
  return { role, lines: [line(date)], colSpan: BESIDE_LABEL, rowSpan: 1 }
}

/** A line of words. */
export function line(text: string, kind: LineKind = 'plain'): SheetLine {
  return { kind, text }
}

/** Full-width characters on a plain line beside a label. */
export const LINE_BESIDE_LABEL = charactersPerLine(spannedWidth(1, COLUMN_WIDTHS.length - 1), 'plain')

/** How many lines words take beside a label. */
export function linesBesideLabel(text: string, kind: LineKind): number {
  return linesIn(spannedWidth(1, BESIDE_LABEL), line(text, kind))
}

const BESIDE_LABEL = COLUMN_WIDTHS.length - 1

function neededHeight({ lines }: SheetCell, width: number): number {
  return lines.reduce((sum, one) => sum + linesHeight(linesIn(width, one), one.kind), 2 * GAPS.over)
}

function linesIn(width: number, { kind, text }: SheetLine): number {
  return Math.max(1, Math.ceil(widthOf(text) / charactersPerLine(width, kind)))
}

function spannedWidth(from: number, count: number): number {
  return COLUMN_WIDTHS.slice(from, from + count).reduce((sum, width) => sum + width, 0)
}
