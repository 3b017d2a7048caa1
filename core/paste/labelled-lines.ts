import { isFigure } from '../form/form.ts'
import type { TableLabels } from '../import/form-labels.ts'
import type { GridCell, GridRow } from '../import/grid.ts'
import { Header } from '../import/header.ts'

/** A row of a block that holds figures, with what the labels around name. */
export interface Line {
  readonly cells: readonly LineCell[]
  /** The words at its left. */
  readonly label: string
}

/** The rows of figures of a block. */
export interface LabelledBlock {
  readonly lines: readonly Line[]
  /** Empty rows lie before or between them. */
  readonly hasGaps: boolean
}

export interface LineCell {
  readonly cell: GridCell
  /** The row of the form that a label names, by its key. */
  readonly row: string | undefined
  readonly column: string | undefined
  /** The label right above. */
  readonly heading: string
}

/** The rows of figures of a block, each figure with the row and the column that its labels name. */
export function labelledLines(grid: readonly GridRow[], labels: TableLabels): Line[] {
  const header = new Header()
  return grid.flatMap((row, r): Line[] => {
    if (isEmpty(row)) return []
    if (!isLine(row, labels)) {
      header.read(row, r, labels)
      return []
    }
    const line = standsAbove(labels) ? underBoth(row, header, labels) : besideRow(row, header, labels)
    header.close()
    return [line]
  })
}

/** Whether the form prints the labels of rows above the figures, as it does for disputes. */
export function standsAbove({ table }: TableLabels): boolean {
  return table.layout.flat().every((cell) => isFigure(cell) || cell.heads !== 'row')
}

/** A figure, or a stroke that stands for a blank. */
function isValue({ sort, text }: GridCell): boolean {
  return sort === 'figure' || (sort === 'blank' && text.trim() !== '')
}

/** A row without anything, not even a stroke that stands for a blank. */
export function isEmpty(row: GridRow): boolean {
  return row.every(({ text }) => text.trim() === '')
}

/** A row of figures, or of the label of one and blanks. */
function isLine(row: GridRow, labels: TableLabels): boolean {
  if (row.some(isValue)) return true
  const columns = row.flatMap(({ sort, text }) => (sort === 'words' ? (labels.column(text)?.key ?? []) : []))
  if (new Set(columns).size > 1 || standsAbove(labels)) return false
  const at = row.findIndex(({ sort, text }) => sort === 'words' && labels.row(text) !== undefined)
  return at >= 0 && row.length > at + 1
}

/** The label of its row stands at the left, the nearest counts; those of columns stand above. Words under one are no label. */
function besideRow(row: GridRow, header: Header, labels: TableLabels): Line {
  const named = row.findLastIndex(
    ({ sort, text }, i) => sort === 'words' && labels.row(text) !== undefined && isAtLeft(row, i),
  )
  const last = row.findLastIndex(
    (cell, i) =>
      cell.sort === 'words' && !isUnit(cell.text) && isAtLeft(row, i) && !header.columnOver(cell, labels),
  )
  const place = Math.max(named, last)
  const key = named < last ? undefined : labels.row(row[named]?.text ?? '')?.key
  return {
    label: row[place]?.text ?? '',
    cells: row.slice(place + 1).flatMap((cell) =>
      isUnit(cell.text)
        ? []
        : {
            cell,
            row: key,
            column: header.columnOver(cell, labels)?.key,
            heading: header.labelOver(cell),
          },
    ),
  }
}

/** Before the figures of its row, but for the number of the row itself. */
function isAtLeft(row: GridRow, at: number): boolean {
  const [first, ...others] = row.flatMap(({ sort }, i) => (sort === 'figure' ? [i] : []))
  return first === undefined || at < first || (others[0] !== undefined && at < others[0])
}

/** A column of units says nothing of the row. */
function isUnit(text: string): boolean {
  return /^\s*(?:件|项|个|条|宗|次|万元)\s*$/u.test(text)
}

/** Rows and columns may both stand above, or either of them at the left. */
function underBoth(row: GridRow, header: Header, labels: TableLabels): Line {
  const first = row.findIndex(isValue)
  const words = row.slice(0, Math.max(first, 0)).filter(({ sort }) => sort === 'words')
  const left = words.map(({ text }) => text).reverse()
  const values = row.slice(row.findLastIndex((cell) => words.includes(cell)) + 1)
  return {
    label: left[0] ?? '',
    cells: values.map((cell) => {
      const around = [...left, ...header.chainOver(cell)]
      return {
        cell,
        row: around.map((text) => labels.row(text)?.key).find(Boolean),
        column: around.map((text) => labels.column(text)?.key).find(Boolean),
        heading: header.labelOver(cell),
      }
    }),
  }
}
