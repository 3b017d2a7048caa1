import { type FormTable, isFigure, type TableId, type TableRow } from '../form/form.ts'
import { type CellName, cellName, type Cells, type CellValue, parseCellName } from '../report/report.ts'
import { type CaptionedGrid, readDisputes } from './disputes.ts'
import type { Flow } from './flow.ts'
import { type FormLabels, isDistinctive } from './form-labels.ts'
import type { Found } from './found.ts'
import type { GridCell, GridRow } from './grid.ts'
import type { Doubt, Placed, SourcePlace, Unplaced } from './imported.ts'
import { markerOf } from './heading-marker.ts'
import { bareLabel } from './labels.ts'
import { readRows } from './rows.ts'

/** The figures of a document, in the cells of the form. */
export interface Figures {
  readonly entered: readonly (readonly [CellName, CellValue])[]
  /** Totals as printed. */
  readonly stated: { readonly [id in TableId]?: Cells }
  readonly placed: readonly Placed[]
  readonly doubts: readonly Doubt[]
  readonly unplaced: readonly Unplaced[]
}

/** Reads every table of a document for the cells of an edition, wherever it stands. */
export function findFigures(flow: readonly Flow[], labels: FormLabels): Figures {
  const { tables, cells } = labels
  const grids = flow.flatMap((each, i): CaptionedGrid[] =>
    each.kind === 'grid' ? [{ rows: each.rows, caption: captionOf(flow[i - 1]) }] : [],
  )
  const isTotal = (name: CellName) => {
    const cell = parseCellName(name)
    return cell !== undefined && tables[cell.table].kinds.get(cell.address) === 'total'
  }
  const rows = grids.map((grid) => grid.rows)
  const found = [
    ...readRows(rows, tables.disclosure),
    ...readRows(rows, tables.requests),
    ...readDisputes(grids, tables.disputes),
  ]
  const used = new Set(found.map(({ from }) => from))
  const named = Map.groupBy(found, ({ name }) => name)
  const filledIn = new Set(found.flatMap(({ value, from }) => (value === null ? [] : [from.from.block])))
  const chosen = cells.flatMap((name) => chosenOf(named.get(name) ?? [], filledIn) ?? [])
  const filled = chosen.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  return {
    entered: filled.filter(({ name }) => !isTotal(name)).map(({ name, value }) => [name, value]),
    stated: statedOf(filled.filter(({ name }) => isTotal(name))),
    placed: chosen.map(({ name, from }) => ({ field: name, from: [from.from] })),
    doubts: [
      ...chosen.flatMap(({ name, doubt }) =>
        doubt === undefined ? [] : [{ field: name, reason: `${doubt}。` }],
      ),
      ...missingTables(named, labels, flow),
      ...missingRows(named, labels, rows, used),
    ],
    unplaced: unplacedIn(rows, used),
  }
}

/** A short line right before a table names it. */
function captionOf(before: Flow | undefined): string {
  return before?.kind === 'paragraph' && before.text.length <= 40 ? before.text : ''
}

/**
 * A cell that was found twice is certain where both say the same.
 * @param filledIn the blocks with figures: in others, such as a form that nobody has filled in, a blank says nothing
 */
function chosenOf(found: readonly Found[], filledIn: ReadonlySet<number>): Found | undefined {
  const sure = found.filter(({ doubt }) => doubt === undefined)
  const own = sure.length > 0 ? sure : found
  const [first = own[0]] = own.filter(({ value }) => value !== null)
  if (!first) return undefined
  const isOfAnother = ({ block }: SourcePlace) => block !== first.from.from.block && filledIn.has(block)
  const other = own.find(({ value, from }) =>
    value === null ? Number(first.value) !== 0 && isOfAnother(from.from) : value !== first.value,
  )
  if (!other) return first
  const words = other.value === null ? '空着' : `是 ${other.value}`
  return { ...first, doubt: `原文有两处，一处是 ${first.value}，一处${words}，请对照原文核对` }
}

/** Tables of which nothing was found, whether they are not there or could not be read. */
function missingTables(
  named: ReadonlyMap<CellName, unknown>,
  { form, cells }: FormLabels,
  flow: readonly Flow[],
): Doubt[] {
  const found = new Set([...named.keys()].map((name) => parseCellName(name)?.table))
  const missing = Object.values(form.tables).filter(({ id }) => !found.has(id))
  const words = missing.length > 0 ? labelWords(flow) : ''
  return missing.flatMap((table): Doubt[] => {
    const first = cells.find((name) => parseCellName(name)?.table === table.id)
    const reason = isThere(table, words)
      ? `原文的“${table.caption}”表没有读出来，可能是表格的行和列散开了，请对照原文填写。`
      : `原文中没有找到“${table.caption}”表，可能是图片或空表，请对照原文填写。`
    return first ? [{ field: first, reason }] : []
  })
}

/** Rows of requests that were not found while rows of as many figures have no label that says what they are. */
function missingRows(
  named: ReadonlyMap<CellName, unknown>,
  { form }: FormLabels,
  grids: readonly (readonly GridRow[])[],
  used: ReadonlySet<GridCell>,
): Doubt[] {
  const { id, rows } = form.tables.requests
  const cellsOf = (row: TableRow) => row.columns.map((column) => cellName(id, `${row.key}/${column}`))
  const isFound = (row: TableRow) => cellsOf(row).some((name) => named.has(name))
  const left = new Set(grids.flat().map((row) => figuresLeft(row, used)))
  if (!rows.some(isFound)) return []
  return rows
    .filter((row) => !isFound(row) && left.has(row.columns.length))
    .flatMap((row) =>
      cellsOf(row).map((field) => ({
        field,
        reason: `原文的表中没有读出“${row.label}”这一行，请对照原文填写。`,
      })),
    )
}

/** How many figures a row has of which none was placed; 0 where one was. */
function figuresLeft(row: GridRow, used: ReadonlySet<GridCell>): number {
  const figures = row.filter(({ sort }) => sort === 'figure')
  return figures.some((cell) => used.has(cell)) ? 0 : figures.length
}

/** Short lines and cells, which labels may be left of. */
function labelWords(flow: readonly Flow[]): string {
  const texts = flow.flatMap((each) =>
    each.kind === 'grid' ? each.rows.flatMap((row) => row.map(({ text }) => text)) : [each.text],
  )
  return texts
    .filter((text) => text.length <= LONGEST_LINE && !SENTENCE.test(text) && !isOverSection(text))
    .map(bareLabel)
    .join(' ')
}

/** 2023年，我局没有引起行政复议和行政诉讼等情况, though its stop is lost. */
const SENTENCE =
  /[。；;]|情况[、，,]|(?<![本上下])20\d\d年|[我本][局县镇乡区市委办厅]|没有|未(?:收到|发生|产生|出现)/u

/** 四、政府信息公开行政复议、行政诉讼情况 is over a table, or over none. */
function isOverSection(text: string): boolean {
  return markerOf(text) !== undefined && /情况\s*$/u.test(text)
}

/** So many labels of a table that can hardly be of another say that it is there. */
const MANY = 2
const LONGEST_LINE = 80

function isThere({ layout }: FormTable, words: string): boolean {
  const labels = new Set(
    layout
      .flat()
      .flatMap((cell) => (!isFigure(cell) && isDistinctive(cell.label) ? [bareLabel(cell.label)] : [])),
  )
  return [...labels].filter((label) => words.includes(label)).length >= MANY
}

function statedOf(totals: readonly { name: CellName; value: CellValue }[]): Figures['stated'] {
  const tables: { [id in TableId]?: Record<string, CellValue> } = {}
  for (const { name, value } of totals) {
    const cell = parseCellName(name)
    if (cell) (tables[cell.table] ??= {})[cell.address] = value
  }
  return tables
}

/** Figures that have no place in the form: whole rows, and what is left over of rows that have one. */
function unplacedIn(grids: readonly (readonly GridRow[])[], used: ReadonlySet<GridCell>): Unplaced[] {
  return grids.flatMap((grid) =>
    grid.flatMap((row, r): Unplaced[] => {
      const own = row.filter((cell) => cell.row === r)
      const left = own.filter((cell) => cell.sort === 'figure' && !used.has(cell))
      const [first] = left
      if (!first) return []
      if (!own.some((cell) => used.has(cell))) return [{ text: textOf(own), from: rowPlace(first.from) }]
      const over = left.filter((cell) => !isSerial(cell, own))
      return over.length === 0 || saysOneThing(own)
        ? []
        : [{ text: textOf([...labelsIn(row), ...over]), from: rowPlace(first.from) }]
    }),
  )
}

/** A row of the same figure throughout, such as zeros, loses nothing where its cells were cut into more than the form has. */
function saysOneThing(row: GridRow): boolean {
  const figures = row.filter(({ sort }) => sort === 'figure').map(({ text }) => text.trim())
  return new Set(figures).size === 1
}

/** A number before the label of its row. */
function isSerial(cell: GridCell, row: GridRow): boolean {
  return row.some(({ sort, column }) => sort === 'words' && column > cell.column)
}

function labelsIn(row: GridRow): GridRow {
  return row.filter(({ sort }) => sort === 'words')
}

function textOf(cells: GridRow): string {
  return cells
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join(' ')
}

function rowPlace({ block, row }: SourcePlace): SourcePlace {
  return { block, ...(row === undefined ? {} : { row }) }
}
