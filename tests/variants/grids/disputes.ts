import { edition2021 } from '../../../core/form/edition-2021/edition.ts'
import type { Figures } from '../facts/figures.ts'
import type { Grid, Slot } from '../page/page.ts'
import type { Layout } from './layout.ts'
import { across, figure, label } from './slots.ts'

const COLUMNS = edition2021.tables.disputes.columns
const PROCEDURES = [
  { key: 'reconsideration', court: '行政复议', way: '行政复议', title: '行政复议' },
  {
    key: 'litigationDirect',
    court: '行政诉讼',
    way: '未经复议直接起诉',
    title: '行政诉讼（未经复议直接起诉）',
  },
  {
    key: 'litigationAfterReconsideration',
    court: '行政诉讼',
    way: '复议后起诉',
    title: '行政诉讼（复议后起诉）',
  },
] as const

type Procedure = (typeof PROCEDURES)[number]

/** The table of part four: a line of fifteen figures, turned on its side, or a small table for each procedure. */
export function disputesGrids(figures: Figures, shape: Layout['disputes']): Grid[] {
  if (shape === 'three tables')
    return PROCEDURES.map((procedure) => gridOf(smallTable(figures, procedure), 2))
  if (shape === 'outcomes as rows') return [gridOf(turned(figures), 2)]
  return [
    gridOf(
      [
        PROCEDURES.flatMap(({ court }) => across(label(court), COLUMNS.length)),
        PROCEDURES.flatMap(({ key, way }) =>
          key === 'reconsideration' ? outcomes(key) : across(label(way), 5),
        ),
        PROCEDURES.flatMap(({ key }) => outcomes(key)),
        PROCEDURES.flatMap((procedure) => values(figures, procedure)),
      ],
      3,
    ),
  ]
}

function smallTable(figures: Figures, procedure: Procedure): Slot[][] {
  return [across(label(procedure.title), COLUMNS.length), outcomes(procedure.key), values(figures, procedure)]
}

function turned(figures: Figures): Slot[][] {
  const rows = COLUMNS.map(({ key: column, label: name }) => [
    label(name, `row ${column}`),
    ...PROCEDURES.map(({ key }) => figure(figures, `disputes:${key}/${column}`)),
  ])
  const corner = label('结果', 'corner')
  return [
    [corner, ...PROCEDURES.map(({ court }) => label(court))],
    [corner, ...PROCEDURES.map(({ way }) => label(way))],
    ...rows,
  ]
}

function outcomes(procedure: string): Slot[] {
  return COLUMNS.map(({ key, label: name }) => label(name, `${procedure} ${key}`))
}

function values(figures: Figures, { key }: Procedure): Slot[] {
  return COLUMNS.map((column) => figure(figures, `disputes:${key}/${column.key}`))
}

function gridOf(rows: readonly (readonly Slot[])[], headRows: number): Grid {
  return { kind: 'grid', table: 'disputes', rows, headRows, merging: 'merged' }
}
