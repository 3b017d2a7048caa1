import fc from 'fast-check'
import { type CellAddress, type FormTable, isFigure, type LayoutCell } from '../../core/form/form.ts'
import { placedCells } from '../../core/grid/merged-cells.ts'
import type { CellValue } from '../../core/report/report.ts'
import { figures } from '../../core/report/totals.ts'

/** A part of a table of the form as it lies on a clipboard. */
export interface CopiedBlock {
  readonly html: string
  readonly text: string
  /** The entered cells in it, with what they hold. */
  readonly cells: ReadonlyMap<CellAddress, CellValue | null>
  /** The labels of all its rows and columns are in it. */
  readonly isLabelled: boolean
  readonly hasLabels: boolean
}

/** What of a table was copied, and how. */
export interface Copying {
  readonly head: boolean
  readonly labels: boolean
  readonly totals: boolean
  readonly turned: boolean
  readonly blankRow: boolean
  readonly from: number
  readonly rows: number
}

export const copyingArbitrary: fc.Arbitrary<Copying> = fc.record({
  head: fc.boolean(),
  labels: fc.boolean(),
  totals: fc.boolean(),
  turned: fc.boolean(),
  blankRow: fc.boolean(),
  from: fc.nat(30),
  rows: fc.integer({ min: 1, max: 40 }),
})

/** Figures for every entered cell, as numbers and as people write them. */
export function filledArbitrary(table: FormTable) {
  const entered = [...addressesOf(table)].filter(([, kind]) => kind !== 'total')
  return fc
    .tuple(
      ...entered.map(([address, kind]) =>
        fc
          .tuple(kind === 'amount' ? fc.constantFrom(0, 2.5, 24252.311082) : fc.nat(12_000), fc.nat(9))
          .map(([number, style]) => [address, written(number, kind, style)] as const),
      ),
    )
    .map((all) => new Map<CellAddress, Written>(all))
}

interface Written {
  readonly value: CellValue | null
  readonly text: string
}

function written(number: number, kind: string, style: number): Written {
  const value = kind === 'amount' ? String(number) : number
  if (style === 0) return { value: null, text: ['', '-', '/', '—'][number % 4] ?? '' }
  if (style === 1) return { value, text: number.toLocaleString('en-US', { maximumFractionDigits: 6 }) }
  if (style === 2)
    return { value, text: String(number).replace(/\d/g, (d) => '０１２３４５６７８９'.charAt(Number(d))) }
  if (style === 3) return { value, text: `${number}\n` }
  return { value, text: String(number) }
}

interface Spot {
  readonly id: number
  readonly text: string
  readonly cell?: LayoutCell | undefined
}

/** Copies a part of a table: some rows of figures, with or without head, labels and totals. */
export function copied(
  table: FormTable,
  filled: ReadonlyMap<CellAddress, Written>,
  how: Copying,
): CopiedBlock {
  const values = new Map([...filled].map(([address, { value }]) => [address, value]))
  const all = spotsOf(table, filled)
  const isAcross = table.layout.flat().every((cell) => isFigure(cell) || cell.heads !== 'row')
  const figureRows = all.flatMap((row, r) => (row.some(isFigureSpot) ? [r] : []))
  const start = Math.min(how.from, figureRows.length - 1)
  const chosen = new Set(figureRows.slice(start, start + how.rows))
  const kept = all.flatMap((row, r) => {
    const isTotalRow = row
      .filter(isFigureSpot)
      .every(({ cell }) => cell && isFigure(cell) && cell.kind === 'total')
    if (figureRows.includes(r)) return chosen.has(r) && (how.totals || !isTotalRow) ? [row] : []
    return how.head && isHeadOf(all, r, chosen) ? [row] : []
  })
  const columns = (all[0] ?? [])
    .map((_, c) => c)
    .filter((c) => {
      const inColumn = figureRows.map((r) => all[r]?.[c]).filter((spot) => spot !== undefined)
      const ofFigures = inColumn.filter(isFigureSpot)
      if (ofFigures.length === 0) return how.labels
      if (isAcross || how.totals) return true
      return !ofFigures.every(({ cell }) => cell && isFigure(cell) && cell.kind === 'total')
    })
  const upright = kept.map((row) => columns.flatMap((c) => row[c] ?? []))
  const spaced = how.blankRow ? withBlankRow(upright) : upright
  const grid = how.turned ? turnedSpots(spaced) : spaced
  const cells = new Map<CellAddress, CellValue | null>()
  for (const { cell } of grid.flat())
    if (cell && isFigure(cell) && cell.kind !== 'total')
      cells.set(cell.address, values.get(cell.address) ?? null)
  return {
    html: htmlOf(grid),
    text: textOf(grid),
    cells,
    isLabelled: how.head && (how.labels || isAcross),
    hasLabels: how.head || (how.labels && !isAcross),
  }
}

/** A row of labels right above the chosen rows, other labels between. */
function isHeadOf(all: readonly (readonly Spot[])[], r: number, chosen: ReadonlySet<number>): boolean {
  let next = r
  while (next < all.length && !all[next]?.some(isFigureSpot)) next += 1
  if (chosen.has(next)) return true
  // The head of a table of one header stands over all its rows.
  const heads = all.filter((row, i) => i > r && !row.some(isFigureSpot) && all[i - 1]?.some(isFigureSpot))
  return (
    (heads.length === 0 && [...chosen].some((row) => row > r)) ||
    nextHead(all, r) > Math.min(...[...chosen].filter((row) => row > r), Infinity)
  )
}

function nextHead(all: readonly (readonly Spot[])[], r: number): number {
  for (let i = r + 1; i < all.length; i += 1)
    if (!all[i]?.some(isFigureSpot) && all[i - 1]?.some(isFigureSpot)) return i
  return Infinity
}

function isFigureSpot({ cell }: Spot): boolean {
  return cell !== undefined && isFigure(cell)
}

/** The table as printed, place by place; all places of a merged cell are the same spot. */
function spotsOf(table: FormTable, filled: ReadonlyMap<CellAddress, Written>): Spot[][] {
  const values = Object.fromEntries(
    [...filled].flatMap(([address, { value }]) => (value === null ? [] : [[address, value]])),
  )
  const totals = figures(table, values)
  const grid: Spot[][] = table.layout.map(() => [])
  let id = 0
  for (const cell of placedCells(table.layout).flat()) {
    const text = isFigure(cell)
      ? (filled.get(cell.address)?.text ?? String(totals[cell.address] ?? ''))
      : broken(cell.label)
    const spot = { id: (id += 1), text, cell }
    for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1)
      for (let c = cell.column; c < cell.column + cell.colSpan; c += 1) (grid[r] ??= [])[c] = spot
  }
  return grid
}

/** A narrow column breaks the words of its head. */
function broken(label: string): string {
  return label.length === 4 ? `${label.slice(0, 2)}\n${label.slice(2)}` : label
}

function withBlankRow(grid: readonly (readonly Spot[])[]): (readonly Spot[])[] {
  const blank = (grid[0] ?? []).map((_, i) => ({ id: -1 - i, text: '' }))
  return [...grid.slice(0, -1), blank, ...grid.slice(-1)]
}

function turnedSpots(grid: readonly (readonly Spot[])[]): Spot[][] {
  return (grid[0] ?? []).map((_, c) => grid.flatMap((row) => row[c] ?? []))
}

function htmlOf(grid: readonly (readonly Spot[])[]): string {
  const rows = grid.map((row, r) => {
    const cells = row.flatMap((spot, c) => {
      if (row[c - 1]?.id === spot.id || grid[r - 1]?.[c]?.id === spot.id) return []
      const width = row.slice(c).findIndex(({ id }) => id !== spot.id)
      const height = grid.slice(r).findIndex((each) => each[c]?.id !== spot.id)
      const spans = `colspan=${width < 0 ? row.length - c : width} rowspan=${height < 0 ? grid.length - r : height}`
      return [`<td ${spans} style='mso-number-format:General'>${spot.text.replaceAll('\n', '<br>\n')}</td>`]
    })
    return `<tr height=18>${cells.join('')}</tr>`
  })
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=utf-8><style>td{mso-ignore:padding}</style></head>' +
    `<body><table border=0><!--StartFragment-->${rows.join('\n')}<!--EndFragment--></table></body></html>`
  )
}

/** A merged cell fills its first place. */
function textOf(grid: readonly (readonly Spot[])[]): string {
  const lines = grid.map((row, r) =>
    row.map((spot, c) => {
      const isFirst = row[c - 1]?.id !== spot.id && grid[r - 1]?.[c]?.id !== spot.id
      return isFirst ? quoted(spot.text) : ''
    }),
  )
  return `${lines.map((line) => line.join('\t')).join('\r\n')}\r\n`
}

function quoted(text: string): string {
  return /[\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function addressesOf(table: FormTable): Map<CellAddress, string> {
  return new Map(
    table.layout.flat().flatMap((cell) => (isFigure(cell) ? [[cell.address, cell.kind] as const] : [])),
  )
}
