import { useState } from 'react'
import type { CellAddress, FigureCell, FormTable } from '../../../core/form/form.ts'
import { cellName, parseCellName } from '../../../core/report/report.ts'
import { figures } from '../../../core/report/totals.ts'
import { StatutoryTable } from '../../parts/StatutoryTable.tsx'
import { ConflictNotice } from '../ConflictNotice.tsx'
import { WordsOff } from '../findings/WordsOff.tsx'
import { useEditor } from '../editor-context.ts'
import { focusField } from '../places.ts'
import { BalanceRow } from './BalanceRow.tsx'
import { FigureInput } from './FigureInput.tsx'
import { gridOf } from './grid.ts'
import { pasteBlock } from './paste.ts'
import { TableBar } from './TableBar.tsx'

/** A statutory table as it is printed, to be typed into. */
export function FormTableView({ table }: { readonly table: FormTable }) {
  const { report, session, state, readOnly, active, setActive, findings, lastYear } = useEditor()
  const [problems, setProblems] = useState<readonly string[]>([])
  const [comparing, setComparing] = useState(false)
  const values = figures(table, report.tables[table.id])
  const last = comparing && lastYear ? figures(table, lastYear.tables[table.id]) : undefined
  const grid = gridOf(table)
  const at = active && parseCellName(active)
  const cursor = at?.table === table.id ? grid.find(({ address }) => address === at.address) : undefined
  const wrong = new Set(
    findings.filter(({ rule }) => rule !== 'form.blank').flatMap(({ cells }) => cells ?? []),
  )
  const conflicts = [...state.conflicts.keys()].filter((field) => parseCellName(field)?.table === table.id)

  const write = (cells: readonly (readonly [CellAddress, string | number | null])[]) =>
    session.edit(cells.map(([address, value]) => [cellName(table.id, address), value]))
  const paste = (from: CellAddress, clipboard: string) => {
    const pasted = pasteBlock(table, from, clipboard)
    write(pasted.values)
    setProblems(pasted.problems)
  }
  const figure = ({ address, kind, colSpan, unit }: FigureCell) => {
    const name = cellName(table.id, address)
    const place = grid.find((cell) => cell.address === address)
    const marked = cursor && (place?.row === cursor.row || place?.column === cursor.column)
    const classes = [
      kind === 'total' ? 'computed' : 'entered',
      marked ? 'marked' : '',
      wrong.has(name) ? 'wrong' : '',
      state.proposed.has(name) ? 'proposed' : '',
    ]
    return (
      <td key={address} colSpan={colSpan} className={classes.join(' ')}>
        {kind === 'total' ? (
          <output>{values[address] ?? ''}</output>
        ) : (
          <FigureInput
            name={name}
            kind={kind}
            value={values[address] ?? null}
            table={table}
            readOnly={readOnly}
            proposed={state.proposed.has(name)}
            onEdit={(value) => write([[address, value]])}
            onFocus={() => setActive(name)}
            onLeave={() => void session.flush()}
            onMove={(to) => focusField(cellName(table.id, to))}
            onPaste={(clipboard) => paste(address, clipboard)}
            onProblem={(problem) => setProblems(problem === undefined ? [] : [problem])}
            onConfirm={() => session.confirm([name])}
          />
        )}
        {unit && <span className="figure-unit">{unit}</span>}
        {last && <span className="last">去年 {last[address] ?? '空'}</span>}
      </td>
    )
  }

  return (
    <section className="form-table">
      <TableBar table={table} comparing={comparing} compare={setComparing} />
      <WordsOff table={table.id} />
      <div role="status" className="table-problems">
        {problems.map((problem) => (
          <p key={problem} className="error">
            {problem}
          </p>
        ))}
      </div>
      {conflicts.map((field) => (
        <ConflictNotice key={field} field={field} />
      ))}
      <StatutoryTable table={table} figure={figure} foot={<BalanceRow table={table} />} />
    </section>
  )
}
