import { Select } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { LEVELS } from '../../core/report/report.ts'
import { call } from '../call.ts'
import { DeadlineField } from '../parts/DeadlineField.tsx'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { LabelledField } from '../parts/LabelledField.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Question } from '../parts/Question.tsx'
import { TextInput } from '../parts/TextInput.tsx'
import { LEVEL_WORDS } from '../parts/words.ts'
import { navigate } from '../route.ts'
import { useDraftHere } from '../typed/use-typed.ts'
import { failureOf } from '../use-operation.ts'
import { useCollection } from './collection-context.ts'

/** Who collects, until when, and whom the units ask; and the way to delete all of it. */
export function CollectionDetails({ close }: { readonly close: () => void }) {
  const { collection, readOnly, reload } = useCollection()
  const { id, year } = collection
  const [from] = useState(() => {
    const { agency, level, deadline, contact, phone } = collection
    return { agency, level, deadline, contact, phone }
  })
  const [agency, setAgency] = useState(collection.agency)
  const [level, setLevel] = useState(collection.level)
  const [deadline, setDeadline] = useState(collection.deadline)
  const [contact, setContact] = useState(collection.contact)
  const [phone, setPhone] = useState(collection.phone)
  const [isDoubtful, setIsDoubtful] = useState(false)
  const [isDeleting, setIsDeleting] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const isSame =
    agency === from.agency &&
    level === from.level &&
    deadline === from.deadline &&
    contact === from.contact &&
    phone === from.phone
  const release = useDraftHere('收集的资料', !isSame)
  const attempt = (action: Promise<unknown>, done: () => void) => {
    setFailure(undefined)
    action.then(done, (error: unknown) => setFailure(failureOf(error)))
  }
  const save = () =>
    attempt(call('collection.change', { id, agency, level, deadline, contact, phone, from }), () => {
      reload()
      close()
    })
  const remove = () =>
    attempt(call('collection.delete', { id }), () => {
      release()
      navigate({ screen: 'collections' })
    })
  if (isDeleting)
    return (
      <Question
        key="delete"
        title={`删除${year}年度的收集？`}
        close={() => setIsDeleting(false)}
        answers={
          <>
            <PlainButton onClick={() => setIsDeleting(false)}>不删除</PlainButton>
            <PlainButton kind="primary" onClick={remove}>
              删除
            </PlainButton>
          </>
        }
      >
        <p>名单、收到的报告和退回的记录一并删除。本单位自己的报告、发来的原文件都不动。</p>
        {failure && <FailureNotice failure={failure} />}
      </Question>
    )
  return (
    <Question
      title={`${year}年度收集的资料`}
      close={close}
      answers={
        <>
          <PlainButton className="to-the-left" disabled={readOnly} onClick={() => setIsDeleting(true)}>
            删除…
          </PlainButton>
          <PlainButton onClick={close}>取消</PlainButton>
          <PlainButton
            kind="primary"
            disabled={readOnly || isDoubtful || agency.trim() === ''}
            onClick={save}
          >
            保存
          </PlainButton>
        </>
      }
    >
      {failure && <FailureNotice failure={failure} />}
      <LabelledField label="收集的机关">
        {(field) => <TextInput id={field} value={agency} maxLength={200} onChange={setAgency} />}
      </LabelledField>
      <LabelledField label="机关类别">
        {(field) => (
          <Select
            id={field}
            className="wide"
            value={level}
            onChange={setLevel}
            options={LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value] }))}
          />
        )}
      </LabelledField>
      <DeadlineField
        value={deadline}
        year={year}
        onChange={(date) => date !== null && setDeadline(date)}
        onDoubt={setIsDoubtful}
      />
      <LabelledField label="联系人" hint="连同电话印在退回意见和催报邮件里，不填就不印。">
        {(field) => <TextInput id={field} value={contact} maxLength={50} onChange={setContact} />}
      </LabelledField>
      <LabelledField label="联系电话">
        {(field) => <TextInput id={field} type="tel" value={phone} maxLength={50} onChange={setPhone} />}
      </LabelledField>
    </Question>
  )
}
