import { type CellAddress, figureCells } from '../form/form.ts'
import type { TableLabels } from '../import/form-labels.ts'
import { foundAt } from '../import/found.ts'
import type { GridCell, GridRow } from '../import/grid.ts'
import { readFigure } from '../report/figure.ts'
import type { CellValue } from '../report/report.ts'
import { isEmpty, labelledLines } from './labelled-lines.ts'
import type { Addressed } from './addressed.ts'
import { placeLines } from './place-lines.ts'
import type { PasteDoubt, PasteProposal } from './proposal.ts'
import { Refusals } from './refusals.ts'
import { turned } from './turned.ts'

/** A block of a proposal, and how many of its figures were found by labels. */
export interface LabelledReading extends PasteProposal {
  readonly found: number
}

/**
 * Reads a block by the labels of the form's rows and columns in it, whichever of the two stand above; where it brings only
 * one kind, the others follow from the form's order and the cell that was chosen.
 */
export function readByLabels(
  grid: readonly GridRow[],
  labels: TableLabels,
  from: CellAddress | undefined,
): LabelledReading {
  const upright = readUpright(grid, labels, from, false)
  const other = readUpright(turned(grid), labels, from, true)
  return other.found > upright.found ? other : upright
}

function readUpright(
  grid: readonly GridRow[],
  labels: TableLabels,
  from: CellAddress | undefined,
  isTurned: boolean,
): LabelledReading {
  const refusals = new Refusals()
  const lines = labelledLines(grid, labels)
  const block = { lines, hasGaps: grid.some(isEmpty) }
  const { addressed, doubts } = placeLines(block, labels, from, refusals)
  const taken = new Taken(labels, refusals)
  for (const each of addressed) taken.add(each)
  const named = lines.flatMap(({ cells }) => cells).filter(({ cell }) => cell.sort === 'figure')
  return {
    by: 'labels',
    isTurned,
    ...taken.read(),
    doubts: [...doubts, ...taken.doubts],
    left: refusals.sentences(),
    found: named.reduce((sum, { row, column }) => sum + Number(Boolean(row)) + Number(Boolean(column)), 0),
  }
}

/** The figures found for the cells of a table, each cell once. */
class Taken {
  readonly doubts: PasteDoubt[] = []
  private readonly values = new Map<CellAddress, CellValue | null>()
  private readonly disputed = new Set<CellAddress>()
  private readonly labels: TableLabels
  private readonly refusals: Refusals

  constructor(labels: TableLabels, refusals: Refusals) {
    this.labels = labels
    this.refusals = refusals
  }

  add({ address, cell, heading }: Addressed): void {
    const reading = this.reading(address, cell, heading)
    if (!reading) return
    const before = this.values.get(address)
    if (this.disputed.has(address)) return
    if (before === undefined || before === null) this.values.set(address, reading.value)
    else if (reading.value !== null && reading.value !== before) {
      this.refusals.say(`同一格在块里有两处，一处是 ${before}，一处是 ${reading.value}，没有写入。`)
      this.values.delete(address)
      this.disputed.add(address)
      return
    }
    if (reading.doubt !== undefined) this.doubts.push({ reason: `${reading.doubt}。`, cells: [address] })
  }

  read(): Pick<PasteProposal, 'values' | 'stated'> {
    const found = figureCells(this.labels.table).flatMap(({ address, kind }) => {
      const value = this.values.get(address)
      return value === undefined ? [] : [{ address, kind, value }]
    })
    return {
      values: found.flatMap(({ address, kind, value }) => (kind === 'total' ? [] : [[address, value]])),
      stated: found.flatMap(({ address, kind, value }) =>
        kind === 'total' && value !== null ? [[address, value]] : [],
      ),
    }
  }

  /** As printed; what a spreadsheet shows besides, such as 12.0, as if it was typed. */
  private reading(address: CellAddress, from: GridCell, heading: string) {
    const { text } = from
    const [found] = foundAt(this.labels, address, { text, from, heading })
    if (!found) return undefined
    if (found.value !== null || found.doubt === undefined) return found
    const kind = this.labels.kinds.get(address) ?? 'count'
    const isPrinted = readFigure(text, kind, 'printed').ok
    const typed = readFigure(text, kind, 'typed')
    if (!isPrinted && typed.ok && !/\S\s+\S/u.test(text.trim()))
      return { value: typed.value, doubt: undefined }
    const { row = 0, cell = 0 } = from.from
    this.refusals.noFigure(row, cell, text, isPrinted || typed.ok ? found.doubt : typed.problem)
    return undefined
  }
}
