import { Radio } from 'antd'
import { type ReactNode, useId } from 'react'

export interface ChoiceProps<T extends string | number> {
  readonly label: string
  readonly hint: string
  readonly value: T
  readonly options: readonly T[]
  readonly words?: Readonly<Record<T, string>>
  readonly disabled: boolean
  readonly onChange: (value: T) => void
}

/** A setting with a few answers. */
export function Choice<T extends string | number>({
  label,
  hint,
  value,
  options,
  words,
  disabled,
  onChange,
}: ChoiceProps<T>) {
  return (
    <Setting label={label} hint={hint}>
      {(id) => (
        <Radio.Group
          aria-labelledby={id}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value as T)}
          options={options.map((option) => ({ value: option, label: words?.[option] ?? String(option) }))}
        />
      )}
    </Setting>
  )
}

/** A setting under its name, with a sentence of what it does. */
export function Setting({
  label,
  hint,
  children,
}: {
  readonly label: string
  readonly hint: string
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <section className="setting">
      <h2 id={id}>{label}</h2>
      {children(id)}
      <p className="muted">{hint}</p>
    </section>
  )
}
