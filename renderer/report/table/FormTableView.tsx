import { useMemo, useState } from 'react'
import { editions } from '../../../core/form/editions.ts'
import {
  type CellAddress,
  type FigureCell,
  figureCells,
  type FormTable,
  type TableId,
} from '../../../core/form/form.ts'
import {
  type CellValue,
  cellName,
  type Field,
  parseCellName,
  type Report,
} from '../../../core/report/report.ts'
import { figures } from '../../../core/report/totals.ts'
import { StatutoryTable } from '../../parts/StatutoryTable.tsx'
import { ConflictNotice } from '../ConflictNotice.tsx'
import { useActive, useEditor } from '../editor-context.ts'
import { focusField } from '../places.ts'
import { WordsOff } from '../findings/WordsOff.tsx'
import { useSessionValue } from '../use-session-value.ts'
import { BalanceRow } from './BalanceRow.tsx'
import { CellFindings } from './CellFindings.tsx'
import { figuresWidth } from './figures-width.ts'
import { gridOf } from './grid.ts'
import { PasteQuestion } from './PasteQuestion.tsx'
import { RefusedList } from './RefusedList.tsx'
import { shownFigures } from './shown-figures.ts'
import { TableBar } from './TableBar.tsx'
import { TableCell } from './TableCell.tsx'
import { useBlock } from './use-block.ts'
import { useCellReasons } from './use-cell-findings.ts'
import { useCellInSight } from './use-cell-in-sight.ts'
import { type Asked, useTableActions } from './use-table-actions.ts'

/** A statutory table as it is printed, to be typed into. */
export function FormTableView({ table }: { readonly table: FormTable }) {
  const { readOnly, lastYear } = useEditor()
  const [said, say] = useState<string>()
  const [problem, tell] = useState<string>()
  const [comparing, setComparing] = useState(lastYear !== undefined)
  const [asked, ask] = useState<Asked>()
  const answers = useMemo(() => ({ say, tell, ask }), [])
  const actions = useTableActions(table, answers)
  const coming = useMemo(() => comingOf(asked), [asked])
  const last = useMemo(
    () => (comparing && lastYear && !isBlank(lastYear, table.id) ? figuresOf(lastYear, table.id) : undefined),
    [comparing, lastYear, table],
  )
  const marked = useMarked(table)
  const block = useBlock(table, actions)
  const width = useFiguresWidth(table, coming.values)
  const inSight = useCellInSight()
  const reasons = useCellReasons()

  const figure = (cell: FigureCell) => {
    const reason = reasons.get(cellName(table.id, cell.address))
    return (
      <TableCell
        key={cell.address}
        table={table}
        cell={cell}
        last={last?.get(cell.address)}
        marked={marked.has(cell.address)}
        chosen={block.chosen.has(cell.address)}
        reason={reason?.words}
        isWrong={reason?.isError ?? false}
        coming={coming.values.get(cell.address)}
        doubtful={coming.doubtful.has(cell.address)}
        readOnly={readOnly}
        actions={actions}
      />
    )
  }
  const close = () => {
    ask(undefined)
    const [first] = asked?.proposal.values[0] ?? []
    const to = asked?.from ?? first
    if (to) focusField(cellName(table.id, to))
  }
  return (
    <section className="form-table">
      <TableBar
        table={table}
        comparing={comparing}
        compare={setComparing}
        read={actions.read}
        chosen={block.words}
        lastIsBlank={lastYear !== undefined && isBlank(lastYear, table.id)}
      />
      {asked && <PasteQuestion table={table} asked={asked} close={close} />}
      <TableConflicts table={table} />
      <div ref={inSight} className="block" {...block.handlers}>
        <StatutoryTable
          table={table}
          figure={figure}
          foot={<BalanceRow table={table} />}
          figuresWidth={width}
        />
      </div>
      {/* Below: what comes and goes with what is typed must not move the cell it is typed into. */}
      <div className="below-table" role="group" aria-label="本表的提示" data-region tabIndex={-1}>
        <div role="status" className="table-problems">
          {said !== undefined && <p className="muted">{said}</p>}
          {problem !== undefined && <p className="error">{problem}</p>}
          <RefusedList table={table} />
        </div>
        <CellFindings table={table} />
        <WordsOff table={table.id} />
      </div>
    </section>
  )
}

/** Drawn anew only when a figure needs more room, one that waits to be written as well. */
function useFiguresWidth(table: FormTable, coming: ReadonlyMap<CellAddress, CellValue | null>): number {
  return useSessionValue(({ report }) =>
    figuresWidth(table, {
      ...shownFigures(table, report.tables[table.id]),
      ...Object.fromEntries(coming),
    }),
  )
}

/** What a block that waits would write, and where that is in doubt. */
function comingOf(asked: Asked | undefined) {
  const { values = [], doubts = [] } = asked?.proposal ?? {}
  return { values: new Map(values), doubtful: new Set(doubts.flatMap(({ cells }) => cells)) }
}

/** What stands in the cells of a table, null for a blank; a cell that the form of the report's year lacks is not among them. */
function figuresOf({ form, tables }: Report, id: TableId): ReadonlyMap<CellAddress, CellValue | null> {
  const table = editions[form].tables[id]
  const values = figures(table, tables[id])
  return new Map(figureCells(table).map(({ address }) => [address, values[address] ?? null]))
}

/** Nothing stands in a table: one sentence says so, and not each of its cells. */
function isBlank({ tables }: Report, id: TableId): boolean {
  return Object.keys(tables[id]).length === 0
}

/** The cells of the row and the column the cursor is in. */
function useMarked(table: FormTable): ReadonlySet<string> {
  const active = useActive()
  return useMemo(() => {
    const at = active && parseCellName(active)
    const grid = gridOf(table)
    const cursor = at?.table === table.id ? grid.find(({ address }) => address === at.address) : undefined
    const inLine = grid.filter(({ row, column }) => row === cursor?.row || column === cursor?.column)
    return new Set(inLine.map(({ address }) => address))
  }, [active, table])
}

function TableConflicts({ table }: { readonly table: FormTable }) {
  const fields = useSessionValue(({ conflicts }) =>
    [...conflicts.keys()].filter((field) => parseCellName(field)?.table === table.id).join(' '),
  )
  if (fields === '') return null
  return fields.split(' ').map((field) => <ConflictNotice key={field} field={field as Field} />)
}
