import { useEffect, useRef, useState } from 'react'
import { BareInput } from './BareInput.tsx'

export interface SearchBoxProps {
  readonly search: string
  readonly change: (search: string) => void
}

/** Milliseconds after the last key until the list is asked for. */
const PAUSE = 150

/** The field for a part of a unit's name. What an input method has not yet made into characters is not looked for. */
export function SearchBox({ search, change }: SearchBoxProps) {
  const [text, setText] = useState(search)
  const timer = useRef<number>(undefined)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const write = (next: string, pause: number) => {
    setText(next)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => change(next.trim()), pause)
  }
  return (
    <BareInput
      type="search"
      className="search-box"
      aria-label="按单位名称查找"
      placeholder="查找单位"
      title="输入单位名称的一部分；按 Esc 清除"
      maxLength={200}
      value={text}
      onChange={(typed) => write(typed, PAUSE)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') write('', 0)
      }}
    />
  )
}
