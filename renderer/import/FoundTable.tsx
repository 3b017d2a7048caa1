import { useState } from 'react'
import { editions } from '../../core/form/editions.ts'
import type { EnteredKind, FigureCell, FormTable } from '../../core/form/form.ts'
import { fieldLabel } from '../../core/report/fields.ts'
import { type CellName, cellName, type CellValue } from '../../core/report/report.ts'
import { figures } from '../../core/report/totals.ts'
import { BareInput } from '../parts/BareInput.tsx'
import { StatutoryTable } from '../parts/StatutoryTable.tsx'
import { readFigure } from '../../core/report/figure.ts'
import { INPUT_MODE } from '../report/table/input-mode.ts'
import { corrected, type FoundProps } from './draft.ts'

/** A table as it was found. Doubtful cells are framed; computed totals stand beside what the source printed. */
export function FoundTable({ draft, setDraft, look, table }: FoundProps & { readonly table: FormTable }) {
  const values = figures(table, draft.report.tables[table.id])
  const stated = draft.report.stated?.[table.id] ?? {}
  const doubts = new Map(draft.doubts.map(({ field, reason }) => [field, reason]))
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
  const [refused, setRefused] = useState<string>()
  return (
    <BareInput
      data-field={name}
      className={refused === undefined ? 'figure' : 'figure refused'}
      inputMode={INPUT_MODE[kind]}
      autoComplete="off"
      aria-label={label}
      aria-invalid={refused !== undefined}
      value={refused ?? String(value ?? '')}
      onFocus={look}
      onBlur={() => setRefused(undefined)}
      onChange={(text) => {
        const reading = readFigure(text.replace(/[.．。]$/, ''), kind, 'typed')
        setRefused(reading.ok && !/[.．。]$/.test(text) ? undefined : text)
        if (reading.ok) correct(reading.value)
      }}
    />
  )
}
