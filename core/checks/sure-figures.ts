import type { CellName, Report } from '../report/report.ts'
import { checkArithmetic } from './arithmetic.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'

/**
 * Offers no figure of the table for the words where its column breaks the form's own relation, or adds up one that does: what is right
 * is not known then.
 */
export function withSureFigures(
  findings: Finding[],
  report: Report,
  reading: Pick<Reading, 'form'>,
): Finding[] {
  // Mostly none is offered, and the relations are looked at by a check of their own.
  if (!findings.some(({ suggestion }) => suggestion)) return findings
  const off = new Set(
    checkArithmetic(report, reading)
      .filter(({ rule }) => rule === 'arithmetic.balance')
      .flatMap(({ cells = [] }) => cells.flatMap((cell) => [columnOf(cell), totalOf(cell)])),
  )
  return findings.map((finding) => {
    if (!finding.cells?.some((cell) => off.has(columnOf(cell)))) return finding
    const { suggestion: _, ...unsure } = finding
    return unsure
  })
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
