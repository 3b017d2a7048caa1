import { type FormTable, isFigure } from '../../../core/form/form.ts'
import { widthOf } from '../../../core/document/width.ts'
import type { Cells } from '../../../core/report/report.ts'
import { totals } from '../../../core/report/totals.ts'
import { type Block, textContent } from './block.ts'
import { COUNT, entered } from './figure-content.ts'
import { sumFormula } from './formulas.ts'
import { HEAD, LABEL, computedStyle, enteredStyle } from './look.ts'
import { type Place, finder } from './places.ts'

/** Characters above which the labels of rows are easier to read from the left. */
const SHORT = 10

/** A table as the form prints it, its totals as formulas that hold the program's own results. */
export function tableBlocks(table: FormTable, cells: Cells, places: readonly Place[]): Block[] {
  const at = finder(places)
  const computed = totals(table, cells)
  const sums = new Map(table.sums.map(({ address, of }) => [address, sumFormula(of.map(at))]))
  const labelsLeft = table.rows.some(({ label }) => widthOf(label) > SHORT)
  return places.map(({ cell, ...area }): Block => {
    if (!isFigure(cell)) {
      const ofOneRow = cell.heads === 'row' && area.rowSpan === 1
      const style = labelsLeft && (ofOneRow || cell.heads === 'note') ? LABEL : HEAD
      return { ...area, content: textContent(cell.label), style }
    }
    const formula = sums.get(cell.address)
    if (formula === undefined) {
      const { content, numFmt } = entered(cells[cell.address], cell.unit)
      return { ...area, content, style: enteredStyle(numFmt) }
    }
    const content = { formula, formulaResult: computed[cell.address] ?? '' }
    return { ...area, content, style: computedStyle(COUNT) }
  })
}
