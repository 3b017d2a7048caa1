import type { SourceTable } from '../../../core/import/source.ts'
import type { Line } from './line.ts'

/** Fewer lines are no table. */
const LINES = 3

/**
 * The table that lines of divided stretches make without rules, if its columns are clear: every stretch stands in one
 * column and none shares it with another of its line.
 */
export function alignedTable(lines: readonly Line[]): SourceTable | undefined {
  if (lines.length < LINES) return undefined
  const columns = columnsOf(lines)
  if (columns.length < 2) return undefined
  const rows = lines.map(({ stretches }) => ({
    cells: stretches.map(({ text, left }) => ({
      text,
      column: columns.findLastIndex(([start]) => start <= left),
      colSpan: 1,
      rowSpan: 1,
    })),
  }))
  const isClear = rows.every(({ cells }) => new Set(cells.map(({ column }) => column)).size === cells.length)
  return isClear
    ? { kind: 'table', rows: rows.map(({ cells }) => ({ cells: filled(cells, columns.length) })) }
    : undefined
}

/** Where the stretches of all lines overlap, from left to right. */
function columnsOf(lines: readonly Line[]): [number, number][] {
  const columns: [number, number][] = []
  const stretches = lines.flatMap((line) => line.stretches).toSorted((one, other) => one.left - other.left)
  for (const { left, right } of stretches) {
    const last = columns.at(-1)
    if (last && left < last[1]) last[1] = Math.max(last[1], right)
    else columns.push([left, right])
  }
  return columns
}

type Cell = SourceTable['rows'][number]['cells'][number]

/** A row with an empty cell where nothing stands. */
function filled(cells: readonly Cell[], columns: number): Cell[] {
  return Array.from(
    { length: columns },
    (_, column) =>
      cells.find((cell) => cell.column === column) ?? { text: '', column, colSpan: 1, rowSpan: 1 },
  )
}
