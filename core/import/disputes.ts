import type { CellAddress, TableColumn, TableRow } from '../form/form.ts'
import { columnOf, figureCells, rowOf } from '../form/form.ts'
import type { TableLabels } from './form-labels.ts'
import { type Found, foundAt } from './found.ts'
import { groupCuts } from './glued-figures.ts'
import type { GridCell, GridRow } from './grid.ts'
import { Header } from './header.ts'

/** A table and the words right before it. */
export interface CaptionedGrid {
  readonly rows: readonly GridRow[]
  readonly caption: string
}

/**
 * Reads the table of disputes. Its cells lie where an outcome (结果维持) and a procedure (行政复议) meet, whichever of the
 * two stands above, at the left or over the whole table.
 */
export function readDisputes(grids: readonly CaptionedGrid[], labels: TableLabels): Found[] {
  return grids.flatMap(({ rows, caption }) => {
    const header = new Header()
    return rows.flatMap((row, r) => {
      const figures = row.filter(({ sort }) => sort === 'figure')
      if (figures.length === 0) {
        header.read(row, r, labels)
        return []
      }
      const found = readRow(row, header, caption, labels)
      header.close()
      return found
    })
  })
}

function readRow(row: GridRow, header: Header, caption: string, labels: TableLabels): Found[] {
  // Words that are no label stand where a figure is due: 约3.
  const isLabel = (cell: GridCell) =>
    cell.sort === 'words' &&
    (isOfForm(cell, labels) || !addressOf(cell, header, { left: [], caption }, labels))
  const left = row.filter(isLabel).map(({ text }) => text)
  const values = row.filter((cell) => !isLabel(cell))
  const own = values.map((cell) => ({ cell, address: addressOf(cell, header, { left, caption }, labels) }))
  const found = (cell: GridCell | undefined, address: CellAddress | undefined, doubt?: string) =>
    cell && address ? foundAt(labels, address, { text: cell.text, from: cell, doubt }) : []
  if (isWhole(own, labels)) return own.flatMap(({ cell, address }) => found(cell, address))
  const expected = expectedIn(left, header, labels)
  const [first] = values
  if (expected.length === 0 && header.columnsInOrder(labels).length < 4) return []
  // An empty cell before the figures may be what is left of a label.
  if (expected.length > 0 && values.length === expected.length && first?.text.trim() !== '')
    return values.flatMap((cell, i) => found(cell, expected[i]))
  const glued = gluedIn(values, expected, labels)
  if (glued && first)
    return expected.flatMap((address, i) =>
      foundAt(labels, address, { text: glued.figures[i] ?? '', from: first, doubt: glued.doubt }),
    )
  const isSame =
    values.length >= expected.length && values.every(({ text }) => text.trim() === first?.text.trim())
  if (isSame && expected.length > 0) return expected.flatMap((address, i) => found(values[i], address))
  const doubt = '看不出这一行的数各是哪一栏的，请对照原文核对'
  return (expected.length > 0 ? expected : figureCells(labels.table).map(({ address }) => address)).flatMap(
    (address) => {
      const cell = own.find((each) => each.address === address)?.cell
      if (cell) return found(cell, address, doubt)
      return first ? foundAt(labels, address, { text: '', from: first, doubt }) : []
    },
  )
}

function isOfForm({ text }: GridCell, { row, column }: TableLabels): boolean {
  return (row(text) ?? column(text)) !== undefined
}

/** All figures in one cell without spaces: nothing but zeros, or cut in the one way that adds up, or blank. */
function gluedIn(
  values: readonly GridCell[],
  expected: readonly CellAddress[],
  { table }: TableLabels,
): { figures: readonly string[]; doubt?: string } | undefined {
  const [only, another] = values.filter(({ sort }) => sort !== 'blank')
  const digits = only?.text.replace(/\s/gu, '') ?? ''
  if (another || expected.length < 2 || digits.length < expected.length || !/^\d+$/u.test(digits))
    return undefined
  if (digits.length === expected.length && !/[^0]/u.test(digits)) return { figures: Array.from(digits) }
  const width = table.columns.length
  const [cut, other] = groupCuts(digits, width, expected.length / width)
  return cut && !other
    ? { figures: cut, doubt: '这一行的数连在一起，是按合计分开的，请对照原文核对' }
    : { figures: [], doubt: '这一行的数连在一起，分不开，请对照原文填写' }
}

/** The cells a row has in the form's order, where the header's labels, read in order, are the form's. */
function expectedIn(left: readonly string[], header: Header, labels: TableLabels): readonly CellAddress[] {
  const { rows, columns } = labels.table
  const inOrder = figureCells(labels.table).map(({ address }) => address)
  const outcome = first(left, labels.column)
  if (outcome) {
    const named = header.rowsInOrder(labels)
    return rows.every(({ key }, i) => named[i] === key)
      ? rows.map(({ key }): CellAddress => `${key}/${outcome.key}`)
      : []
  }
  const outcomes = header.columnsInOrder(labels)
  const procedure = first(left, labels.row)
  if (procedure) {
    const isInOrder = columns.every(({ key }, i) => outcomes[i] === key)
    return isInOrder ? columns.map(({ key }): CellAddress => `${procedure.key}/${key}`) : []
  }
  return inOrder.every((address, i) => columnOf(address) === outcomes[i]) ? inOrder : []
}

function addressOf(
  cell: GridCell,
  header: Header,
  { left, caption }: { readonly left: readonly string[]; readonly caption: string },
  labels: TableLabels,
): CellAddress | undefined {
  const around = [...left.toReversed(), ...header.chainOver(cell)]
  const outcome = first(around, labels.column)
  const procedure = first([...around, caption], labels.row)
  return outcome && procedure ? `${procedure.key}/${outcome.key}` : undefined
}

/** Each figure has a place of its own, and every procedure that has one has all of its outcomes. */
function isWhole(
  own: readonly { cell: GridCell; address: CellAddress | undefined }[],
  labels: TableLabels,
): boolean {
  const filled = own.filter(({ cell }) => cell.sort === 'figure')
  const addresses = own.flatMap(({ address }) => address ?? [])
  if (filled.some(({ address }) => !address) || new Set(addresses).size < addresses.length) return false
  const procedures = Map.groupBy(addresses, rowOf)
  const outcomes = Map.groupBy(addresses, columnOf)
  const isAll = [...procedures.values()].every((each) => each.length >= labels.table.columns.length - 1)
  // Outcomes as rows: every procedure has this one.
  return isAll || (outcomes.size === 1 && procedures.size === labels.table.rows.length)
}

function first<T extends TableRow | TableColumn>(
  labels: readonly string[],
  find: (label: string) => T | undefined,
): T | undefined {
  return labels.map(find).find((each) => each !== undefined)
}
