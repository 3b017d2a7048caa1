import { type CellAddress, type FormTable, isFigure } from '../../../core/form/form.ts'
import { readFigure } from '../../../core/report/figure.ts'
import type { CellValue } from '../../../core/report/report.ts'
import { gridOf } from './grid.ts'

/** What a pasted block comes to. */
export interface Pasted {
  readonly values: readonly (readonly [CellAddress, CellValue | null])[]
  /** Sentences about what could not be taken. */
  readonly problems: readonly string[]
}

/**
 * Lays a block of cells, as Excel and WPS copy it, over the form from one cell on. Columns and rows fall where they
 * stand in the printed table; a computed cell takes nothing, since its total follows by itself.
 */
export function pasteBlock(table: FormTable, from: CellAddress, clipboard: string): Pasted {
  const grid = gridOf(table)
  const start = grid.find(({ address }) => address === from)
  if (!start) return { values: [], problems: [] }
  const rows = figureRows(grid).filter(({ row }) => row >= start.row)
  const values: [CellAddress, CellValue | null][] = []
  const problems: string[] = []
  let beyond = 0
  blockOf(clipboard).forEach((line, down) => {
    const places = rows[down]?.cells.filter(({ column }) => column >= start.column) ?? []
    line.forEach((text, across) => {
      const place = places[across]
      if (!place) beyond += text.trim() === '' ? 0 : 1
      else if (!place.computed) {
        const reading = readFigure(text, kindOf(table, place.address), 'typed')
        if (reading.ok) values.push([place.address, reading.value])
        else
          problems.push(
            `第 ${down + 1} 行第 ${across + 1} 列“${text.trim().slice(0, 20)}”没有贴入：${reading.problem}。`,
          )
      }
    })
  })
  if (beyond > 0) problems.push(`有 ${beyond} 格超出了表格，没有贴入，请检查从哪一格开始粘贴。`)
  return { values, problems }
}

/** Lines and cells of what a spreadsheet puts on the clipboard; it ends every line, also the last. */
export function blockOf(clipboard: string): string[][] {
  const lines = clipboard.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t'))
}

function figureRows(grid: ReturnType<typeof gridOf>) {
  return [...Map.groupBy(grid, ({ row }) => row)].map(([row, cells]) => ({ row, cells }))
}

function kindOf(table: FormTable, address: CellAddress) {
  return (
    table.layout
      .flat()
      .filter(isFigure)
      .find((cell) => cell.address === address)?.kind ?? 'count'
  )
}
