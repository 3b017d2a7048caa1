import { useRef, useState } from 'react'
import { editions } from '../../core/form/editions.ts'
import type { EnteredKind, FigureCell, FormTable } from '../../core/form/form.ts'
import { fieldLabel } from '../../core/report/fields.ts'
import { type CellName, cellName, type CellValue } from '../../core/report/report.ts'
import { figures } from '../../core/report/totals.ts'
import { BareInput } from '../parts/BareInput.tsx'
import { StatutoryTable } from '../parts/StatutoryTable.tsx'
import { readTyped } from '../../core/report/typed-figure.ts'
import { INPUT_MODE } from '../report/table/input-mode.ts'
import { refusalWords } from '../report/table/refusal-words.ts'
import { corrected, type FoundProps, isChanged } from './draft.ts'

/** A table as it was found. Doubtful cells are framed; computed totals stand beside what the source printed. */
export function FoundTable({ draft, setDraft, look, table }: FoundProps & { readonly table: FormTable }) {
  const values = figures(table, draft.report.tables[table.id])
  const stated = draft.report.stated?.[table.id] ?? {}
  const doubts = new Map(
    draft.doubts.flatMap(({ field, reason, figures: of = [field] }) =>
      of.filter((each) => !isChanged(draft, each)).map((each) => [each, reason] as const),
    ),
  )
  const figure = ({ address, kind, colSpan, unit }: FigureCell) => {
    const name = cellName(table.id, address)
    const value = values[address] ?? null
    const printed = stated[address]
    const doubt = doubts.get(name)
    if (kind === 'total') {
      const isOff = printed !== undefined && printed !== value
      return (
        <td key={address} colSpan={colSpan} className={isOff ? 'computed wrong' : 'computed'} title={doubt}>
          <output>{value ?? ''}</output>
          {isOff && <span className="last">原文 {printed}</span>}
        </td>
      )
    }
    return (
      <td key={address} colSpan={colSpan} className={doubt ? 'entered doubtful' : 'entered'} title={doubt}>
        <FoundFigure
          name={name}
          label={fieldLabel(editions[draft.report.form], name)}
          kind={kind}
          value={value}
          look={() => look(name)}
          correct={(next) => setDraft(corrected(draft, name, next))}
        />
        {unit && <span className="figure-unit">{unit}</span>}
      </td>
    )
  }
  return (
    <div className="form-table">
      <StatutoryTable table={table} figure={figure} />
    </div>
  )
}

function FoundFigure(props: {
  readonly name: CellName
  readonly label: string
  readonly kind: EnteredKind
  readonly value: CellValue | null
  readonly look: () => void
  readonly correct: (value: CellValue | null) => void
}) {
  const { name, label, kind, value, look, correct } = props
  /** What stood here when typing began. */
  const held = useRef(value)
  const [draft, setDraft] = useState<{ readonly text: string; readonly isRefused: boolean }>()
  const reason = draft?.isRefused ? refusalWords(draft.text, kind, value) : undefined
  const type = (text: string) => {
    const reading = readTyped(text, kind)
    setDraft({ text, isRefused: !reading.ok })
    const next = reading.ok ? reading.value : held.current
    if (next !== value) correct(next)
  }
  return (
    <BareInput
      data-field={name}
      className={reason === undefined ? 'figure' : 'figure refused'}
      inputMode={INPUT_MODE[kind]}
      autoComplete="off"
      aria-label={label}
      aria-invalid={reason !== undefined}
      aria-description={reason}
      title={reason}
      value={draft?.text ?? String(value ?? '')}
      onFocus={() => {
        if (!draft) held.current = value
        look()
      }}
      // What is no figure stays in sight; the cell holds what it held.
      onBlur={() => setDraft(draft?.isRefused ? draft : undefined)}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !draft) return
        setDraft(undefined)
        if (held.current !== value) correct(held.current)
      }}
      onChange={type}
    />
  )
}
