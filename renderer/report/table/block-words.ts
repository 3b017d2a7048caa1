import type { Cells } from '../../../core/report/report.ts'
import type { GridCell } from './grid.ts'

/** How many cells are chosen, what they come to, and what can be done with them. */
export function blockWords(cells: readonly GridCell[], values: Cells, readOnly: boolean): string {
  const figures = cells.flatMap(({ address }) => values[address] ?? [])
  const sum = figures.reduce<number>((total, value) => total + Number(value), 0)
  const comes = figures.length > 0 ? `，合计 ${Number(sum.toFixed(6))}` : ''
  return `已选 ${cells.length} 格${comes}。Ctrl+C 复制${readOnly ? '' : '，Ctrl+X 剪切，Delete 清空'}。`
}
