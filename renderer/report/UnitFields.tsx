import { Form, Select } from 'antd'
import { type AgencyField, LEVELS } from '../../core/report/report.ts'
import { TextInput } from '../parts/TextInput.tsx'
import { LEVEL_WORDS } from '../../core/report/level-words.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { DeadlineField } from './DeadlineField.tsx'
import { useEditor } from './editor-context.ts'
import { useFind } from './find/find-context.ts'
import { useReport } from './use-session-value.ts'
import { YearField } from './YearField.tsx'

const LINES: readonly { readonly field: AgencyField; readonly label: string; readonly extra?: string }[] = [
  { field: 'agency.name', label: '机关名称', extra: '写全称，标题用它；印署名的，署名也用它。' },
  { field: 'agency.region', label: '所在地区' },
  { field: 'agency.address', label: '联系地址' },
  { field: 'agency.phone', label: '联系电话' },
  { field: 'agency.email', label: '电子邮箱' },
]

/** Whose report it is and for which year. */
export function UnitFields() {
  const { session, readOnly, setActive } = useEditor()
  const report = useReport()
  const { current } = useFind()
  const valueOf = (field: AgencyField) =>
    report.agency[field.slice('agency.'.length) as keyof typeof report.agency] ?? ''
  return (
    <Form
      layout="horizontal"
      labelCol={{ flex: '6em' }}
      className="unit"
      disabled={readOnly}
      onBlur={() => void session.flush()}
    >
      {LINES.map(({ field, label, extra }) => (
        <Form.Item key={field} label={label} htmlFor={field} extra={extra}>
          <TextInput
            id={field}
            data-field={field}
            className={current?.field === field ? 'looked-for' : ''}
            value={valueOf(field)}
            maxLength={200}
            onFocus={() => setActive(field)}
            onChange={(value) => {
              const isOptional = field !== 'agency.name'
              session.typeLine([[field, value === '' && isOptional ? null : value]])
            }}
          />
          <ConflictNotice field={field} />
        </Form.Item>
      ))}
      <Form.Item label="机关类别" htmlFor="agency.level">
        <Select
          id="agency.level"
          value={report.agency.level}
          onChange={(level) => session.edit([['agency.level', level]])}
          options={LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value] }))}
        />
        <ConflictNotice field="agency.level" />
      </Form.Item>
      <DeadlineField />
      <YearField />
    </Form>
  )
}
