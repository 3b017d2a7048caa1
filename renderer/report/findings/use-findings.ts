import { useMemo, useState } from 'react'
import { checkReport } from '../../../core/checks/check.ts'
import { type Finding, findingKey } from '../../../core/checks/finding.ts'
import { type SortedFindings, sortFindings } from '../../../core/checks/set-aside.ts'
import type { OpenReport } from '../../../core/contract.ts'
import type { Report } from '../../../core/report/report.ts'
import { call } from '../../call.ts'

export interface ReportFindings extends SortedFindings {
  /** @throws Failure of the store */
  readonly setAside: (finding: Finding, reason: string) => Promise<void>
  readonly takeBack: (key: string) => void
}

/** What the checks find in the report as it stands on the page, and what of it is set aside. */
export function useFindings({ id, lastYear, setAside: stored }: OpenReport, report: Report): ReportFindings {
  const [records, setRecords] = useState(stored)
  const last = lastYear?.report
  const findings = useMemo(() => checkReport(report, { lastYear: last }), [report, last])
  const sorted = useMemo(() => sortFindings(findings, records), [findings, records])
  return {
    ...sorted,
    setAside: async (finding, reason) => {
      const { rule, message } = finding
      const answer = await call('report.setAside', { id, key: findingKey(finding), rule, message, reason })
      setRecords(answer.setAside)
    },
    takeBack: (key) => {
      void call('report.takeBack', { id, key }).then((answer) => setRecords(answer.setAside))
    },
  }
}
