import { type Balance, type Form, isFigure } from '../../../core/form/form.ts'
import type { Area } from '../../../core/grid/merged-cells.ts'
import { type ColumnBalance, columnBalances } from '../../../core/report/balance.ts'
import type { Report } from '../../../core/report/report.ts'
import { type Block, type Content, type Spot, textContent } from './block.ts'
import { COUNT } from './figure-content.ts'
import { differenceFormula, sumFormula, verdictFormula } from './formulas.ts'
import { HEAD, computedStyle } from './look.ts'
import { type Place, finder } from './places.ts'

const EVEN = '平衡'
export const UNEVEN = '不平衡'

/**
 * A relation of the form (勾稽关系) worked out under its table, column by column, so that a reviewer can follow it.
 * @param top the first free row
 */
export function balanceBlocks(
  form: Form,
  balance: Balance,
  report: Report,
  places: readonly Place[],
  top: number,
): Block[] {
  const figures = columnBalances(form, balance, report).flatMap((result) =>
    columnBlocks(balance, result, places, top + 1),
  )
  const first = Math.min(...figures.map(({ column }) => column))
  const labels = [sideLabel(balance, 'left', places), sideLabel(balance, 'right', places), '差额', '核对结果']
  const width = form.tables[balance.table].columnWidths.length
  return [
    labelBlock(`勾稽关系核对：${balance.words}`, { row: top, column: 0, rowSpan: 1, colSpan: width }),
    ...labels.map((label, i) =>
      labelBlock(label, { row: top + 1 + i, column: 0, rowSpan: 1, colSpan: first }),
    ),
    ...figures,
  ]
}

/** The cells of one column, one below the other: both sides, their difference, and whether that is 0. */
function columnBlocks(
  balance: Balance,
  { column: key, left, right, difference, isEmpty }: ColumnBalance,
  places: readonly Place[],
  top: number,
): Block[] {
  const at = finder(places)
  const [leftCells, rightCells] = [balance.left, balance.right].map((rows) =>
    rows.map((row) => at(`${row}/${key}`)),
  ) as [Spot[], Spot[]]
  const all = [...leftCells, ...rightCells]
  const column = Math.min(...all.map((cell) => cell.column))
  const cell = (i: number): Spot => ({ row: top + i, column })
  const contents: Content[] = [
    { formula: sumFormula(leftCells, all), formulaResult: left },
    { formula: sumFormula(rightCells, all), formulaResult: right },
    { formula: differenceFormula(cell(0), cell(1)), formulaResult: difference },
    { formula: verdictFormula(cell(2), EVEN, UNEVEN), formulaResult: difference === 0 ? EVEN : UNEVEN },
  ]
  return contents.map((content, i) => ({
    ...cell(i),
    rowSpan: 1,
    colSpan: 1,
    content: isEmpty ? { ...content, formulaResult: '' } : content,
    style: computedStyle(COUNT),
  }))
}

/** "第一项＋第二项": the items a side adds up, by the numbers printed at the left of their rows. */
function sideLabel(balance: Balance, side: 'left' | 'right', places: readonly Place[]): string {
  const at = finder(places)
  const [column = ''] = balance.columns
  return balance[side].map((row) => itemName(at(`${row}/${column}`).row, places)).join('＋')
}

function itemName(row: number, places: readonly Place[]): string {
  const place = places.find(
    (each) => each.column === 0 && each.row <= row && row < each.row + each.rowSpan && !isFigure(each.cell),
  )
  const label = place && !isFigure(place.cell) ? place.cell.label : ''
  const number = /^([一二三四五六七八九十]+)、/u.exec(label)?.[1]
  return number === undefined ? label : `第${number}项`
}

function labelBlock(text: string, area: Area): Block {
  return { ...area, content: textContent(text), style: HEAD }
}
