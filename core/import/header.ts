import type { TableColumn } from '../form/form.ts'
import { columnsOf } from '../grid/merged-cells.ts'
import type { TableLabels } from './form-labels.ts'
import type { GridCell, GridRow } from './grid.ts'

/** How many labels above a column are kept. */
const DEEPEST = 8

/** The labels that stand above the rows of a table, as far as it has been read. */
export class Header {
  /** The nearest label above each grid column. */
  private readonly nearest = new Map<number, string>()
  /** All labels above each grid column, the nearest first; header cells left empty are taken for merged with the left one. */
  private readonly chains = new Map<number, readonly string[]>()
  /** Labels above all columns, the latest first. */
  private bands: readonly string[] = []
  private words: string[] = []
  private isClosed = false

  /** Takes in a row of labels. One label alone names what follows, and heads no column. */
  read(row: GridRow, r: number, labels: TableLabels): void {
    const own = row.filter((cell) => cell.row === r && cell.sort !== 'blank')
    const isBand = own.length === 1 && own.every(({ text }) => labels.column(text) === undefined)
    if (isBand) own.forEach(({ text }) => this.putOverAll(text))
    else this.readLabels(row.filter((cell) => cell.row === r))
  }

  private readLabels(row: GridRow): void {
    if (this.isClosed) this.words = []
    this.isClosed = false
    let left = ''
    for (const cell of row) {
      const label = cell.sort === 'blank' ? '' : cell.text
      if (label !== '') this.words.push(label)
      left = label || left
      for (const column of columnsOf(cell)) this.put(column, label, left)
    }
  }

  /** Figures follow: the next labels begin another header. */
  close(): void {
    this.isClosed = true
  }

  /** Whether a label stands above a cell. */
  isOver(cell: GridCell): boolean {
    return columnsOf(cell).some((column) => this.nearest.has(column))
  }

  /** The column of a table that the label nearest above a cell names. */
  columnOver(cell: GridCell, labels: TableLabels): TableColumn | undefined {
    return columnsOf(cell)
      .map((column) => labels.column(this.nearest.get(column) ?? ''))
      .find((column) => column !== undefined)
  }

  labelOver(cell: GridCell): string {
    return this.nearest.get(cell.column) ?? ''
  }

  chainOver({ column }: GridCell): readonly string[] {
    return this.chains.get(column) ?? this.bands
  }

  /** The columns of a table that the labels name, in reading order. */
  columnsInOrder(labels: TableLabels): string[] {
    return this.words.flatMap((word) => labels.column(word)?.key ?? [])
  }

  /** The rows of a table that the labels name, where a table stands on its side. */
  rowsInOrder(labels: TableLabels): string[] {
    return this.words.flatMap((word) => labels.row(word)?.key ?? [])
  }

  private putOverAll(band: string): void {
    for (const [column, chain] of this.chains) this.chains.set(column, [band, ...chain].slice(0, DEEPEST))
    this.bands = [band, ...this.bands].slice(0, DEEPEST)
  }

  private put(column: number, label: string, left: string): void {
    if (label !== '') this.nearest.set(column, label)
    if (left !== '')
      this.chains.set(column, [left, ...(this.chains.get(column) ?? this.bands)].slice(0, DEEPEST))
  }
}
