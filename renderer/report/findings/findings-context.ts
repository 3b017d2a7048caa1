import { createContext, use } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import type { SortedFindings } from '../../../core/checks/set-aside.ts'
import type { Completion } from '../../../core/report/completion.ts'
import type { Report } from '../../../core/report/report.ts'
import type { Asked } from '../../../core/requirements/fulfilment.ts'

/** What the checks find in the report, as it was a moment ago while someone types. */
export interface ReportFindings {
  /** What is found and not set aside. */
  readonly findings: readonly Finding[]
  /** The first check is not through: that nothing is found yet means nothing. */
  readonly checking: boolean
  readonly aside: SortedFindings['aside']
  readonly completion: Completion
  /** What the level above asks for, and how it stands. */
  readonly asked: readonly Asked[]
}

export const FindingsContext = createContext<ReportFindings | undefined>(undefined)

export function useFindings(): ReportFindings {
  const found = use(FindingsContext)
  if (!found) throw new Error('useFindings outside of FindingsProvider')
  return found
}

export const CheckedContext = createContext<Report | undefined>(undefined)

/** The report the findings are about: their places are places in its texts. Another one with every check. */
export function useCheckedReport(): Report {
  const checked = use(CheckedContext)
  if (!checked) throw new Error('useCheckedReport outside of FindingsProvider')
  return checked
}
