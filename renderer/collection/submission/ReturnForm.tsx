import { Checkbox } from 'antd'
import { type SubmitEvent, useMemo, useState } from 'react'
import { findingKey } from '../../../core/checks/finding.ts'
import { byGrade } from '../../../core/checks/grades.ts'
import type { OpenSubmission } from '../../../core/contract/intake.ts'
import { seenOf } from '../../../core/contract/submission.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { CameBack } from '../../parts/CameBack.tsx'
import { DateInput } from '../../parts/DateInput.tsx'
import { escapes } from '../../parts/escapes.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PeopleContext } from '../../parts/people.ts'
import { PersonInput } from '../../parts/PersonInput.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { TextArea } from '../../parts/TextInput.tsx'
import { isDoubtfulDay } from '../../parts/written-day.ts'
import { failureOf } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'
import { DraftNotes } from './DraftNotes.tsx'
import { FoundItem } from './FoundItem.tsx'
import { useReturnDraft } from './use-return-draft.ts'

export interface ReturnFormProps {
  readonly opened: OpenSubmission
  readonly returned: () => void
  /** It was not, and what is shown may be overtaken. */
  readonly failed: () => void
  readonly close: () => void
}

/** What the letter of return says: findings that are chosen, the office's own words, until when, and who returns it. */
export function ReturnForm({ opened, returned, failed, close }: ReturnFormProps) {
  const { today, collection } = useCollection()
  const { id, report, people } = opened
  const findings = useMemo(() => byGrade(opened.findings), [opened.findings])
  // What has to be put right is named unless it is taken out; what is only advice, when it is put in.
  const draft = useReturnDraft(collection.id, id, {
    remarks: '',
    until: null,
    named: [...new Set(findings.filter(({ severity }) => severity === 'error').map(findingKey))],
    by: people[0] ?? '',
  })
  const { remarks, until, alike, by } = draft.value
  const named = new Set(draft.value.named)
  const isDoubtful = isDoubtfulDay(until)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const missing =
    by.trim() === ''
      ? '请填写经办人'
      : named.size + alike.length === 0 && remarks.trim() === ''
        ? '请选出要改的问题，或者写几句意见'
        : !isDoubtful && until !== null && until < today
          ? '重报日期已经过了，请写今天或以后的日期。'
          : undefined
  const toggle = (key: string) => {
    const after = new Set(named)
    if (!after.delete(key)) after.add(key)
    draft.put({ named: [...after] })
  }
  const leave = () => {
    draft.left()
    close()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (missing !== undefined || isDoubtful) return
    setBusy(true)
    setFailure(undefined)
    const notes = alike.map(({ other, ...note }) => ({ ...note, other: other.submission }))
    call('submission.return', {
      ...{ id, seen: seenOf(opened), by, remarks, until },
      findings: [...named],
      alike: notes,
    }).then(
      () => {
        draft.left()
        draft.drop()
        returned()
      },
      (error: unknown) => {
        setBusy(false)
        setFailure(failureOf(error))
        failed()
      },
    )
  }
  return (
    <form
      className="return-form"
      aria-labelledby="return-form"
      onSubmit={submit}
      // What was written stays in sight until it is put away on purpose.
      onKeyDown={(event) => escapes(event) && remarks === '' && leave()}
    >
      <h3 id="return-form">退回</h3>
      <label className="column">
        意见（可不写）
        <TextArea
          autoFocus
          rows={3}
          maxLength={5000}
          value={remarks}
          onChange={(typed) => draft.put({ remarks: typed })}
        />
      </label>
      <DateInput
        label="请于何日前重报（可不填）"
        value={until}
        keepsWords
        onChange={(day) => draft.put({ until: day })}
      />
      <PeopleContext value={{ names: people, forget: () => undefined }}>
        <PersonInput label="经办人" value={by} onChange={(name) => draft.put({ by: name })} />
      </PeopleContext>
      <DraftNotes notes={alike} form={report.form} change={(notes) => draft.put({ alike: notes })} />
      {findings.length > 0 && (
        <fieldset>
          <legend>退回意见里写明哪些问题（已选 {named.size} 处）</legend>
          <ul className="findings">
            {findings.map((finding, i) => (
              <FoundItem
                key={i}
                finding={finding}
                report={report}
                choice={
                  <Checkbox
                    aria-label={finding.message}
                    checked={named.has(findingKey(finding))}
                    onChange={() => toggle(findingKey(finding))}
                  />
                }
              />
            ))}
          </ul>
        </fieldset>
      )}
      <div className="return-foot">
        {failure && <FailureNotice failure={failure} />}
        <div className="row">
          <PlainButton kind="primary" type="submit" disabled={busy || isDoubtful || missing !== undefined}>
            退回
          </PlainButton>
          <PlainButton onClick={leave}>取消</PlainButton>
          <CameBack draft={draft} />
          {missing !== undefined && (
            <span className="muted" role="status">
              {missing}
            </span>
          )}
        </div>
      </div>
    </form>
  )
}
