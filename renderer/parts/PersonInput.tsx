import { AutoComplete, Input } from 'antd'
import { type KeyboardEvent, use, useId, useRef } from 'react'
import { PeopleContext } from './people.ts'
import './person-input.css'

export interface PersonInputProps {
  readonly label: string
  readonly value: string
  /** The keyboard goes here when it appears. */
  readonly autoFocus?: boolean
  readonly onChange: (value: string) => void
}

/** The name of who does something, as it stands in the record; names used before are offered, and can be forgotten. */
export function PersonInput({ label, value, autoFocus = false, onChange }: PersonInputProps) {
  const { names, forget } = use(PeopleContext)
  const id = useId()
  const marked = useRef<string>(undefined)
  const press = (event: KeyboardEvent) => {
    // As in the fields of browsers.
    if (event.key !== 'Delete' || !event.shiftKey || marked.current === undefined) return
    event.preventDefault()
    forget(marked.current)
  }
  // A name that stands there is one of them: then all are offered, else those that hold what is typed.
  const isChosen = names.includes(value)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <AutoComplete
        id={id}
        value={value}
        options={names.map((name) => ({ value: name, label: <Offered name={name} forget={forget} /> }))}
        showSearch={{
          filterOption: (typed, option) => isChosen || (option?.value ?? '').includes(typed.trim()),
        }}
        defaultActiveFirstOption={false}
        autoFocus={autoFocus}
        onActive={(name: unknown) => (marked.current = typeof name === 'string' ? name : undefined)}
        onChange={(name: string) => onChange(name)}
        onInputKeyDown={press}
        popupRender={(list) => (
          <>
            {list}
            <p className="people-hint">选中后按 Shift+Delete，或点 ×，不再提示这个姓名</p>
          </>
        )}
      >
        <Input maxLength={50} autoComplete="off" />
      </AutoComplete>
    </div>
  )
}

function Offered({ name, forget }: { readonly name: string; readonly forget: (name: string) => void }) {
  return (
    <span className="person-offered">
      {name}
      <span
        aria-hidden="true"
        title={`不再提示${name}`}
        onClick={(event) => {
          event.stopPropagation()
          forget(name)
        }}
      >
        ×
      </span>
    </span>
  )
}
