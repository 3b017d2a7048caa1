import { useMemo } from 'react'
import type { Finding, Severity } from '../../../core/checks/finding.ts'
import { GRADE_WORDS, gradeOf } from '../../../core/checks/grades.ts'
import type { FormTable } from '../../../core/form/form.ts'
import { type CellName, cellName, parseCellName } from '../../../core/report/report.ts'
import { useActive } from '../editor-context.ts'
import { useFindings } from '../findings/findings-context.ts'
import { gridOf } from './grid.ts'

/** What is found about a cell, in words, and whether any of it is an error. */
export interface CellReason {
  readonly words: string
  readonly isError: boolean
}

/** What is found about cells of tables, by cell. */
export function useCellReasons(): ReadonlyMap<CellName, CellReason> {
  const { findings } = useFindings()
  return useMemo(() => {
    const reasons = new Map<CellName, CellReason>()
    for (const finding of findings.filter(isAboutFigures))
      for (const cell of finding.cells ?? []) {
        const { words, isError } = reasons.get(cell) ?? { words: '', isError: false }
        reasons.set(cell, {
          words: `${words}${wordsOf(finding)}`,
          isError: isError || finding.severity === 'error',
        })
      }
    return reasons
  }, [findings])
}

/** What is found about the cell that has the keyboard or had it last, and about the totals of its row, where no keyboard goes. */
export function useFindingsHere(table: FormTable): readonly Finding[] {
  const { findings } = useFindings()
  const active = useActive()
  return useMemo(() => {
    const at = active && parseCellName(active)
    const grid = gridOf(table)
    const here = at?.table === table.id ? grid.find(({ address }) => address === at.address) : undefined
    if (!here) return []
    const cells = grid.filter((cell) => cell === here || (cell.computed && cell.row === here.row))
    const names = new Set(cells.map(({ address }) => cellName(table.id, address)))
    return findings
      .filter((finding) => isAboutFigures(finding) && finding.cells?.some((cell) => names.has(cell)))
      .toSorted((a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity))
  }, [findings, active, table])
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'advice']

/** That a cell is empty is plain to see. */
function isAboutFigures({ rule }: Finding): boolean {
  return rule !== 'form.blank'
}

export function wordsOf(finding: Finding): string {
  return `${GRADE_WORDS[gradeOf(finding)]}：${finding.message}`
}
