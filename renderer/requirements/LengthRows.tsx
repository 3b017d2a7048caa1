import { useState } from 'react'
import type { LengthRequirement } from '../../core/requirements/requirements.ts'
import { TextInput } from '../parts/TextInput.tsx'
import { NoteInput } from './NoteInput.tsx'
import { GradeSelect, PlaceSelect } from './PlaceAndGrade.tsx'
import { Rows } from './Rows.tsx'
import { countIn } from './typed-words.ts'

export interface LengthRowsProps {
  readonly rows: readonly LengthRequirement[]
  readonly disabled: boolean
  readonly change: (rows: LengthRequirement[]) => void
}

/** How long texts and parts may be. */
export function LengthRows({ rows, disabled, change }: LengthRowsProps) {
  return (
    <Rows
      title="字数"
      hint="不计空格和换行，标点算一个字；表格和各项的标题不算。至少、至多可以只写一个。"
      add="加一处字数要求"
      rows={rows}
      begun={{ place: 'overview', most: 1000, grade: 'advice' }}
      disabled={disabled}
      change={change}
      fields={(row, of, put) => (
        <>
          <PlaceSelect of={of} value={row.place} disabled={disabled} onChange={(place) => put({ place })} />
          <span className="asked-bounds">
            <CountInput
              label={`${of}，至少多少字`}
              before="至少"
              value={row.least}
              disabled={disabled}
              onChange={(least) => put({ least })}
            />
            <CountInput
              label={`${of}，至多多少字`}
              before="至多"
              value={row.most}
              disabled={disabled}
              onChange={(most) => put({ most })}
            />
          </span>
          <GradeSelect of={of} value={row.grade} disabled={disabled} onChange={(grade) => put({ grade })} />
          <NoteInput of={of} value={row.note} disabled={disabled} onChange={(note) => put({ note })} />
        </>
      )}
    />
  )
}

interface CountInputProps {
  readonly label: string
  readonly before: string
  readonly value: number | undefined
  readonly disabled: boolean
  readonly onChange: (value: number | undefined) => void
}

function CountInput({ label, before, value, disabled, onChange }: CountInputProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <TextInput
      aria-label={label}
      prefix={before}
      suffix="字"
      inputMode="numeric"
      maxLength={7}
      value={typed ?? (value === undefined ? '' : String(value))}
      disabled={disabled}
      onChange={(next) => {
        setTyped(next)
        onChange(countIn(next))
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}
