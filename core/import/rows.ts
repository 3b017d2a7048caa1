import type { TableRow } from '../form/form.ts'
import { isDistinctive, type RowGroup, type TableLabels } from './form-labels.ts'
import { type Found, foundAt } from './found.ts'
import type { GridCell, GridRow } from './grid.ts'
import { Header } from './header.ts'
import { bareLabel } from './labels.ts'
import { assign, type Assigned } from './row.ts'

/** A row of figures with what its label names: a row of the form, or a group that should be several rows. */
interface FigureRow {
  readonly row?: TableRow
  readonly group?: RowGroup
  readonly columns: readonly string[]
  readonly values: readonly GridCell[]
}

/** Reads a table of the form whose rows have labels at the left and whose columns have labels above. */
export function readRows(grids: readonly (readonly GridRow[])[], labels: TableLabels): Found[] {
  const groups = new Map<RowGroup, readonly Assigned[]>()
  let before: { header: Header; width: number } | undefined
  const found: Found[] = []
  for (const grid of grids.filter((each) => isOf(each, labels))) {
    const header = new Header()
    const width = widthOf(grid)
    grid.forEach((row, r) => {
      const figures = figureRowOf(row, labels)
      if (!figures) {
        if (row.some(({ sort }) => sort === 'figure')) header.close()
        else header.read(row, r, labels)
        return
      }
      // A page may cut a table in two: it goes on without a header.
      const isWithout = header.columnsInOrder(labels).length === 0
      const over = isWithout && before?.width === width ? before.header : header
      const assigned = assignUnder(over, figures, labels)
      header.close()
      if (figures.group) groups.set(figures.group, assigned)
      found.push(...foundInRow(figures, assigned, over, labels))
    })
    if (header.columnsInOrder(labels).length > 0) before = { header, width }
  }
  return [...found, ...ungrouped(groups, found, labels)]
}

/** Whether a grid holds rows of a table: one label at least that can't be of another. */
function isOf(grid: readonly GridRow[], labels: TableLabels): boolean {
  return grid.some((row) =>
    row.some(({ sort, text }) => {
      const named = sort === 'words' ? labels.row(text) : undefined
      return (named && isDistinctive(named.label)) ?? labels.groups.some((group) => isGroup(group, text))
    }),
  )
}

function isGroup({ label }: RowGroup, text: string): boolean {
  return bareLabel(label) === bareLabel(text)
}

/** A row of figures of a table: the last label that names a row, and the cells after it. */
function figureRowOf(row: GridRow, labels: TableLabels): FigureRow | undefined {
  if (isHeader(row, labels)) return undefined
  const place = row.findLastIndex(({ sort, text }) => sort === 'words' && labels.row(text) !== undefined)
  const named = place < 0 ? undefined : labels.row(row[place]?.text ?? '')
  const values = row.slice(place + 1)
  if (named) return values.length > 0 ? { row: named, columns: named.columns, values } : undefined
  const last = row.findLastIndex(({ sort }) => sort === 'words')
  const group = labels.groups.find((each) => isGroup(each, row[last]?.text ?? ''))
  const [first] = group?.rows ?? []
  const after = row.slice(last + 1)
  return group && first && after.some(({ sort }) => sort === 'figure')
    ? { group, columns: first.columns, values: after }
    : undefined
}

/** Several labels of columns are a header, though 其他 and 总计 name rows, too. */
function isHeader(row: GridRow, labels: TableLabels): boolean {
  const named = row.flatMap(({ sort, text }) => (sort === 'words' ? (labels.column(text)?.key ?? []) : []))
  return new Set(named).size > 1
}

function assignUnder(
  header: Header,
  { columns, values }: FigureRow,
  labels: TableLabels,
): readonly Assigned[] {
  const above = values.map((cell) => header.columnOver(cell, labels))
  const named = header.columnsInOrder(labels)
  const isForeign = columns.length < TALL && above.every((column) => !columns.includes(column?.key ?? ''))
  // Figures under other labels than the form's are of another table, or of another edition: 上一年项目数量.
  const isNamed = columns.some((column) => named.includes(column))
  if (isForeign && !isNamed && values.some((cell) => header.isOver(cell))) return []
  const inOrder = isFormOrder(named, columns) || isFormOrder(named, printedOrder(labels))
  const isOther = !inOrder && columns.every((column) => named.includes(column))
  return assign(values, {
    columns,
    above,
    inOrder,
    isOther,
    total: columns.find((column) => column === labels.total),
  })
}

/** The labels of a header in the order the form prints them: 总计 stands before 商业企业, one line above. */
function printedOrder(labels: TableLabels): string[] {
  return labels.table.layout
    .flat()
    .flatMap((cell) =>
      'label' in cell && cell.heads === 'column' ? (labels.column(cell.label)?.key ?? []) : [],
    )
}

function isFormOrder(named: readonly string[], order: readonly string[]): boolean {
  return named.length >= order.length && order.every((column, i) => named[i] === column)
}

/** Rows of so many columns are no other table's. */
const TALL = 5

function foundInRow(
  { row }: FigureRow,
  assigned: readonly Assigned[],
  header: Header,
  labels: TableLabels,
): Found[] {
  if (!row) return []
  return assigned.flatMap(({ column, text, from, doubt }) =>
    foundAt(labels, `${row.key}/${column}`, { text, from, doubt, heading: header.labelOver(from) }),
  )
}

/** （六）其他处理 as one row: three zeros where it is zero, else nobody can tell which of the three it was. */
function ungrouped(
  groups: ReadonlyMap<RowGroup, readonly Assigned[]>,
  found: readonly Found[],
  labels: TableLabels,
): Found[] {
  const names = new Set<string>(found.map(({ name }) => name))
  return [...groups].flatMap(([{ label, rows }, assigned]) =>
    rows.some(({ key, columns }) =>
      columns.some((column) => names.has(`${labels.table.id}:${key}/${column}`)),
    )
      ? []
      : assigned.flatMap(({ column, text, from, doubt }) => {
          const isZero = text.trim() === '0'
          const reason = `原文的“${label}”只有一行（${text.trim()}），没有分几种情形，请对照原文分开填写`
          return rows.flatMap(({ key }) =>
            foundAt(labels, `${key}/${column}`, {
              text: isZero ? '0' : '',
              from,
              doubt: isZero ? doubt : reason,
            }),
          )
        }),
  )
}

function widthOf(grid: readonly GridRow[]): number {
  return Math.max(
    0,
    ...grid.map((row) => row.reduce((width, { column, colSpan }) => Math.max(width, column + colSpan), 0)),
  )
}
