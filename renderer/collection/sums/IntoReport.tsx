import { Radio } from 'antd'
import { useState } from 'react'
import { reportingOrgan } from '../../../core/collection/reporting-organ.ts'
import type { Sums } from '../../../core/contract/sums.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { CameBack } from '../../parts/CameBack.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { ReportSelect } from '../../parts/ReportSelect.tsx'
import { TextInput } from '../../parts/TextInput.tsx'
import { navigate } from '../../route.ts'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { failureOf, useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'

export interface IntoReportProps {
  readonly sums: Sums
  /** Another sum was accepted meanwhile. */
  readonly changed: (sums: Sums) => void
  readonly close: () => void
}

/** Writes the accepted sum into a report of the organ itself: the one of the year that there is, another, or a new one. */
export function IntoReport({ sums, changed, close }: IntoReportProps) {
  const { id, agency, year } = useCollection().collection
  const draft = useFormDraft(`sums into ${id}`, undefined, { organ: reportingOrgan(agency) })
  const { organ } = draft.value
  const { data } = useOperation('reports.twin', { agency: organ, year })
  const twin = data?.twin ?? undefined
  const [chosen, setChosen] = useState<boolean>()
  const isNew = chosen ?? !twin
  const [other, setOther] = useState<string>()
  const report = other ?? twin?.id
  const [failure, setFailure] = useState<FailureData>()
  const write = () => {
    setFailure(undefined)
    const where = isNew ? { report: null, agency: organ } : { report: report ?? null }
    call('sums.into', { id, ...where, accepted: sums.accepted ?? '' }).then(
      (written) => {
        draft.drop()
        navigate({ screen: 'report', id: written.id, view: 2 })
      },
      (error: unknown) => {
        const failed = failureOf(error)
        setFailure(failed)
        if (failed.code === 'accepted-changed') call('sums.get', { id }).then(changed, () => undefined)
      },
    )
  }
  return (
    <Question
      title="写进本级报告"
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>取消</PlainButton>
          <PlainButton
            kind="primary"
            disabled={isNew ? organ.trim() === '' : report === undefined}
            onClick={write}
          >
            写入
          </PlainButton>
        </>
      }
    >
      <p>把采用的汇总数写进三张表。文字不动；本级机关自己的数，写入后在报告里再加上。</p>
      {sums.differences.length > 0 && (
        <Notice kind="info" role="status">
          采用以后有 {sums.differences.length}{' '}
          个单位的数变了，写入的仍是采用时的数；要写入现在的数，请先再采用一次。
        </Notice>
      )}
      <Radio.Group
        className="candidates"
        aria-label="写进哪份报告"
        value={isNew}
        onChange={(event) => setChosen(event.target.value as boolean)}
        options={[
          { value: false, label: '写进已有的报告，三张表原来的数被替换' },
          { value: true, label: `新建一份${year}年度报告` },
        ]}
      />
      {isNew ? (
        <>
          <label htmlFor="into-organ">机关名称</label>
          <TextInput
            id="into-organ"
            value={organ}
            maxLength={200}
            onChange={(typed) => draft.put({ organ: typed })}
          />
          <CameBack draft={draft} />
          {twin && (
            <Notice kind="info" role="status">
              这个机关{year}年度的报告已经有一份，新建的是另一份。
            </Notice>
          )}
        </>
      ) : (
        <ReportSelect label="写进哪份报告" value={report} change={setOther} />
      )}
      {failure && <FailureNotice failure={failure} />}
    </Question>
  )
}
