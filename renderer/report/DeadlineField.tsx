import { Button, Form } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { noticeWords } from '../../core/requirements/words.ts'
import { call } from '../call.ts'
import { DateField } from '../parts/DateField.tsx'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { failureOf } from '../use-operation.ts'
import { useEditor } from './editor-context.ts'

/** When this report is due: the office's date, or one of its own where a notice asks earlier. */
export function DeadlineField() {
  const { opened } = useEditor()
  const [deadline, setDeadline] = useState(opened.deadline)
  const [isOwn, setIsOwn] = useState(opened.deadlineIsOwn)
  const [failure, setFailure] = useState<FailureData>()
  const asked = opened.requirements?.deadline === undefined ? undefined : opened.requirements
  const keep = (own: string | null) => {
    setFailure(undefined)
    call('report.schedule', { id: opened.id, deadline: own }).then(
      ({ deadline: kept }) => {
        setDeadline(kept)
        setIsOwn(own !== null)
      },
      (error: unknown) => setFailure(failureOf(error)),
    )
  }
  return (
    <Form.Item
      label="截止日期"
      htmlFor="deadline"
      extra={
        isOwn
          ? '本报告单独设定的日期。'
          : asked
            ? `按${noticeWords(asked)}；本报告另有规定的，可在这里单独改。`
            : '按条例和“设置”中的日期；通知要求更早的，可在这里单独改。'
      }
    >
      <div className="row">
        <DateField id="deadline" value={deadline} isNeeded onChange={keep} />
        {isOwn && (
          <Button size="small" onClick={() => keep(null)}>
            用统一日期
          </Button>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </Form.Item>
  )
}
