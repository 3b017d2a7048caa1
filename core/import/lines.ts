import { sortOf } from './cell-sort.ts'
import { isDistinctive, isFormLabel, TABLE_LABELS, TABLES } from './form-labels.ts'
import { bareLabel, withoutNumber } from './labels.ts'

/** A line of pasted text taken apart into the cells of a table row. */
export type LineCells = readonly string[]

/** Longest label of the form, with room for what people add. */
const LONGEST_CELL = 70

/** The cells of a line divided by tabs or bars; nothing where it is no row of a table. */
export function cellsOfLine(text: string): LineCells | undefined {
  if (text.includes('\n')) return undefined
  // What a merged cell leaves behind.
  if (/^\s*\|{2,}\s*$/u.test(text)) return ['', '']
  const isBars = /^\s*\||\|\s*$/u.test(text)
  if (!isBars && !/\t/u.test(text) && (text.match(/\|/gu)?.length ?? 0) < 3) return undefined
  const cells = isBars
    ? text.trim().replace(/^\|/u, '').replace(/\|$/u, '').split('|').map(trimmed)
    : text.split(text.includes('\t') ? '\t' : '|').map(trimmed)
  if (cells.some((cell) => cell.length > LONGEST_CELL)) return undefined
  return isBars || cells.some(isKnown) ? cells : undefined
}

/** The line of dashes under the header of a Markdown table. */
export function isRule(cell: string): boolean {
  return /^:?-{2,}:?$/u.test(cell.trim())
}

/** A figure, or a label of the form. */
export function isKnown(text: string): boolean {
  if (text.length > LONGEST_CELL || text.trim() === '') return false
  return sortOf(text) === 'figure' || isFormLabel(text)
}

/** Lines that hold one cell each, put together as rows: a row begins with the label of one. */
export function rowsOfCells(cells: readonly string[]): LineCells[] {
  const rows: string[][] = []
  let row: string[] = []
  cells.forEach((cell, i) => {
    const isValue = sortOf(cell) !== 'words'
    const hasValues = row.some((each) => sortOf(each) !== 'words')
    const begins = isValue
      ? !hasValues && row.length > 1 && !isRowLabel(row.at(-1) ?? '')
      : hasValues ||
        isBand(cell) ||
        isHeading(row, cell) ||
        (isRowLabel(cell) && sortOf(cells[i + 1] ?? cell) !== 'words')
    if (begins && row.length > 0) {
      rows.push(row)
      row = []
    }
    row.push(cell)
  })
  return row.length > 0 ? [...rows, row] : rows
}

/** A line of nothing but labels and figures glued together, taken apart into rows; nothing where it is none. */
export function rowsOfGlued(text: string): LineCells[] | undefined {
  const plain = text.normalize('NFKC').replace(/\s*\n\s*/gu, '')
  if (!/\d/u.test(plain) || !/^[\s\d.,:/-]*$/u.test(plain.replace(PRINTED_LABEL, ''))) return undefined
  const labels = [...plain.matchAll(ROW_LABEL)]
  const rows = labels.flatMap((match, i): string[][] => {
    const rest = plain.slice(match.index + match[0].length, labels[i + 1]?.index ?? plain.length)
    const figures = /^[\s:]*(\d[\d\s.,]*)/u.exec(rest)?.[1]?.trim()
    return figures === undefined ? [] : [[match[0], figures]]
  })
  return rows.length > 0 ? rows : undefined
}

/** The labels of rows, with their numbers. */
const ROW_LABEL = oneOf(
  [TABLE_LABELS.disclosure, TABLE_LABELS.requests].flatMap(({ table }) =>
    table.rows.map(({ label }) => label),
  ),
)
/** Every label the form prints. */
const PRINTED_LABEL = oneOf(
  TABLES.flatMap(({ layout, rows }) => [
    ...rows.map(({ label }) => label),
    ...layout.flat().flatMap((cell) => ('label' in cell ? [cell.label] : [])),
  ]),
)

/** Any of some labels, the longest first, with any quotation marks and spaces in them. */
function oneOf(labels: readonly string[]): RegExp {
  const spelled = labels
    .map((label) => label.normalize('NFKC').replace(/["“”\s]/gu, ''))
    .sort((a, b) => b.length - a.length)
    .map((label) => Array.from(label, escaped).join('["“”\\s]*'))
  return new RegExp(spelled.join('|'), 'gu')
}

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/u, '\\$&')
}

function trimmed(cell: string): string {
  return cell.trim()
}

/** A label of a row. 总计 and 其他 are, where they have a number. */
function isRowLabel(text: string): boolean {
  const row = TABLE_LABELS.disclosure.row(text) ?? TABLE_LABELS.requests.row(text)
  const plain = text.normalize('NFKC').replace(/\s/gu, '')
  return (
    row !== undefined &&
    (isDistinctive(row.label) ||
      TABLE_LABELS.disclosure.row(text) !== undefined ||
      withoutNumber(text) !== plain)
  )
}

/** 行政诉讼（复议后起诉） over 结果维持: the name of a small table, before its header. */
function isHeading(row: readonly string[], cell: string): boolean {
  const { disputes } = TABLE_LABELS
  return row.length === 1 && disputes.row(row[0] ?? '') !== undefined && disputes.column(cell) !== undefined
}

/** 第二十条第（一）项 and 信息内容 begin a header. */
function isBand(text: string): boolean {
  return /^第二十条第.{1,3}项$|^信息内容$/u.test(bareLabel(text))
}
