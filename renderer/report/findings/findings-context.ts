import { createContext, use } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import type { SortedFindings } from '../../../core/checks/set-aside.ts'
import type { Completion } from '../../../core/report/completion.ts'
import type { Report } from '../../../core/report/report.ts'

/** What the checks find in the report, as it was a moment ago while someone types. */
export interface ReportFindings {
  /** What is found and not set aside. */
  readonly findings: readonly Finding[]
  readonly aside: SortedFindings['aside']
  readonly completion: Completion
  /** The report all this is about: places of findings are places in its texts. */
  readonly checked: Report
}

export const FindingsContext = createContext<ReportFindings | undefined>(undefined)

export function useFindings(): ReportFindings {
  const found = use(FindingsContext)
  if (!found) throw new Error('useFindings outside of FindingsProvider')
  return found
}
