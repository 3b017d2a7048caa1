import { editions } from '../form/editions.ts'
import type { FollowedFigure, Form } from '../form/form.ts'
import type { Cells, CellValue, Report } from './report.ts'
import { figures } from './totals.ts'

/** A followed figure with what one report has for it; null where none of its cells is filled in. */
export interface FilledFigure extends FollowedFigure {
  readonly value: CellValue | null
}

/** The followed figures of a report by their key. */
export function followedFigures(
  report: Pick<Report, 'form' | 'tables'>,
  { tables, followed }: Form = editions[report.form],
): ReadonlyMap<string, FilledFigure> {
  const cells = {
    disclosure: figures(tables.disclosure, report.tables.disclosure),
    requests: figures(tables.requests, report.tables.requests),
    disputes: figures(tables.disputes, report.tables.disputes),
  }
  const rows = followed.flatMap((group) => group.rows)
  return new Map(rows.map((row) => [row.key, { ...row, value: sumOf(row, cells[row.table]) }]))
}

/** Money stands in one cell, so that only counts are ever added up. */
function sumOf({ of }: FollowedFigure, cells: Cells): CellValue | null {
  const filled = of.map((address) => cells[address]).filter((value) => value !== undefined)
  const [only] = filled
  if (only === undefined) return null
  return filled.length === 1 ? only : filled.reduce((sum: number, value) => sum + Number(value), 0)
}
