import { Button, Form } from 'antd'
import { useState } from 'react'
import { DATE_NAMES } from '../../core/report-names.ts'
import { noticeWords } from '../../core/requirements/words.ts'
import { call } from '../call.ts'
import { DateField } from '../parts/DateField.tsx'
import { StoringNotice } from '../parts/StoringNotice.tsx'
import { useKeptFields } from '../typed/use-kept-fields.ts'
import { useEditor } from './editor-context.ts'

interface Own {
  readonly deadline: string | null
}

/** When this report is due: the office's date, or one of its own where a notice asks earlier. */
export function DeadlineField() {
  const { opened, reopen } = useEditor()
  const [usual, setUsual] = useState(opened.deadline)
  const shown: Own = { deadline: opened.deadlineIsOwn ? opened.deadline : null }
  const fields = useKeptFields({
    place: `deadline ${opened.id}`,
    label: '截止日期',
    names: { deadline: DATE_NAMES.deadline },
    shown,
    send: async (wanted, from) => {
      const { deadline: kept } = await call('report.schedule', { id: opened.id, ...wanted, from })
      if (wanted.deadline === null) setUsual(kept)
      reopen()
    },
  })
  const { deadline: own } = fields.value
  const asked = opened.requirements?.deadline === undefined ? undefined : opened.requirements
  return (
    <Form.Item
      label="截止日期"
      htmlFor="deadline"
      extra={
        own !== null
          ? '本报告单独设定的日期。'
          : asked
            ? `按${noticeWords(asked)}；本报告另有规定的，可在这里单独改。`
            : '按条例和“设置”中的日期；通知要求更早的，可在这里单独改。'
      }
    >
      <div className="row">
        <DateField
          id="deadline"
          value={own ?? usual}
          isNeeded
          onChange={(deadline) => fields.keep({ deadline })}
        />
        {own !== null && (
          <Button size="small" onClick={() => void fields.keep({ deadline: null })}>
            用统一日期
          </Button>
        )}
      </div>
      <StoringNotice storing={fields} />
    </Form.Item>
  )
}
