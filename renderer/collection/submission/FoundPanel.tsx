import { type Finding, findingKey } from '../../../core/checks/finding.ts'
import { countGrades, GRADE_WORDS, GRADES, gradeOf } from '../../../core/checks/grades.ts'
import type { OpenSubmission } from '../../../core/contract/intake.ts'
import { editions } from '../../../core/form/editions.ts'
import { doubtLabel } from '../../../core/import/doubt-label.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { FoundItem } from './FoundItem.tsx'
import type { Place } from './go-to-place.ts'
import '../../report/findings/findings.css'

export interface FoundPanelProps {
  readonly opened: OpenSubmission
  /** Shows the place in the report. */
  readonly goTo: (place: Place) => void
}

/** What the checks found in a version, the most pressing first, and what its reading left in doubt. */
export function FoundPanel({ opened, goTo }: FoundPanelProps) {
  const { report, findings, doubtList, lost, errors } = opened
  const form = editions[report.form]
  const counts = countGrades(findings)
  const words = GRADES.filter((grade) => counts[grade] > 0).map(
    (grade) => `${GRADE_WORDS[grade]} ${counts[grade]}${grade === 'unwritten' ? '（算作错误）' : ''}`,
  )
  return (
    <section aria-label="检查发现的问题">
      <h3>{errors === null ? '文字太长，没有检查' : words.join('，') || '没有发现问题'}</h3>
      <ul className="findings">
        {GRADES.flatMap((grade) =>
          findings
            .filter((finding) => gradeOf(finding) === grade)
            .map((finding, i) => (
              <FoundItem key={`${grade} ${i}`} finding={finding} report={report}>
                <div className="actions">
                  <PlainButton size="small" kind="link" onClick={() => goTo(placeOf(finding))}>
                    看原文
                  </PlainButton>
                </div>
              </FoundItem>
            )),
        )}
      </ul>
      {doubtList.length + lost.length > 0 && (
        <>
          <h3>读的时候拿不准的（{doubtList.length + lost.length} 处）</h3>
          <ul className="findings">
            {lost.map((sentence) => (
              <li key={sentence}>
                <div className="finding">{sentence}</div>
              </li>
            ))}
            {doubtList.map(({ field, reason, figures }, i) => (
              <li key={i}>
                <div className="finding">
                  <span className="place">{doubtLabel(form, { field, figures })}</span>
                  <span>{reason}</span>
                  <div className="actions">
                    <PlainButton size="small" kind="link" onClick={() => goTo({ fields: [field] })}>
                      看原文
                    </PlainButton>
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function placeOf(finding: Finding): Place {
  const { field, cells = [] } = finding
  return { key: findingKey(finding), fields: [...cells, field] }
}
