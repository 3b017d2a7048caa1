import { useMemo } from 'react'
import { compareReports } from '../../../core/compare/compare.ts'
import { placesToRestore } from '../../../core/compare/restore.ts'
import type { Submission } from '../../../core/contract/submission.ts'
import { editions } from '../../../core/form/editions.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import type { Report } from '../../../core/report/report.ts'
import { ChangeWords, ValueWords } from '../../parts/ChangeWords.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useOperation } from '../../use-operation.ts'

export interface VersionChangesProps {
  /** The version that it is compared with. */
  readonly base: Submission
  readonly report: Report
}

/** What is different between a version and another of the same unit. */
export function VersionChanges({ base, report }: VersionChangesProps) {
  const { data, failure, loading, reload } = useOperation('submission.open', { id: base.id })
  if (failure) return <FailureNotice failure={failure} retry={reload} />
  if (!data) return loading ? <p className="muted">正在读取…</p> : null
  return <Places number={base.version} before={data.report} after={report} />
}

interface PlacesProps {
  readonly number: number
  readonly before: Report
  readonly after: Report
}

function Places({ number, before, after }: PlacesProps) {
  const places = useMemo(() => placesToRestore(compareReports(before, after)), [before, after])
  const form = editions[before.form]
  return (
    <>
      <p role="status">
        {places.length === 0
          ? `与第 ${number} 版没有不同。`
          : `与第 ${number} 版有 ${places.length} 处不同。划去的是第 ${number} 版的，加下划线的是这一版的。`}
      </p>
      {places.map((change) => (
        <div key={change.key} className="change">
          <div className="change-words">
            <p className="change-place">{fieldLabel(form, change.field)}</p>
            {change.kind === 'text' ? (
              <ChangeWords change={change} version={before} />
            ) : (
              <p>
                <ValueWords {...change} />
              </p>
            )}
          </div>
        </div>
      ))}
    </>
  )
}
