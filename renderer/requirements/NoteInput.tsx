import { REQUIREMENT_LIMITS } from '../../core/requirements/requirements.ts'
import { TextInput } from '../parts/TextInput.tsx'

export interface NoteInputProps {
  readonly of: string
  readonly value: string | undefined
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}

/** What those who write the reports should know besides. */
export function NoteInput({ of, value, disabled, onChange }: NoteInputProps) {
  return (
    <TextInput
      className="asked-note-input"
      aria-label={`${of}，说明`}
      placeholder="说明（可以不写）"
      maxLength={REQUIREMENT_LIMITS.note}
      value={value ?? ''}
      disabled={disabled}
      onChange={onChange}
    />
  )
}
