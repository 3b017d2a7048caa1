import {
  type CellKind,
  cellKinds,
  enteredColumns,
  figureCells,
  type Form,
  type FormTable,
  isFigure,
  rowOf,
  type TableColumn,
  type TableId,
  type TableRow,
} from '../form/form.ts'
import { type CellName, cellName } from '../report/report.ts'
import { bareLabel, nearestLabel } from './labels.ts'

/** An edition of the form as its labels are found in documents. */
export interface FormLabels {
  readonly form: Form
  readonly tables: { readonly [id in TableId]: TableLabels }
  /** Every cell in printed order. */
  readonly cells: readonly CellName[]
}

/** A table of the form as its labels are found in other documents. */
export interface TableLabels {
  readonly table: FormTable
  /** The row a label names; where a cell holds several lines, the last that names one. */
  readonly row: (text: string) => TableRow | undefined
  readonly column: (text: string) => TableColumn | undefined
  /** Whether the table prints the label, whatever it heads. */
  readonly prints: (text: string) => boolean
  readonly kinds: ReadonlyMap<string, CellKind>
  /** Cells whose unit no label tells. */
  readonly withUnit: ReadonlySet<string>
  readonly groups: readonly RowGroup[]
  /** The column that is the sum of the others, if any. */
  readonly total: string | undefined
}

/** Rows under a common label, such as （六）其他处理. */
export interface RowGroup {
  readonly label: string
  readonly rows: readonly TableRow[]
}

/** The labels of an edition. They are gathered once. */
export function formLabels(form: Form): FormLabels {
  const known = gathered.get(form)
  if (known) return known
  const { disclosure, requests, disputes } = form.tables
  const labels: FormLabels = {
    form,
    tables: {
      disclosure: labelsOf(disclosure),
      requests: labelsOf(requests),
      disputes: labelsOf(disputes),
    },
    cells: Object.values(form.tables).flatMap((table) =>
      figureCells(table).map(({ address }) => cellName(table.id, address)),
    ),
  }
  gathered.set(form, labels)
  return labels
}

const gathered = new WeakMap<Form, FormLabels>()

/** Whether a label can hardly be of another table: 其他 and 总计 stand in many. */
export function isDistinctive(label: string): boolean {
  return bareLabel(label).length > 3
}

function labelsOf(table: FormTable): TableLabels {
  const rows = table.rows.flatMap((row) => wordsFor(row).map((label) => ({ named: row, label })))
  const columns = table.columns.flatMap((column) =>
    wordsFor(column).map((label) => ({ named: column, label })),
  )
  const printed = new Set(
    table.layout.flat().flatMap((cell) => (isFigure(cell) ? [] : [bareLabel(cell.label)])),
  )
  const row = (line: string) => (nearestLabel(line, rows) ?? nearestLabel(withoutRemark(line), rows))?.named
  return {
    table,
    row: remembered((text) => {
      const lines = text.includes('\n') ? [text, ...text.split('\n').reverse()] : [text]
      return lines.map(row).find((found) => found !== undefined)
    }),
    column: remembered(
      (text) => (nearestLabel(text, columns) ?? nearestLabel(withoutRemark(text), columns))?.named,
    ),
    prints: (text) => printed.has(bareLabel(text)),
    kinds: cellKinds(table),
    withUnit: new Set(figureCells(table).flatMap(({ address, unit }) => (unit ? [address] : []))),
    groups: groupsOf(table),
    total: totalOf(table),
  }
}

/** What a label may read as. 行政诉讼：未经复议直接起诉 is printed as two labels, one above the other. */
function wordsFor({ label, aliases = [] }: TableRow | TableColumn): string[] {
  const last = /^[^（(]+：([^：]+)$/u.exec(label)?.[1]
  return [...new Set([label, withoutRemark(label), ...(last === undefined ? [] : [last]), ...aliases])]
}

/** A label without the words in brackets behind it: 上一年项目数量（指2019年事项数）. */
function withoutRemark(label: string): string {
  return label.replace(/(?<=\S)\s*[（(][^（）()]*[）)]\s*$/u, '')
}

/** Labels over several rows and no other such label: （三）不予公开, not 三、本年度办理结果. */
function groupsOf(table: FormTable): RowGroup[] {
  return table.layout.flatMap((line, first) =>
    line.flatMap((cell) => {
      if (isFigure(cell) || cell.heads !== 'row') return []
      const covered = table.layout.slice(first, first + (cell.rowSpan ?? 1)).flat()
      const within = covered.filter((other) => !isFigure(other) && (other.rowSpan ?? 1) > 1)
      const keys = new Set(covered.filter(isFigure).map(({ address }) => rowOf(address)))
      const rows = table.rows.filter(({ key }) => keys.has(key))
      return rows.length > 1 && within.length === 1 ? [{ label: cell.label, rows }] : []
    }),
  )
}

/** The column that the form computes in every row. */
function totalOf(table: FormTable): string | undefined {
  const entered = new Set(enteredColumns(table).map(({ key }) => key))
  const [only, another] = table.columns.filter(({ key }) => !entered.has(key))
  return another === undefined ? only?.key : undefined
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
