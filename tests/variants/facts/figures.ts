import { edition2021 } from '../../../core/form/edition-2021/edition.ts'
import type { CellAddress, FormTable, TableId } from '../../../core/form/form.ts'
import { type CellName, type CellValue, cellName } from '../../../core/report/report.ts'
import { publishedTables } from '../../data/published.ts'
import type { Random } from './random.ts'

/** Every cell of the three tables, totals as they are printed among them; null is blank. */
export type Figures = ReadonlyMap<CellName, CellValue | null>

export const TABLES: readonly FormTable[] = Object.values(edition2021.tables)

/** Figures of an organ: mostly 0, some of up to six digits; one in four as an organ published them. */
export function randomFigures(random: Random): Figures {
  return random.oneIn(4) ? publishedFigures(random) : withTotals(inventedFigures(random))
}

/** The figures with every total as it should be. Blanks count as nothing; a total of blanks alone is 0. */
export function withTotals(figures: Figures): Figures {
  const next = new Map(figures)
  for (const table of TABLES) {
    for (const { address, of } of table.sums) {
      const sum = of.reduce((all, part) => all + Number(next.get(cellName(table.id, part)) ?? 0), 0)
      next.set(cellName(table.id, address), sum)
    }
  }
  return next
}

/** The names of one table's cells: typed ones, totals, or both. */
export function cellsOf(table: FormTable, wanted: 'entered' | 'total' | 'all' = 'all'): CellName[] {
  const totals = new Set<string>(table.sums.map(({ address }) => address))
  return table.rows
    .flatMap(({ key, columns }) => columns.map((column): CellAddress => `${key}/${column}`))
    .filter((address) => wanted === 'all' || totals.has(address) === (wanted === 'total'))
    .map((address) => cellName(table.id, address))
}

function inventedFigures(random: Random): Figures {
  const figures = new Map<CellName, CellValue | null>()
  const busy = random.int(1, 12)
  for (const table of TABLES)
    for (const cell of cellsOf(table, 'entered')) figures.set(cell, random.oneIn(busy) ? count(random) : 0)
  figures.set('disclosure:fees/amount', random.oneIn(3) ? '0' : amount(random))
  balance(figures, random)
  return figures
}

/** Makes what came in equal what went out, column by column, as the form demands. */
function balance(figures: Map<CellName, CellValue | null>, random: Random) {
  const { rows, columns } = edition2021.tables.requests
  const outcomes = rows.filter(({ key }) => !['received', 'carriedIn', 'resultsTotal'].includes(key))
  for (const { key } of columns) {
    const at = (row: string): CellName => `requests:${row}/${key}`
    const out = outcomes.reduce((all, row) => all + Number(figures.get(at(row.key)) ?? 0), 0)
    const carriedIn = random.oneIn(3) ? random.int(0, out) : 0
    figures.set(at('carriedIn'), carriedIn)
    figures.set(at('received'), out - carriedIn)
  }
}

function count(random: Random): number {
  const digits = random.pick([1, 1, 1, 1, 1, 2, 2, 2, 3, 4, 5, 6])
  return random.int(digits === 1 ? 1 : 10 ** (digits - 1), 10 ** digits - 1)
}

/** Money in 万元 with two to six decimals, or whole. */
function amount(random: Random): string {
  const whole = random.int(0, 10 ** random.int(1, 5))
  const decimals = random.pick([0, 2, 2, 3, 4, 6, 6])
  return decimals === 0
    ? `${whole}`
    : `${whole}.${Array.from({ length: decimals }, () => random.int(0, 9)).join('')}`
}

function publishedFigures(random: Random): Figures {
  const { tables, stated } = random.pick(publishedTables)
  const figures = new Map<CellName, CellValue | null>()
  for (const table of TABLES) {
    const printed = { ...cellsIn(tables, table.id), ...cellsIn(stated ?? {}, table.id) }
    for (const cell of cellsOf(table)) {
      const value = printed[cell.slice(table.id.length + 1)]
      const money = cell === 'disclosure:fees/amount'
      figures.set(
        cell,
        typeof value === 'number' || typeof value === 'string' ? (money ? `${value}` : value) : null,
      )
    }
  }
  return figures
}

function cellsIn(tables: Readonly<Record<string, unknown>>, id: TableId): Record<string, unknown> {
  return { ...(tables[id] ?? {}) }
}
