import type { CellAddress, ClaimedFigure, Form, TableId } from '../form/form.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import { editions } from '../form/editions.ts'
import type { Cells, CellValue, Report } from '../report/report.ts'
import { figures } from '../report/totals.ts'

/** A figure that is followed over the years: the sum of some cells of one table. */
export interface FigureRow {
  /** Stable over editions of the form. */
  readonly key: string
  readonly label: string
  readonly unit: '件' | '万元'
  readonly table: TableId
  readonly of: readonly CellAddress[]
}

export interface FigureGroup {
  readonly label: string
  readonly rows: readonly FigureRow[]
}

/** The figures people compare from year to year, where one edition of the form has them. */
export function figureGroups(form: Form): FigureGroup[] {
  return [
    { label: '主动公开', rows: disclosed(form) },
    { label: '依申请公开', rows: handled(form) },
    { label: '新收申请的申请人', rows: applicants(form) },
    { label: '行政复议', rows: disputes(form, '行政复议', ['reconsideration']) },
    {
      label: '行政诉讼',
      rows: disputes(form, '行政诉讼', ['litigationDirect', 'litigationAfterReconsideration']),
    },
  ]
}

/** A row with what one report has for it; null where none of its cells is filled in. */
export interface FilledRow extends FigureRow {
  readonly value: CellValue | null
}

/** The rows of a report by their key. */
export function filledRows(report: Report): ReadonlyMap<string, FilledRow> {
  const { tables } = editions[report.form]
  const cells = {
    disclosure: figures(tables.disclosure, report.tables.disclosure),
    requests: figures(tables.requests, report.tables.requests),
    disputes: figures(tables.disputes, report.tables.disputes),
  }
  const rows = figureGroups(editions[report.form]).flatMap((group) => group.rows)
  return new Map(rows.map((row) => [row.key, { ...row, value: sumOf(row, cells[row.table]) }]))
}

/** Money stands in one cell, so that only counts are ever added up. */
function sumOf({ of }: FigureRow, cells: Cells): CellValue | null {
  const filled = of.map((address) => cells[address]).filter((value) => value !== undefined)
  const [only] = filled
  if (only === undefined) return null
  return filled.length === 1 ? only : filled.reduce((sum: number, value) => sum + Number(value), 0)
}

function disclosed(form: Form): FigureRow[] {
  return [
    claimed(form, '规章：制发', 'regulations_issued'),
    claimed(form, '规章：废止', 'regulations_repealed'),
    claimed(form, '规章：现行有效', 'regulations_in_force'),
    claimed(form, '规范性文件：制发', 'normative_docs_issued'),
    claimed(form, '规范性文件：废止', 'normative_docs_repealed'),
    claimed(form, '规范性文件：现行有效', 'normative_docs_in_force'),
    claimed(form, '行政许可', 'admin_permits'),
    claimed(form, '行政处罚', 'admin_penalties'),
    claimed(form, '行政强制', 'admin_coercions'),
    claimed(form, '行政事业性收费', 'fees_amount'),
  ].flat()
}

function handled(form: Form): FigureRow[] {
  return [
    claimed(form, '本年新收', 'requests_received_new'),
    claimed(form, '上年结转', 'requests_carried_in'),
    claimed(form, '予以公开', 'granted'),
    claimed(form, '部分公开', 'partly_granted'),
    claimed(form, '不予公开', 'refused'),
    claimed(form, '无法提供', 'unavailable'),
    claimed(form, '不予处理', 'not_processed'),
    claimed(form, '其他处理', 'other_handled'),
    claimed(form, '办理结果总计', 'requests_handled'),
    claimed(form, '结转下年度', 'carried_out'),
  ].flat()
}

/** The form knows which cells a narrative speaks of; the same ones are followed here. */
function claimed(form: Form, label: string, kind: ClaimKind): FigureRow[] {
  const figure: ClaimedFigure | undefined = form.claimedFigures[kind]
  if (!figure) return []
  const unit = kind === 'fees_amount' ? '万元' : '件'
  return [{ key: kind, label, unit, table: figure.table, of: figure.of }]
}

function applicants(form: Form): FigureRow[] {
  return form.tables.requests.columns
    .filter(({ key }) => key !== 'total')
    .map(({ key, label }) => ({
      key: `applicant.${key}`,
      label,
      unit: '件',
      table: 'requests',
      of: [`received/${key}`],
    }))
}

function disputes(form: Form, name: string, rows: readonly string[]): FigureRow[] {
  return form.tables.disputes.columns.map(({ key, label }) => ({
    key: `${name}.${key}`,
    label: key === 'total' ? `${name}总计` : label,
    unit: '件',
    table: 'disputes',
    of: rows.map((row): CellAddress => `${row}/${key}`),
  }))
}
