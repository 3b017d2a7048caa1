import { type CellAddress, columnOf, type Form, rowOf, TABLE_IDS, type TableId } from '../form/form.ts'
import { formLabels, type FormLabels, type TableLabels } from '../import/form-labels.ts'
import { type GridRow, gridOf } from '../import/grid.ts'
import type { SourceBlock, SourceTable } from '../import/source.ts'
import { cellLabel } from '../report/fields.ts'
import { quoted } from '../report/quoted.ts'
import { readAsDocument } from './as-document.ts'
import { readByLabels } from './by-labels.ts'
import { readByPosition } from './by-position.ts'
import type { PasteProposal } from './proposal.ts'

/** Where a block is pasted: a table of a form, and the cell that was chosen if any. */
export interface PasteTarget {
  readonly form: Form
  readonly table: TableId
  readonly from?: CellAddress | undefined
}

/**
 * What a block of cells from a spreadsheet, a web page or a document would write into a table. Where it brings labels of the
 * form it is read by them; a block of figures alone is laid from the chosen cell on.
 */
export function readPaste(blocks: readonly SourceBlock[], target: PasteTarget): PasteProposal {
  const labels = formLabels(target.form)
  const grids = blocks.flatMap((block, i) => (block.kind === 'table' ? [gridAt(block, i)] : []))
  const owners = grids.map((grid) => ownersOf(grid, labels))
  const own = grids.filter((_, i) => owners[i]?.includes(target.table))
  const [only, another] = own
  if (only && !another && isRegular(only)) return byLabels(only, labels, target)
  if (only || grids.length === 0) return readAsDocument(blocks, target.form, target.table)
  const [other] = owners.flat()
  if (other !== undefined)
    return nothing(`这是${caption(target.form, other)}表的内容，不是这张表的，没有写入。`)
  const [block, more] = grids
  if (!block || more || target.from === undefined) return nothing('没有找到这张表的行名和列名，没有写入。')
  return readByPosition(target.form.tables[target.table], target.from, textsOf(block))
}

function byLabels(grid: readonly GridRow[], labels: FormLabels, { table, from }: PasteTarget): PasteProposal {
  const own = labels.tables[table]
  const read = readByLabels(grid, own, from)
  const [first] = [...read.values, ...read.stated]
  if (!first) return { ...read, left: [...read.left, '没有认出可以写入的数。'] }
  if (from === undefined || isNamed(grid, own, from)) return read
  const reason = `所选的格不在要写入的格里：是按名称写入的，第一格是${cellLabel(own.table, first[0])}。`
  return { ...read, doubts: [{ reason, cells: [] }, ...read.doubts] }
}

/** Whether the labels of a block name the row and the column of a cell, as far as it has labels of either. */
function isNamed(grid: readonly GridRow[], { row, column }: TableLabels, cell: CellAddress): boolean {
  const words = grid.flatMap((each) => each.flatMap(({ sort, text }) => (sort === 'words' ? [text] : [])))
  const rows = words.flatMap((text) => row(text)?.key ?? [])
  const columns = words.flatMap((text) => column(text)?.key ?? [])
  const has = (keys: readonly string[], key: string) => keys.length === 0 || keys.includes(key)
  return has(rows, rowOf(cell)) && has(columns, columnOf(cell))
}

function gridAt(table: SourceTable, block: number): GridRow[] {
  return gridOf(table, (row, cell) => ({ block, row, cell: table.rows[row]?.cells[cell]?.column ?? cell }))
}

/** The tables of the form that most labels of a grid are of; none where it has no label of the form. */
function ownersOf(grid: readonly GridRow[], { tables }: FormLabels): TableId[] {
  const words = new Set(
    grid.flatMap((row) => row.flatMap(({ sort, text }) => (sort === 'words' ? [text] : []))),
  )
  const counts = TABLE_IDS.map((id) => {
    const { row, column, prints } = tables[id]
    return [...words].filter((text) => row(text) ?? column(text) ?? prints(text)).length
  })
  const most = Math.max(...counts)
  return most === 0 ? [] : TABLE_IDS.filter((_, i) => counts[i] === most)
}

/** Every row is as wide as the others, but for lines of one text. In another the cells may be out of their columns. */
function isRegular(grid: readonly GridRow[]): boolean {
  const widths = grid
    .filter((row) => row.filter(({ sort }) => sort !== 'blank').length > 1)
    .map((row) => Math.max(0, ...row.map(({ column, colSpan }) => column + colSpan)))
  return new Set(widths).size <= 1
}

/** The texts of a grid place by place; what a merged cell covers is blank. */
function textsOf(grid: readonly GridRow[]): string[][] {
  return grid.map((row, r) => {
    const texts: string[] = []
    for (const cell of row) {
      while (texts.length < cell.column) texts.push('')
      texts.push(cell.row === r ? cell.text : '', ...Array.from({ length: cell.colSpan - 1 }, () => ''))
    }
    return texts
  })
}

function nothing(sentence: string): PasteProposal {
  return { by: 'labels', isTurned: false, values: [], stated: [], doubts: [], left: [sentence] }
}

function caption(form: Form, id: TableId): string {
  return quoted(form.tables[id].caption)
}
