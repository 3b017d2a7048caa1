import { checkCarryOver } from '../checks/carry-over.ts'
import type { Severity } from '../checks/finding.ts'
import { type Editions, editions } from '../form/editions.ts'
import type { FollowedFigure } from '../form/form.ts'
import { followedFigures } from '../report/followed-figures.ts'
import { type CellName, type CellValue, cellName, type Report } from '../report/report.ts'
import { difference, percentage } from '../report/decimal.ts'
import { apartWords, formsOf, groupsOf } from './forms-compared.ts'

/** All years of one unit side by side, oldest first. */
export interface Comparison {
  readonly columns: readonly YearColumn[]
  readonly groups: readonly ComparedGroup[]
  /** Relations between two years that do not hold, in the order of years and rows. */
  readonly breaks: readonly Break[]
  /** What of years in different editions of the form cannot be compared, a sentence for each change of the form. */
  readonly apart: readonly string[]
}

/** A year with a report, or the years between two reports that have none. */
export type YearColumn =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

export interface ComparedGroup {
  readonly label: string
  readonly rows: readonly ComparedRow[]
}

export interface ComparedRow extends Pick<FollowedFigure, 'key' | 'label' | 'unit'> {
  /** One a column; null in a gap. */
  readonly cells: readonly (ComparedCell | null)[]
}

export interface ComparedCell {
  /** null is "not filled in", which is not 0. */
  readonly value: CellValue | null
  /** False where the form of that year does not ask for the figure. */
  readonly isAsked: boolean
  /** Against the year before; null where one of the two is missing. */
  readonly change: Change | null
  /** Places in `breaks`, from 0. */
  readonly breaks: readonly number[]
}

export interface Change {
  readonly difference: CellValue
  readonly direction: 'up' | 'down' | 'same'
  /** Of the year before, with one decimal; null where that was 0. */
  readonly percent: number | null
}

export interface Break {
  readonly year: number
  readonly severity: Severity
  /** One sentence that says what does not hold. */
  readonly message: string
}

/** @param reports of one unit in any order; of two for the same year the first counts */
export function compareYears(reports: readonly Report[], known: Editions = editions): Comparison {
  const years = byYear(reports)
  const filled = new Map(
    [...years].map(([year, report]) => [year, followedFigures(report, known[report.form])]),
  )
  const columns = [...years.keys()].flatMap((year, i, all) => columnsTo(year, all[i - 1]))
  const broken = [...years.values()].flatMap((report) => brokenIn(report, years.get(report.year - 1), known))
  const cellIn = (key: string, column: YearColumn): ComparedCell | null => {
    if (column.kind === 'gap') return null
    const row = filled.get(column.year)?.get(key)
    const value = row?.value ?? null
    const before = filled.get(column.year - 1)?.get(key)?.value ?? null
    const isBroken = ({ year, cells }: BrokenRelation) =>
      row !== undefined && year === column.year && cells.some((cell) => covers(row, cell))
    return {
      value,
      isAsked: row !== undefined,
      change: value === null || before === null ? null : changeOf(value, before),
      breaks: broken.flatMap((relation, i) => (isBroken(relation) ? [i] : [])),
    }
  }
  const forms = formsOf([...years.values()], known)
  return {
    columns,
    groups: groupsOf(forms).map(({ label, rows }) => ({
      label,
      rows: rows.map((row) => ({
        key: row.key,
        label: row.label,
        unit: row.unit,
        cells: columns.map((column) => cellIn(row.key, column)),
      })),
    })),
    breaks: broken.map(({ year, severity, message }) => ({ year, severity, message })),
    apart: apartWords(forms),
  }
}

function columnsTo(year: number, before: number | undefined): YearColumn[] {
  const gap: YearColumn[] =
    before !== undefined && before < year - 1 ? [{ kind: 'gap', from: before + 1, to: year - 1 }] : []
  return [...gap, { kind: 'year', year }]
}

/** The reports by their year, oldest first. */
export function byYear(reports: readonly Report[]): ReadonlyMap<number, Report> {
  const years = new Map(reports.toReversed().map((report) => [report.year, report]))
  return new Map([...years].toSorted(([a], [b]) => a - b))
}

function changeOf(now: CellValue, before: CellValue): Change {
  const change = difference(now, before)
  const direction = Number(change) > 0 ? 'up' : Number(change) < 0 ? 'down' : 'same'
  return { difference: change, direction, percent: percentage(change, before) }
}

interface BrokenRelation extends Break {
  readonly cells: readonly CellName[]
}

function brokenIn(report: Report, lastYear: Report | undefined, known: Editions): BrokenRelation[] {
  return checkCarryOver(report, { lastYear, form: known[report.form], known }).map(
    ({ severity, message, cells = [] }) => ({
      year: report.year,
      severity,
      message,
      cells,
    }),
  )
}

/** A row of totals covers every cell of the rows it adds up. */
function covers({ table, of }: FollowedFigure, cell: CellName): boolean {
  return of.some((address) => {
    const name = cellName(table, address)
    return name === cell || (name.endsWith('/total') && cell.startsWith(name.replace(/total$/, '')))
  })
}
