import { widthOf } from '../../../core/document/width.ts'
import type { Block } from './block.ts'
import { TYPE } from './look.ts'

/** Points a millimetre. */
const MM = 72 / 25.4
/** Points a cell keeps free at both sides; above and below where there are few rows, and where there are many. */
const SIDES = 6
const ENDS = { few: 10, many: 5 } as const
const MANY_ROWS = 20
/** From line to line, in sizes of the type. */
const PITCH = 1.3
/** Part of a line that is counted on: typefaces and the width of columns differ between programs. */
const RELIABLE = 0.93

/**
 * Heights of rows, in points, in which every text stands whole: no program fits a row to joined cells by itself. Where a
 * text in several rows needs more than they have, each grows alike.
 * @param widths of the columns, in millimetres
 */
export function rowHeights(blocks: readonly Block[], widths: readonly number[]): Map<number, number> {
  const ends = blocks.some(({ row }) => row > MANY_ROWS) ? ENDS.many : ENDS.few
  const heights = new Map<number, number>()
  for (const block of [...blocks].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const rows = Array.from({ length: block.rowSpan }, (_, i) => block.row + i)
    const have = rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0)
    const more = Math.max(0, textHeight(block, widths) + ends - have) / rows.length
    for (const row of rows) heights.set(row, Math.round(((heights.get(row) ?? 0) + more) * 100) / 100)
  }
  return heights
}

function textHeight({ content, style, column, colSpan }: Block, widths: readonly number[]): number {
  const size = style.font?.size ?? TYPE.size
  const text = typeof content.value === 'string' ? content.value : ''
  const width = widths.slice(column, column + colSpan).reduce((sum, each) => sum + each, 0) * MM
  const perLine = Math.max(1, Math.floor(((width - SIDES) * RELIABLE) / size))
  return Math.max(1, Math.ceil(widthOf(text) / perLine)) * size * PITCH
}
