import type { CellName, Report } from '../report/report.ts'
import { checkArithmetic } from './arithmetic.ts'
import type { Reading } from './reading.ts'

/** Whether cells stand in a column that breaks the form's own relation, or add up one that does: what is right is not known then. */
export function isOfUnbalanced(
  cells: readonly CellName[],
  report: Report,
  reading: Pick<Reading, 'form'>,
): boolean {
  const off = new Set(
    checkArithmetic(report, reading)
      .filter(({ rule }) => rule === 'arithmetic.balance')
      .flatMap((finding) => (finding.cells ?? []).flatMap((cell) => [columnOf(cell), totalOf(cell)])),
  )
  return cells.some((cell) => off.has(columnOf(cell)))
}

/** requests:received/natural: requests/natural. */
function columnOf(cell: CellName): string {
  return `${tableOf(cell)}/${cell.slice(cell.lastIndexOf('/') + 1)}`
}

function totalOf(cell: CellName): string {
  return `${tableOf(cell)}/total`
}

function tableOf(cell: CellName): string {
  return cell.slice(0, cell.indexOf(':'))
}
