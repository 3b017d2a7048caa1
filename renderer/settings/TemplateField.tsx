import { TextArea } from '../parts/TextInput.tsx'
import { Labelled } from './TextField.tsx'

export interface TemplateFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly lines: number
  readonly maxLength: number
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}

/** Words with placeholders. */
export function TemplateField({ label, hint, lines, onChange, ...field }: TemplateFieldProps) {
  return (
    <Labelled label={label} hint={hint}>
      {(ids) => (
        <TextArea
          {...ids}
          {...field}
          rows={lines}
          onChange={(text) => onChange(lines === 1 ? text.replace(/[\r\n]+/gu, '') : text)}
        />
      )}
    </Labelled>
  )
}
