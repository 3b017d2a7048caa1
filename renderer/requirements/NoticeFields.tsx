import { REQUIREMENT_LIMITS, type Requirements } from '../../core/requirements/requirements.ts'
import { DateInput } from '../parts/DateInput.tsx'
import { TextInput } from '../parts/TextInput.tsx'
import { Field } from './Field.tsx'

export interface NoticeFieldsProps {
  readonly requirements: Requirements
  readonly disabled: boolean
  readonly change: (changes: Partial<Requirements>) => void
}

/** Whose notice it is, by when, to whom. */
export function NoticeFields({ requirements, disabled, change }: NoticeFieldsProps) {
  const { notice, deadline, scope, addressee = {} } = requirements
  const line = { disabled, maxLength: REQUIREMENT_LIMITS.line }
  const receiver = (key: 'name' | 'email' | 'phone', label: string, example?: string) => (
    <Field label={label}>
      {(id) => (
        <TextInput
          {...line}
          id={id}
          placeholder={example}
          value={addressee[key] ?? ''}
          onChange={(value) => change({ addressee: { ...addressee, [key]: value } })}
        />
      )}
    </Field>
  )
  return (
    <div className="notice-fields">
      <Field label="发通知的单位">
        {(id) => (
          <TextInput
            {...line}
            id={id}
            placeholder="示范县人民政府办公室"
            value={notice.office}
            onChange={(office) => change({ notice: { ...notice, office } })}
          />
        )}
      </Field>
      <Field label="通知名称">
        {(id) => (
          <TextInput
            {...line}
            id={id}
            value={notice.name ?? ''}
            onChange={(name) => change({ notice: { ...notice, name } })}
          />
        )}
      </Field>
      <Field label="文号">
        {(id) => (
          <TextInput
            {...line}
            id={id}
            value={notice.number ?? ''}
            onChange={(number) => change({ notice: { ...notice, number } })}
          />
        )}
      </Field>
      <DateInput
        label="截止日期"
        value={deadline ?? null}
        disabled={disabled}
        onChange={(date) => change({ deadline: date ?? undefined })}
      />
      <Field label="数据口径（可以不写）">
        {(id) => (
          <TextInput
            id={id}
            disabled={disabled}
            maxLength={REQUIREMENT_LIMITS.note}
            placeholder="如：本级报告含各部门、各乡镇的数"
            value={scope ?? ''}
            onChange={(words) => change({ scope: words })}
          />
        )}
      </Field>
      {receiver('name', '接收单位')}
      {receiver('email', '接收邮箱', 'name@example.cn')}
      {receiver('phone', '联系电话')}
    </div>
  )
}
