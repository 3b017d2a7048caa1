import type { CellAddress, Form, FormTable, PartNumber, TableId } from '../form/form.ts'
import type { Claim } from '../narrative/claim.ts'
import { type CellName, cellName, type Cells, type Report } from '../report/report.ts'
import { figures } from '../report/totals.ts'
import { quoted } from '../report/quoted.ts'

/** What the tables have for a claim. */
export interface TableFigure {
  readonly value: number
  readonly cells: readonly CellName[]
  /** What the figure is called: “一、本年新收政府信息公开申请数量”. */
  readonly label: string
  readonly part: PartNumber
}

/** What a claim speaks of, as far as it names a figure of the tables. */
type Spoken = Pick<Claim, 'kind' | 'row'> & Partial<Pick<Claim, 'columns'>>

/** The figure of the tables a claim speaks of; undefined where the form has none or its cells are blank. */
export function figureOf(form: Form, report: Report, spoken: Spoken): TableFigure | undefined {
  const value = tableValueOf(form, report, spoken)
  const claimed = form.claimedFigures[spoken.kind]
  if (value === undefined || !claimed) return undefined
  const { row, columns } = spoken
  const table = form.tables[claimed.table]
  const of = addressesOf(claimed.of, spoken)
  return {
    value,
    cells: of.map((address) => cellName(table.id, address)),
    label: (!row && claimed.label && `${quoted(claimed.label)}各项之和`) || labelOf(table, of, columns),
    part: table.part,
  }
}

/** The value of that figure alone. */
export function tableValueOf(form: Form, report: Report, spoken: Spoken): number | undefined {
  const claimed = form.claimedFigures[spoken.kind]
  if (!claimed) return undefined
  const filled = filledFigures(form, report)[claimed.table]
  const values = addressesOf(claimed.of, spoken)
    .map((address) => filled[address])
    .filter((value) => value !== undefined)
  if (values.length === 0) return undefined
  return round(values.reduce((sum: number, value) => sum + Number(value), 0))
}

function addressesOf(all: readonly CellAddress[], { row, columns }: Spoken): readonly CellAddress[] {
  const totals: readonly CellAddress[] = row ? [`${row}/total`] : all
  return columns ? totals.flatMap((address) => columns.map((column) => inColumn(address, column))) : totals
}

type Figures = { readonly [id in TableId]: Cells }

/** A report is never changed, so its figures are added up once. */
const added = new WeakMap<Report, Figures>()

/** Every figure of a report's tables, entered and computed. */
export function filledFigures(form: Form, report: Report): Figures {
  const known = added.get(report)
  if (known) return known
  const { disclosure, requests, disputes } = form.tables
  const filled: Figures = {
    disclosure: figures(disclosure, report.tables.disclosure),
    requests: figures(requests, report.tables.requests),
    disputes: figures(disputes, report.tables.disputes),
  }
  added.set(report, filled)
  return filled
}

function inColumn(address: CellAddress, column: string): CellAddress {
  return `${address.slice(0, address.lastIndexOf('/'))}/${column}`
}

function labelOf(table: FormTable, of: readonly CellAddress[], columns: readonly string[] = []): string {
  const [rowKey = '', columnKey = ''] = (of[0] ?? '').split('/')
  const row = table.rows.find(({ key }) => key === rowKey)?.label.replace(/（[^（）]*）$/u, '') ?? ''
  const column = table.columns.find(({ key }) => key === columnKey)?.label ?? ''
  if (columns.length > 1) return `${quoted(row)}的“法人或其他组织”各列之和`
  return `${quoted(row)}的${quoted(column)}`
}

/** Money has at most six places. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
