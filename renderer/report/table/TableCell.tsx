import { memo } from 'react'
import type { CellAddress, FigureCell, FormTable } from '../../../core/form/form.ts'
import { type CellValue, cellName } from '../../../core/report/report.ts'
import type { Held } from '../editing/open-entry.ts'
import { useSessionValue } from '../use-session-value.ts'
import { isLong } from './figures-width.ts'
import { FigureInput } from './FigureInput.tsx'
import { shownFigures } from './shown-figures.ts'

/** What a cell asks its table to do; the same object for as long as the table is shown. */
export interface TableActions {
  readonly edit: (address: CellAddress, value: CellValue | null) => void
  readonly refuse: (address: CellAddress, text: string, held: Held) => void
  readonly giveUp: (address: CellAddress, held: Held) => void
  readonly focus: (address: CellAddress) => void
  readonly leave: () => void
  readonly move: (to: CellAddress) => void
  readonly paste: (from: CellAddress, clipboard: DataTransfer) => void
  /** Says what a sum comes to. */
  readonly tell: (words: string | undefined) => void
  readonly confirm: (address: CellAddress) => void
}

export interface TableCellProps {
  readonly table: FormTable
  readonly cell: FigureCell
  /** What last year's report has here, null for a blank; undefined where it is not shown. */
  readonly last: CellValue | null | undefined
  /** In the row or the column of the cursor. */
  readonly marked: boolean
  /** What is found about it, which is marked; undefined where nothing is. */
  readonly reason: string | undefined
  /** That it can't be otherwise than wrong; what is only most likely so is marked as that. */
  readonly isWrong: boolean
  /** Of a block that was chosen. */
  readonly chosen: boolean
  /** What a block that was pasted would write here, null for a blank; undefined where it writes nothing. */
  readonly coming: CellValue | null | undefined
  readonly doubtful: boolean
  readonly readOnly: boolean
  readonly actions: TableActions
}

/** One figure of a table: it reads its own value, and is drawn anew for that one, not with each of the other cells. */
export const TableCell = memo(function TableCell(props: TableCellProps) {
  const { table, cell, last, marked, reason, isWrong, chosen, coming, doubtful, readOnly, actions } = props
  const { address, kind, colSpan, unit } = cell
  const name = cellName(table.id, address)
  const value = useSessionValue(({ report }) => shownFigures(table, report.tables[table.id])[address])
  const proposed = useSessionValue((state) => state.proposed.has(name))
  const refused = useSessionValue((state) => state.refused.get(name))
  const isComing = coming !== undefined && (coming ?? value ?? null) !== null
  const classes = [
    kind === 'total' ? 'computed' : 'entered',
    marked ? 'marked' : '',
    reason === undefined ? '' : isWrong ? 'wrong' : 'questioned',
    chosen ? 'chosen' : '',
    isLong(value) ? 'long' : '',
    isLong(coming) ? 'long-coming' : '',
    proposed ? 'proposed' : '',
    isComing ? 'coming' : '',
    doubtful ? 'doubtful' : '',
  ]
  return (
    <td colSpan={colSpan} data-cell={address} className={classes.join(' ')} title={reason}>
      {kind === 'total' ? (
        <output>{value ?? ''}</output>
      ) : (
        <FigureInput
          name={name}
          kind={kind}
          value={value ?? null}
          refused={refused}
          found={reason}
          table={table}
          readOnly={readOnly}
          proposed={proposed}
          onEdit={(typed) => actions.edit(address, typed)}
          onRefuse={(text, held) => actions.refuse(address, text, held)}
          onGiveUp={(held) => actions.giveUp(address, held)}
          onFocus={() => actions.focus(address)}
          onLeave={actions.leave}
          onMove={actions.move}
          onPaste={(clipboard) => actions.paste(address, clipboard)}
          onSum={actions.tell}
          onConfirm={() => actions.confirm(address)}
        />
      )}
      {isComing && (
        <span className="coming-figure" aria-hidden>
          {coming ?? '空'}
        </span>
      )}
      {unit && <span className="figure-unit">{unit}</span>}
      {last !== undefined && <span className="last">去年 {last ?? '空'}</span>}
    </td>
  )
})
