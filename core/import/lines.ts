import { withPlainDigits } from '../report/figure.ts'
import { sortOf } from './cell-sort.ts'
import type { LabelBook } from './label-book.ts'

/** A line of pasted text taken apart into the cells of a table row. */
export type LineCells = readonly string[]

/** Longest label of the form, with room for what people add. */
const LONGEST_CELL = 70
/** No row of the form has more than a fourth of them. */
const MOST_CELLS = 64

/** The cells of a line divided by tabs or bars; nothing where it is no row of a table. */
export function cellsOfLine(text: string, book: LabelBook): LineCells | undefined {
  if (text.includes('\n')) return undefined
  // What a merged cell leaves behind.
  if (/^\s*\|{2,}\s*$/u.test(text)) return ['', '']
  const isBars = /^\s*\||\|\s*$/u.test(text)
  if (!/[\t|]/u.test(text)) return cellsBetweenSpaces(text, book)
  if (!isBars && !/\t/u.test(text) && (text.match(/\|/gu)?.length ?? 0) < 3) return undefined
  const cells = isBars
    ? text.trim().replace(/^\|/u, '').replace(/\|$/u, '').split('|').map(trimmed)
    : text.split(text.includes('\t') ? '\t' : '|').map(trimmed)
  if (cells.length > MOST_CELLS || cells.some((cell) => cell.length > LONGEST_CELL)) return undefined
  return isBars || cells.some((cell) => isKnown(cell, book)) ? cells : undefined
}

/** 规章 0 2 5: nothing but labels and figures, with spaces between. */
function cellsBetweenSpaces(text: string, book: LabelBook): LineCells | undefined {
  if (text.length > LONGEST_CELL * 2) return undefined
  const cells = text.trim().split(/\s+/u)
  return cells.length > 2 && cells.every((cell) => isKnown(cell, book)) ? cells : undefined
}

/** The line of dashes under the header of a Markdown table. */
export function isRule(cell: string): boolean {
  return /^:?-{2,}:?$/u.test(cell.trim())
}

/** A figure, or a label of any edition of the form. */
export function isKnown(text: string, book: LabelBook): boolean {
  if (text.length > LONGEST_CELL || text.trim() === '') return false
  return sortOf(text) === 'figure' || book.isLabel(text)
}

/** Lines that hold one cell each, put together as rows: a row begins with the label of one. */
export function rowsOfCells(cells: readonly string[], book: LabelBook): LineCells[] {
  const rows: string[][] = []
  let row: string[] = []
  cells.forEach((cell, i) => {
    const isValue = sortOf(cell) !== 'words'
    const hasValues = row.some((each) => sortOf(each) !== 'words')
    const begins = isValue
      ? !hasValues && row.length > 1 && !book.isRowLabel(row.at(-1) ?? '')
      : hasValues ||
        book.isBand(cell) ||
        (row.length === 1 && book.isNameOver(row[0] ?? '', cell)) ||
        (book.isRowLabel(cell) && sortOf(cells[i + 1] ?? cell) !== 'words')
    if (begins && row.length > 0) {
      rows.push(row)
      row = []
    }
    row.push(cell)
  })
  return row.length > 0 ? [...rows, row] : rows
}

/** A line of nothing but labels and figures glued together, taken apart into rows; nothing where it is none. */
export function rowsOfGlued(text: string, book: LabelBook): LineCells[] | undefined {
  const plain = withPlainDigits(text)
    .split('\n')
    .map((line) => line.trim())
    .join('')
  if (!/\d/u.test(plain) || !/^[\s\d.,:/"“”-]*$/u.test(plain.replace(book.printedPattern, '')))
    return undefined
  const labels = [...plain.matchAll(book.rowPattern)]
  const rows = labels.flatMap((match, i): string[][] => {
    const rest = plain.slice(match.index + match[0].length, labels[i + 1]?.index ?? plain.length)
    const figures = /^[\s:"“”]*(\d[\d\s.,]*)/u.exec(rest)?.[1]?.trim()
    return figures === undefined ? [] : [[match[0], figures]]
  })
  return rows.length > 0 ? rows : headAndFigures(plain, book)
}

/** The table of disputes: labels, and behind them all its figures. */
function headAndFigures(plain: string, book: LabelBook): LineCells[] | undefined {
  const labels = [...plain.matchAll(book.printedPattern)]
  const last = labels.at(-1)
  const figures = last ? plain.slice(last.index + last[0].length).trim() : ''
  return /^\d[\d\s]*$/u.test(figures) ? [labels.map(([label]) => label), [figures]] : undefined
}

function trimmed(cell: string): string {
  return cell.trim()
}
