import type { Cells } from '../../../core/report/report.ts'
import { readTyped } from '../../../core/report/typed-figure.ts'
import { shortened } from './refusal-words.ts'
import type { GridCell } from './grid.ts'

/** How many cells are chosen, what they come to, and what can be done with them. */
export function blockWords(cells: readonly GridCell[], values: Cells, readOnly: boolean): string {
  const figures = cells.flatMap(({ address }) => values[address] ?? [])
  const sum = figures.reduce<number>((total, value) => total + Number(value), 0)
  const comes = figures.length > 0 ? `，合计 ${Number(sum.toFixed(6))}` : ''
  return `已选 ${cells.length} 格${comes}。Ctrl+C 复制${readOnly ? '' : '，Ctrl+X 剪切，Delete 清空'}。`
}

/**
 * Why nothing is pasted over cells that are chosen together; undefined where it can be.
 * @param entered those of them that are typed into
 * @param text what would stand in each of them; undefined where it is a block of its own
 */
export function notPasted(entered: readonly GridCell[], text: string | undefined): string | undefined {
  if (entered.length === 0) return '没有粘贴：选中的都是程序算出的数，不用填。'
  if (text === undefined) return undefined
  if (text === '') return '没有粘贴：复制的内容里没有文字，选中的格都没有变。'
  for (const { kind } of entered) {
    const reading = readTyped(text, kind)
    if (!reading.ok)
      return `没有粘贴“${shortened(text)}”：${reading.problem}。选中的 ${entered.length} 格都没有变。`
  }
  return undefined
}
