import { Button, Checkbox } from 'antd'
import { EXPORT_FORMATS, type ExportFormat, SETTLED_FORMATS } from '../../core/contract/export.ts'
import { FORMAT_GROUPS, isAll } from './formats.ts'

export interface FormatChoiceProps {
  readonly formats: readonly ExportFormat[]
  readonly choose: (formats: readonly ExportFormat[]) => void
}

/** Which files are written, by what they are for. */
export function FormatChoice({ formats, choose }: FormatChoiceProps) {
  const toggle = (format: ExportFormat, isWanted: boolean) =>
    choose(EXPORT_FORMATS.filter((each) => (each === format ? isWanted : formats.includes(each))))
  return (
    <fieldset>
      <legend>写成哪些文件</legend>
      <div className="format-groups">
        {FORMAT_GROUPS.map(({ purpose, hint, formats: group }) => (
          <div key={purpose} role="group" aria-label={purpose} className="column">
            <h2>{purpose}</h2>
            {group.map(({ value, label }) => (
              <Checkbox
                key={value}
                checked={formats.includes(value)}
                onChange={(event) => toggle(value, event.target.checked)}
              >
                {label}
              </Checkbox>
            ))}
            {hint && <p className="muted">{hint}</p>}
          </div>
        ))}
      </div>
      <Button size="small" type="link" onClick={() => choose(isAll(formats) ? [] : SETTLED_FORMATS)}>
        {isAll(formats) ? '全部不选' : '全部选上'}
      </Button>
    </fieldset>
  )
}
