import { describe, expect, it } from 'vitest'
import { tableBlock } from '../../../core/document/compose.ts'
import { placedRows } from '../../../core/document/table-grid.ts'
import { editions } from '../../../core/form/editions.ts'
import { cellType } from './cell-type.ts'
import { labelLines } from './label-lines.ts'
import { lineCount } from './line-count.ts'
import { twips } from './page.ts'

const small = { style: 'TableSmall', character: 210, gap: 0, rowHeight: 0, labelsLeft: true } as const
const row = (text: string, characters: number) =>
  labelLines({ text, role: 'row' }, characters * 210 + 80, small)

describe('the lines of a label', () => {
  it('are of like length, a number on a line of its own', () => {
    expect(labelLines({ text: '法律服务机构', role: 'column' }, 780, small)).toEqual(['法律服', '务机构'])
    expect(row('（三）不予公开', 3)).toEqual(['（三）', '不予', '公开'])
    expect(row('（三）不予公开', 4)).toEqual(['（三）', '不予公开'])
    expect(row('4.无正当理由大量反复申请', 11)).toEqual(['4.无正当理由', '大量反复申请'])
  })

  it('are one where it fits, and are left alone where no character does', () => {
    expect(row('自然人', 3)).toEqual(['自然人'])
    expect(row('自然人', 0.5)).toEqual(['自然人'])
  })

  it.each(Object.values(editions))(
    'take no line more, and none holds a character alone: form of $id',
    ({ tables }) => {
      for (const { id } of Object.values(tables)) {
        const block = tableBlock(tables[id], {})
        const type = cellType(block)
        const widths = twips(block.columnWidths)
        for (const cell of placedRows(block).flat()) {
          if (cell.role !== 'row' && cell.role !== 'column') continue
          const width = widths.slice(cell.column, cell.column + cell.colSpan).reduce((a, b) => a + b, 0)
          const lines = labelLines(cell, width, type)
          expect(lines.join('')).toBe(cell.text)
          const full = type.labelsLeft && cell.role === 'row' ? type.character - 5 : type.character
          expect(lines).toHaveLength(
            lineCount(cell.text, { width: width - 80, firstIndent: 0, full, half: full / 2, gap: 0 }),
          )
        }
      }
    },
  )
})
