import { useState } from 'react'
import { readYear, yearRefusal } from '../../core/report/typed-year.ts'
import { TextInput } from '../parts/TextInput.tsx'
import { corrected, type FoundProps, isYearAsked } from './draft.ts'

const NOTE = 'found-year-note'

/** The year that was found, or is asked for. What is no year stays to be seen and is not taken. */
export function FoundYear({ draft, setDraft, look }: FoundProps) {
  const isAsked = isYearAsked(draft)
  const [typed, setTyped] = useState<string>()
  const [isLeft, setIsLeft] = useState(false)
  const refusal =
    isLeft && typed !== undefined && typed.trim() !== '' && !readYear(typed) ? yearRefusal(typed) : undefined
  const isDoubtful = draft.doubts.some(({ field }) => field === 'year')
  const type = (text: string) => {
    setTyped(text)
    const read = readYear(text)
    if (read && !read.isShort) setDraft(corrected(draft, 'year', read.year))
  }
  const leave = () => {
    setIsLeft(true)
    const read = typed === undefined ? undefined : readYear(typed)
    if (!read) return
    setTyped(undefined)
    if (read.year !== draft.report.year) setDraft(corrected(draft, 'year', read.year))
  }
  return (
    <div>
      <TextInput
        id="found-year"
        data-field="year"
        status={refusal === undefined ? (isDoubtful ? 'warning' : '') : 'error'}
        autoComplete="off"
        aria-invalid={refusal !== undefined}
        aria-describedby={NOTE}
        value={typed ?? (isAsked ? '' : String(draft.report.year))}
        placeholder="请填写"
        onFocus={() => {
          setIsLeft(false)
          look('agency.name')
        }}
        onBlur={leave}
        onChange={type}
      />
      <span id={NOTE} className="error" role="status">
        {refusal}
        {refusal !== undefined && !isAsked && `这里仍是 ${draft.report.year}。`}
      </span>
    </div>
  )
}
