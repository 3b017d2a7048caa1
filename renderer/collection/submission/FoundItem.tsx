import type { ReactNode } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import { GRADE_WORDS } from '../../../core/checks/grades.ts'
import { editions } from '../../../core/form/editions.ts'
import type { Report } from '../../../core/report/report.ts'
import { RULE_PLACES } from '../../manual/places.ts'
import { itemOf } from '../../report/findings/item.ts'

export interface FoundItemProps {
  readonly finding: Finding
  readonly report: Report
  /** What can be done with it. */
  readonly children?: ReactNode
  /** Stands before its grade. */
  readonly choice?: ReactNode
}

/** A finding in someone else's report: its grade, its place, its words. */
export function FoundItem({ finding, report, children, choice }: FoundItemProps) {
  const item = itemOf(finding, report, editions[report.form], 'part')
  return (
    <li data-help={RULE_PLACES[finding.rule]}>
      {choice}
      <span className={`severity ${item.grade}`}>{GRADE_WORDS[item.grade]}</span>
      <div className="finding">
        {item.place !== '' && <span className="place">{item.place}</span>}
        <span>{item.message}</span>
        {item.words !== undefined && (
          <q className="context">
            {item.before}
            <mark>{item.words}</mark>
            {item.after}
          </q>
        )}
        {children}
      </div>
    </li>
  )
}
