import { type CellAddress, columnOf } from '../form/form.ts'
import type { TableLabels } from '../import/form-labels.ts'
import type { Addressed, PlacedLines } from './addressed.ts'
import type { Line, LineCell } from './labelled-lines.ts'
import type { PasteDoubt } from './proposal.ts'
import type { Refusals } from './refusals.ts'

/** The columns of a row of the form that a row of a block is taken for. */
interface Fit {
  readonly cells: readonly LineCell[]
  readonly columns: readonly string[]
  readonly doubt?: string
}

/**
 * Places figures whose rows are named and whose columns are not: as many as the form has, or as it has without its total,
 * stand in the form's order; fewer begin at the column that was chosen.
 */
export function columnsInOrder(
  lines: readonly Line[],
  labels: TableLabels,
  from: CellAddress | undefined,
  refusals: Refusals,
): PlacedLines {
  const filled = lines.flatMap(({ cells }) =>
    cells.flatMap(({ cell }) => (cell.sort === 'blank' ? [] : [cell.column])),
  )
  const isWithin = ({ cell }: LineCell) =>
    cell.column >= Math.min(...filled) && cell.column <= Math.max(...filled)
  const addressed: Addressed[] = []
  const doubts: PasteDoubt[] = []
  for (const line of lines)
    for (const [row, cells] of Map.groupBy(line.cells, (each) => each.row)) {
      const fit = row === undefined ? undefined : fitOf(row, cells, cells.filter(isWithin), { labels, from })
      if (!fit) {
        const [first] = cells.filter(({ cell }) => cell.sort === 'figure')
        const { row: down = 0, cell: across = 0 } = first?.cell.from ?? {}
        if (first && row === undefined) refusals.noRow(down, line.label)
        else if (first) refusals.noColumn(across, '')
        continue
      }
      const own = fit.cells.flatMap((each, i): Addressed[] => {
        const column = fit.columns[i]
        if (column === undefined && each.cell.sort !== 'blank') refusals.outside()
        return column === undefined ? [] : [{ address: `${row}/${column}`, ...each }]
      })
      addressed.push(...own)
      if (fit.doubt !== undefined)
        doubts.push({ reason: fit.doubt, cells: own.map(({ address }) => address) })
    }
  return { addressed, doubts }
}

function fitOf(
  row: string,
  all: readonly LineCell[],
  within: readonly LineCell[],
  { labels, from }: { readonly labels: TableLabels; readonly from: CellAddress | undefined },
): Fit | undefined {
  const columns = labels.table.rows.find(({ key }) => key === row)?.columns ?? []
  const entered = columns.filter((column) => labels.kinds.get(`${row}/${column}`) !== 'total')
  const filled = all.filter((each) => !isBlank(each))
  if (columns.length === 1 && filled.length < 2) return { cells: filled, columns }
  const [fit, another] = windows(all, within, [columns, entered])
  // A blank among the figures may be a column, or what a merged cell leaves where there are more cells than columns.
  const mayBeMerged = fit !== undefined && all.length > fit.columns.length && within.some(isBlank)
  if (fit)
    return another || mayBeMerged
      ? { ...fit, doubt: '块里没有列名，又有一列是空的，请看是否错开了一列。' }
      : fit
  const start = from === undefined ? -1 : columns.indexOf(columnOf(from))
  if (start < 0) return undefined
  return { cells: within, columns: columns.slice(start), doubt: '块里没有列名，是从所选的那一列起写的。' }
}

function isBlank({ cell }: LineCell): boolean {
  return cell.sort === 'blank'
}

/**
 * The runs of cells that hold all figures and are as long as one of the orders, each start once: blank cells before the
 * figures may be what a merged label leaves, or the first column.
 */
function windows(
  all: readonly LineCell[],
  within: readonly LineCell[],
  orders: readonly (readonly string[])[],
): Fit[] {
  const first = all.findIndex((cell) => cell === within[0])
  const end = first + within.length
  const fits = orders.flatMap((columns) =>
    all.flatMap((_, start): (Fit & { start: number })[] => {
      const isFit = start <= first && start + columns.length >= end && start + columns.length <= all.length
      return isFit ? [{ start, columns, cells: all.slice(start, start + columns.length) }] : []
    }),
  )
  return [...new Map(fits.map((fit) => [fit.start, fit] as const).reverse()).values()].reverse()
}
