import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { Sums } from '../../../core/contract/sums.ts'
import type { CellAddress, FormTable } from '../../../core/form/form.ts'
import { type CellName, cellName, type Cells } from '../../../core/report/report.ts'
import { figures } from '../../../core/report/totals.ts'
import { StatutoryTable } from '../../parts/StatutoryTable.tsx'
import { figuresWidth, isLong } from '../../report/table/figures-width.ts'
import { gridOf, type Move, moveFrom } from '../../report/table/grid.ts'
import '../../report/table/table.css'
import '../../report/table/cells.css'

export interface SumTableProps {
  readonly table: FormTable
  readonly sums: Sums
  /** The cell whose units are shown. */
  readonly chosen: CellName | undefined
  readonly choose: (cell: CellName) => void
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
}

/** A statutory table of sums. Arrow keys go from cell to cell; Tab passes it by as one. */
export function SumTable({ table, sums, chosen, choose }: SumTableProps) {
  const holder = useRef<HTMLElement>(null)
  const grid = useMemo(() => gridOf(table), [table])
  const values = useMemo(() => figures(table, cellsOf(table, sums)), [table, sums])
  const first = grid.find(({ computed }) => !computed)?.address
  const isHere = chosen !== undefined && grid.some(({ address }) => cellName(table.id, address) === chosen)
  const move = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).dataset['address'] as CellAddress | undefined
    const way = MOVES[event.key]
    if (from === undefined || way === undefined) return
    event.preventDefault()
    const to = moveFrom(grid, from, way)
    const button = [...(holder.current?.querySelectorAll<HTMLElement>('button') ?? [])].find(
      ({ dataset }) => dataset['address'] === to,
    )
    button?.focus()
  }
  return (
    <section ref={holder} className="sum-table" aria-label={table.caption} onKeyDown={move}>
      <h2>{table.caption}</h2>
      <StatutoryTable
        table={table}
        figuresWidth={figuresWidth(table, values)}
        figure={({ address, kind, colSpan, unit }) => {
          const name = cellName(table.id, address)
          const value = values[address]
          const summed = sums.cells[name]
          const classes = [
            kind === 'total' ? 'computed' : 'summed',
            isLong(value) ? 'long' : '',
            chosen === name ? 'chosen' : '',
          ]
          const words = `${value ?? '空'}${unit && value !== undefined ? ` ${unit}` : ''}`
          return (
            <td key={address} colSpan={colSpan} className={classes.join(' ')}>
              {kind === 'total' ? (
                <output>{value ?? ''}</output>
              ) : (
                <button
                  type="button"
                  data-address={address}
                  aria-pressed={chosen === name}
                  title={summed && summed.blank > 0 ? `${summed.blank} 个单位这一格空着` : undefined}
                  tabIndex={(isHere ? chosen === name : address === first) ? 0 : -1}
                  onClick={() => choose(name)}
                >
                  {words}
                  {summed !== undefined && summed.blank > 0 && (
                    <span className="blank-mark" aria-hidden="true" />
                  )}
                </button>
              )}
            </td>
          )
        }}
      />
    </section>
  )
}

function cellsOf(table: FormTable, { cells }: Sums): Cells {
  return Object.fromEntries(
    gridOf(table).flatMap(({ address }) => {
      const value = cells[cellName(table.id, address)]?.value ?? null
      return value === null ? [] : [[address, value]]
    }),
  )
}
