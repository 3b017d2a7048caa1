import { Select } from 'antd'
import { useState } from 'react'
import type { CollectionRow } from '../../core/contract/collections.ts'
import { LEVELS } from '../../core/report/report.ts'
import { call } from '../call.ts'
import { CameBack } from '../parts/CameBack.tsx'
import { DeadlineField } from '../parts/DeadlineField.tsx'
import { LabelledField } from '../parts/LabelledField.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Question } from '../parts/Question.tsx'
import { StoringNotice } from '../parts/StoringNotice.tsx'
import { TextInput } from '../parts/TextInput.tsx'
import { isDoubtfulDay } from '../parts/written-day.ts'
import { LEVEL_WORDS } from '../../core/report/level-words.ts'
import { useFormDraft } from '../typed/use-form-draft.ts'
import { useStoring } from '../typed/use-storing.ts'
import { useCollection } from './collection-context.ts'
import { DeleteCollection } from './DeleteCollection.tsx'
import { detailsPlace } from '../typed/form-places.ts'

/** Who collects, until when, and whom the units ask; and the way to delete all of it. */
export function CollectionDetails({ close }: { readonly close: () => void }) {
  const { collection, readOnly, reload } = useCollection()
  const { id, year } = collection
  const draft = useFormDraft(detailsPlace(id), '收集的机关和期限', detailsOf(collection))
  const { agency, level, deadline, contact, phone } = draft.value
  const [isDeleting, setIsDeleting] = useState(false)
  const storing = useStoring<Details>(async (wanted, from) => {
    await call('collection.change', { id, ...wanted, from })
    draft.drop()
    reload()
    close()
  })
  if (isDeleting) return <DeleteCollection close={() => setIsDeleting(false)} />
  return (
    <Question
      title={`${year}年度收集的机关和期限`}
      close={close}
      answers={
        <>
          <PlainButton className="to-the-left" disabled={readOnly} onClick={() => setIsDeleting(true)}>
            删除…
          </PlainButton>
          <PlainButton onClick={close}>取消</PlainButton>
          <PlainButton
            kind="primary"
            disabled={readOnly || isDoubtfulDay(deadline) || agency.trim() === ''}
            onClick={() => void storing.store(draft.value, draft.from)}
          >
            保存
          </PlainButton>
        </>
      }
    >
      <StoringNotice storing={storing} />
      <CameBack draft={draft} />
      <LabelledField label="收集的机关">
        {(field) => (
          <TextInput
            id={field}
            value={agency}
            maxLength={200}
            onChange={(typed) => draft.put({ agency: typed })}
          />
        )}
      </LabelledField>
      <LabelledField label="机关类别">
        {(field) => (
          <Select
            id={field}
            className="wide"
            value={level}
            onChange={(chosen) => draft.put({ level: chosen })}
            options={LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value] }))}
          />
        )}
      </LabelledField>
      <DeadlineField
        value={deadline}
        year={year}
        onChange={(date) => draft.put({ deadline: date ?? draft.from.deadline })}
      />
      <LabelledField label="联系人" hint="连同电话印在退回意见和催报邮件里，不填就不印。">
        {(field) => (
          <TextInput
            id={field}
            value={contact}
            maxLength={50}
            onChange={(typed) => draft.put({ contact: typed })}
          />
        )}
      </LabelledField>
      <LabelledField label="联系电话">
        {(field) => (
          <TextInput
            id={field}
            type="tel"
            value={phone}
            maxLength={50}
            onChange={(typed) => draft.put({ phone: typed })}
          />
        )}
      </LabelledField>
    </Question>
  )
}

type Details = ReturnType<typeof detailsOf>

function detailsOf({ agency, level, deadline, contact, phone }: CollectionRow) {
  return { agency, level, deadline, contact, phone }
}
