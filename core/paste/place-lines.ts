import type { CellAddress } from '../form/form.ts'
import type { TableLabels } from '../import/form-labels.ts'
import type { PlacedLines } from './addressed.ts'
import { columnsInOrder } from './columns-in-order.ts'
import type { LabelledBlock, Line, LineCell } from './labelled-lines.ts'
import type { PasteDoubt } from './proposal.ts'
import type { Refusals } from './refusals.ts'
import { rowsInOrder } from './rows-in-order.ts'

/** Where the figures of a block belong: as their labels say, and where one kind of labels is missing, by the form's order. */
export function placeLines(
  { lines, hasGaps }: LabelledBlock,
  labels: TableLabels,
  from: CellAddress | undefined,
  refusals: Refusals,
): PlacedLines {
  const cells = lines.flatMap((line) => line.cells)
  const hasRows = cells.some(({ row }) => row !== undefined)
  const hasColumns = cells.some(({ column }) => column !== undefined)
  if (hasRows && !hasColumns) return columnsInOrder(lines, labels, from, refusals)
  if (hasColumns && !hasRows) return rowsInOrder({ lines, hasGaps }, labels, from, refusals)
  const doubts: PasteDoubt[] = []
  const addressed = lines.flatMap((line) =>
    line.cells.flatMap((each) => {
      const address = addressOf(each, labels) ?? onlyCell(line, each, labels, doubts)
      if (address) return [{ address, ...each }]
      if (each.cell.sort === 'figure') refuse(line, each, refusals)
      return []
    }),
  )
  return { addressed, doubts }
}

/** The cell of the form that labels name; nothing where one of them is missing or the form has no such cell. */
export function addressOf({ row, column }: LineCell, { kinds }: TableLabels): CellAddress | undefined {
  if (row === undefined || column === undefined) return undefined
  return kinds.has(`${row}/${column}`) ? `${row}/${column}` : undefined
}

/** The only figure of a row that has only one in the form, under a label of another row. */
function onlyCell(
  { cells }: Line,
  { cell, row }: LineCell,
  { table }: TableLabels,
  doubts: PasteDoubt[],
): CellAddress | undefined {
  const [column, another] = table.rows.find(({ key }) => key === row)?.columns ?? []
  const filled = cells.filter((each) => each.cell.sort !== 'blank')
  if (column === undefined || another !== undefined || filled.length > 1 || filled[0]?.cell !== cell)
    return undefined
  const address: CellAddress = `${row}/${column}`
  doubts.push({ reason: '有的行上面没有自己的列名，是按行名写入的。', cells: [address] })
  return address
}

function refuse({ label }: Line, { cell, row, heading }: LineCell, refusals: Refusals): void {
  const { row: down = 0, cell: across = 0 } = cell.from
  if (row === undefined) refusals.noRow(down, label)
  else refusals.noColumn(across, heading)
}
