import { Radio } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { ReportSelect } from '../../parts/ReportSelect.tsx'
import { navigate } from '../../route.ts'
import { failureOf } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'

/** Writes the accepted sum into a report of the office itself: one there is, or a new one. */
export function IntoReport({ close }: { readonly close: () => void }) {
  const { id, agency, year } = useCollection().collection
  const [isNew, setIsNew] = useState(true)
  const [report, setReport] = useState<string>()
  const [failure, setFailure] = useState<FailureData>()
  const write = () => {
    setFailure(undefined)
    call('sums.into', { id, report: isNew ? null : (report ?? null) }).then(
      (written) => navigate({ screen: 'report', id: written.id, view: 2 }),
      (error: unknown) => setFailure(failureOf(error)),
    )
  }
  return (
    <Question
      title="写进本级报告"
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>取消</PlainButton>
          <PlainButton kind="primary" disabled={!isNew && report === undefined} onClick={write}>
            写入
          </PlainButton>
        </>
      }
    >
      <p>把采用的汇总数写进三张表。文字不动；本级机关自己的数，写入后在报告里再加上。</p>
      <Radio.Group
        className="candidates"
        aria-label="写进哪份报告"
        value={isNew}
        onChange={(event) => setIsNew(event.target.value as boolean)}
        options={[
          { value: true, label: `新建《${agency}${year}年度报告》` },
          { value: false, label: '写进已有的报告，三张表原来的数被替换' },
        ]}
      />
      {!isNew && <ReportSelect label="写进哪份报告" value={report} change={setReport} />}
      {failure && <FailureNotice failure={failure} />}
    </Question>
  )
}
