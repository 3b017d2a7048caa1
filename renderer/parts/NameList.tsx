import './name-list.css'

export interface NameListProps {
  /** Of the field it belongs to. */
  readonly id: string
  readonly label: string
  readonly names: readonly string[]
  /** Which one the keys are at; -1 for none. */
  readonly at: number
  readonly pick: (name: string) => void
  readonly forget: (name: string) => void
}

/** Names to choose from, below their field, which keeps the keyboard. */
export function NameList({ id, label, names, at, pick, forget }: NameListProps) {
  return (
    <div className="name-list" onMouseDown={(event) => event.preventDefault()}>
      <ul id={`${id} names`} role="listbox" aria-label={`${label}，用过的姓名`}>
        {names.map((name, i) => (
          <li key={name} id={`${id} ${i}`} role="option" aria-selected={i === at} onClick={() => pick(name)}>
            <span>{name}</span>
            <span
              aria-hidden="true"
              title={`不再提示“${name}”`}
              onClick={(event) => {
                event.stopPropagation()
                forget(name)
              }}
            >
              ×
            </span>
          </li>
        ))}
      </ul>
      <p className="muted">选中后按 Shift+Delete，或点 ×，不再提示这个姓名</p>
    </div>
  )
}
