import { useState } from 'react'
import { REQUIREMENT_LIMITS, type NamedRequirement } from '../../core/requirements/requirements.ts'
import { TextInput } from '../parts/TextInput.tsx'
import { CommonChoice } from './CommonChoice.tsx'
import { NoteInput } from './NoteInput.tsx'
import { GradeSelect, PlaceSelect } from './PlaceAndGrade.tsx'
import { Rows } from './Rows.tsx'
import { typedWords, wordsIn } from './typed-words.ts'

export interface NamedRowsProps {
  readonly title: string
  readonly hint: string
  readonly add: string
  /** A name such as is asked for. */
  readonly example: string
  readonly rows: readonly NamedRequirement[]
  /** What is commonly asked for, to choose from. */
  readonly common: readonly NamedRequirement[]
  readonly disabled: boolean
  readonly change: (rows: NamedRequirement[]) => void
}

/** Matters to mention, or figures to state. */
export function NamedRows({ title, hint, add, example, rows, common, disabled, change }: NamedRowsProps) {
  return (
    <Rows<NamedRequirement>
      title={title}
      hint={hint}
      add={add}
      rows={rows}
      begun={{ place: 'overview', name: '', words: [], grade: 'advice' }}
      disabled={disabled}
      change={change}
      fields={(row, of, put) => (
        <>
          <PlaceSelect of={of} value={row.place} disabled={disabled} onChange={(place) => put({ place })} />
          <TextInput
            className="asked-name"
            aria-label={`${of}，名称`}
            placeholder={example}
            maxLength={REQUIREMENT_LIMITS.line}
            value={row.name}
            disabled={disabled}
            onChange={(name) => put({ name })}
            // What it is called is the first way to say it.
            onBlur={() => row.words.length === 0 && put({ words: wordsIn(row.name) })}
          />
          <WordsInput
            label={`${of}，算写到的词`}
            words={row.words}
            disabled={disabled}
            onChange={(words) => put({ words })}
          />
          <GradeSelect of={of} value={row.grade} disabled={disabled} onChange={(grade) => put({ grade })} />
          <NoteInput of={of} value={row.note} disabled={disabled} onChange={(note) => put({ note })} />
        </>
      )}
    >
      <CommonChoice title={title} rows={rows} common={common} disabled={disabled} change={change} />
    </Rows>
  )
}

interface WordsInputProps {
  readonly label: string
  readonly words: readonly string[]
  readonly disabled: boolean
  readonly onChange: (words: string[]) => void
}

function WordsInput({ label, words, disabled, onChange }: WordsInputProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <TextInput
      className="asked-words"
      aria-label={label}
      placeholder="算写到的词：解读、图解"
      maxLength={1000}
      value={typed ?? typedWords(words)}
      disabled={disabled}
      onChange={(next) => {
        setTyped(next)
        onChange(wordsIn(next))
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}
