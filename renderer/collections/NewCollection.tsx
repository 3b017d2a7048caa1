import { Button, InputNumber, Select } from 'antd'
import { type SubmitEvent, useState } from 'react'
import type { Input } from '../../core/contract.ts'
import type { CollectionRow } from '../../core/contract/collections.ts'
import type { FailureData } from '../../core/failure.ts'
import { deadlineOf, seasonOf } from '../../core/report/deadline.ts'
import { type Level, LEVELS } from '../../core/report/report.ts'
import { call } from '../call.ts'
import { CameBack } from '../parts/CameBack.tsx'
import { DeadlineField } from '../parts/DeadlineField.tsx'
import { onEscape } from '../parts/escapes.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { LabelledField } from '../parts/LabelledField.tsx'
import { TextInput } from '../parts/TextInput.tsx'
import { isDoubtfulDay, type WrittenDay } from '../parts/written-day.ts'
import { LEVEL_WORDS } from '../../core/report/level-words.ts'
import { navigate } from '../route.ts'
import { useProgram } from '../status.ts'
import { useFormDraft } from '../typed/use-form-draft.ts'
import { useOnce } from '../use-once.ts'
import { failureOf } from '../use-operation.ts'
import { NEW_COLLECTION } from '../typed/form-places.ts'

export interface NewCollectionProps {
  /** The latest first: the roster of one of them may serve again. */
  readonly earlier: readonly CollectionRow[]
  readonly close: () => void
}

interface Begun {
  readonly agency: string
  readonly level: Level
  readonly year: number | null
  /** Until it is changed it follows the year. */
  readonly ownDeadline: WrittenDay
  /** The collection whose roster serves again; none is ''. */
  readonly from: string
}

/** A panel to begin a year's collection. */
export function NewCollection({ earlier, close }: NewCollectionProps) {
  const { status, settings } = useProgram()
  const [latest] = earlier
  const draft = useFormDraft<Begun>(NEW_COLLECTION, '新建的收集', {
    agency: latest?.agency ?? '',
    level: latest?.level ?? 'government',
    year: seasonOf(status.today),
    ownDeadline: null,
    from: latest?.id ?? '',
  })
  const { agency, level, year, ownDeadline, from } = draft.value
  const [failure, setFailure] = useState<FailureData>()
  const usual = deadlineOf({ level: 'department', year: year ?? seasonOf(status.today) }, settings.deadlines)
  const deadline = ownDeadline ?? usual
  const isReady = agency.trim() !== '' && year !== null && !isDoubtfulDay(deadline)

  const create = useOnce((input: Input<'collections.create'>) =>
    call('collections.create', input).then(
      ({ id }) => {
        draft.drop()
        navigate({ screen: 'collection', id, view: 'roster' })
      },
      (error: unknown) => setFailure(failureOf(error)),
    ),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!isReady) return
    setFailure(undefined)
    const roster = from === '' ? {} : { from }
    void create({ year, agency, level, deadline, ...roster })
  }
  return (
    <form
      className="panel new-collection"
      aria-labelledby="new-collection"
      onSubmit={submit}
      onKeyDown={onEscape(close)}
    >
      <h2 id="new-collection">新建一年的收集</h2>
      {failure && <FailureNotice failure={failure} />}
      <LabelledField label="收集的机关" hint="写全称，会出现在退回意见和汇编的封面上。">
        {(id) => (
          <TextInput
            id={id}
            autoFocus
            value={agency}
            maxLength={200}
            onChange={(typed) => draft.put({ agency: typed })}
          />
        )}
      </LabelledField>
      <LabelledField label="机关类别">
        {(id) => (
          <Select
            id={id}
            value={level}
            onChange={(chosen) => draft.put({ level: chosen })}
            options={LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value] }))}
          />
        )}
      </LabelledField>
      <LabelledField label="统计年度">
        {(id) => (
          <InputNumber<number>
            id={id}
            value={year}
            min={2008}
            max={2100}
            precision={0}
            onChange={(typed) => draft.put({ year: typed })}
          />
        )}
      </LabelledField>
      <DeadlineField
        hint="过了这天还没有报的，算逾期。个别单位可以另定。"
        value={deadline}
        year={year}
        onChange={(date) => draft.put({ ownDeadline: date })}
      />
      {earlier.length > 0 && (
        <LabelledField label="名单">
          {(id) => (
            <Select
              id={id}
              value={from}
              onChange={(chosen) => draft.put({ from: chosen })}
              options={[
                ...earlier.map((row) => ({ value: row.id, label: `沿用${row.year}年度的名单` })),
                { value: '', label: '从空白名单开始' },
              ]}
            />
          )}
        </LabelledField>
      )}
      <div className="row">
        <Button type="primary" htmlType="submit" disabled={!isReady}>
          新建
        </Button>
        <Button onClick={close}>取消</Button>
        <CameBack draft={draft} />
      </div>
    </form>
  )
}
