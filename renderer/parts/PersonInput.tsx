import { type KeyboardEvent, use, useId, useState } from 'react'
import { NameList } from './NameList.tsx'
import { PeopleContext } from './people.ts'
import { TextInput } from './TextInput.tsx'
import './field.css'

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
  const [isOpen, setIsOpen] = useState(false)
  /** Which name the keys are at. */
  const [at, setAt] = useState(-1)
  const id = useId()
  // A name that stands there is one of them: then all are offered, else those that hold what is typed.
  const offered = names.includes(value) ? names : names.filter((name) => name.includes(value.trim()))
  // Nothing is offered but what stands there already.
  const isAlone = offered.length === 1 && offered[0] === value
  const isShown = isOpen && offered.length > 0 && !isAlone
  const marked = isShown ? offered[at] : undefined
  const open = (isWanted: boolean) => {
    setIsOpen(isWanted)
    setAt(-1)
  }
  const pick = (name: string) => {
    onChange(name)
    open(false)
  }
  const press = (event: KeyboardEvent) => {
    const done = keyOf(event, isShown, marked)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
    if (done === 'open') setIsOpen(true)
    else if (done === 'close') open(false)
    else if (done === 'pick') pick(marked ?? value)
    else if (done === 'forget') forget(marked ?? '')
    if (done === 'next' || done === 'open') setAt(Math.min(at + 1, offered.length - 1))
    if (done === 'before') setAt(Math.max(at - 1, -1))
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="person-input" onKeyDown={press}>
        <TextInput
          id={id}
          value={value}
          maxLength={50}
          autoComplete="off"
          autoFocus={autoFocus}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={isShown ? `${id} names` : undefined}
          aria-activedescendant={marked === undefined ? undefined : `${id} ${at}`}
          // A name that stands there is written over.
          onFocus={(event) => event.target.select()}
          onClick={() => setIsOpen(true)}
          onBlur={() => open(false)}
          onChange={(name) => {
            onChange(name)
            open(true)
          }}
        />
        {isShown && <NameList id={id} label={label} names={offered} at={at} pick={pick} forget={forget} />}
      </div>
    </div>
  )
}

type Done = 'open' | 'next' | 'before' | 'pick' | 'forget' | 'close'

/** What a key does here; undefined where it is none of this field's. */
function keyOf(
  { key, shiftKey }: KeyboardEvent,
  isShown: boolean,
  marked: string | undefined,
): Done | undefined {
  if (key === 'ArrowDown') return isShown ? 'next' : 'open'
  if (!isShown) return undefined
  if (key === 'ArrowUp') return 'before'
  if (key === 'Escape') return 'close'
  if (marked === undefined) return undefined
  if (key === 'Enter') return 'pick'
  // As in the fields of browsers.
  return key === 'Delete' && shiftKey ? 'forget' : undefined
}
