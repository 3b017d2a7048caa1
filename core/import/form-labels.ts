import { editions } from '../form/editions.ts'
import {
  type CellKind,
  type FormTable,
  isFigure,
  type TableColumn,
  type TableId,
  type TableRow,
} from '../form/form.ts'
import { bareLabel, nearestLabel } from './labels.ts'

/** The edition that documents are read into. */
export const FORM = editions['2021']

export const TABLES: readonly FormTable[] = Object.values(FORM.tables)

/** A table of the form as its labels are found in other documents. */
export interface TableLabels {
  readonly table: FormTable
  /** The row a label names; where a cell holds several lines, the last that names one. */
  readonly row: (text: string) => TableRow | undefined
  readonly column: (text: string) => TableColumn | undefined
  readonly kinds: ReadonlyMap<string, CellKind>
  readonly groups: readonly RowGroup[]
}

/** Rows under a common label, such as （六）其他处理. */
export interface RowGroup {
  readonly label: string
  readonly rows: readonly TableRow[]
}

export const TABLE_LABELS: { readonly [id in TableId]: TableLabels } = {
  disclosure: labelsOf(FORM.tables.disclosure),
  requests: labelsOf(FORM.tables.requests),
  disputes: labelsOf(FORM.tables.disputes),
}

const PRINTED = new Set(
  TABLES.flatMap(({ layout }) => layout.flat()).flatMap((cell) =>
    isFigure(cell) ? [] : [bareLabel(cell.label)],
  ),
)

/** Whether a text is one of the form's labels, whatever it heads. */
export function isFormLabel(text: string): boolean {
  if (PRINTED.has(bareLabel(text))) return true
  return Object.values(TABLE_LABELS).some((each) => (each.row(text) ?? each.column(text)) !== undefined)
}

/** Whether a label can hardly be of another table: 其他 and 总计 stand in many. */
export function isDistinctive(label: string): boolean {
  return bareLabel(label).length > 3
}

function labelsOf(table: FormTable): TableLabels {
  // 行政诉讼：未经复议直接起诉 is printed as two labels, one above the other.
  const rows = table.rows.flatMap((row) =>
    [...new Set([row.label, row.label.split('：').at(-1) ?? ''])].map((label) => ({ row, label })),
  )
  return {
    table,
    row: remembered((text) => {
      const lines = text.includes('\n') ? [text, ...text.split('\n').reverse()] : [text]
      return lines.map((line) => nearestLabel(line, rows)?.row).find((row) => row !== undefined)
    }),
    column: remembered((text) => nearestLabel(text, table.columns)),
    kinds: new Map(
      table.layout
        .flat()
        .filter(isFigure)
        .map((cell) => [cell.address, cell.kind]),
    ),
    groups: groupsOf(table),
  }
}

function groupsOf(table: FormTable): RowGroup[] {
  return table.layout.flatMap((line, first) =>
    line.flatMap((cell) => {
      if (isFigure(cell) || cell.heads !== 'row') return []
      const covered = table.layout.slice(first, first + (cell.rowSpan ?? 1)).flat()
      const keys = new Set(covered.filter(isFigure).map(({ address }) => address.split('/')[0]))
      const rows = table.rows.filter(({ key }) => keys.has(key))
      return rows.length > 1 && rows.every(({ key }) => key.includes('.'))
        ? [{ label: cell.label, rows }]
        : []
    }),
  )
}

/** Labels repeat from row to row and from file to file. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const old = known.get(text)
    if (old !== undefined || known.has(text)) return old as T
    if (known.size >= MOST) known.clear()
    const found = find(text)
    known.set(text, found)
    return found
  }
}

/** How many labels are remembered. */
const MOST = 2000
