import { edition2021 } from '../../../core/form/edition-2021/edition.ts'
import type { EditionId } from '../../../core/form/form.ts'
import type { CellName, CellValue } from '../../../core/report/report.ts'
import type { Figures } from '../facts/figures.ts'
import type { Grid, Slot } from '../page/page.ts'
import { APPLICANTS, type Applicant, type RequestsLayout } from './layout.ts'
import { across, figure, label, strange } from './slots.ts'

const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
const RESULTS = '三、本年度办理结果'
const GROUPS: Readonly<Record<string, string>> = {
  refused: '（三）不予公开',
  unavailable: '（四）无法提供',
  notProcessed: '（五）不予处理',
  other: '（六）其他处理',
}
const { rows, columns } = edition2021.tables.requests
const NAMES = new Map(columns.map(({ key, label: name }) => [key, name]))

/** The table of part three. */
export function requestsGrid(figures: Figures, layout: RequestsLayout, edition: EditionId): Grid {
  const head = headOf(layout)
  const body = bodyRows(figures, layout, edition)
  const grid = [...head, ...body]
  return {
    kind: 'grid',
    table: 'requests',
    rows: layout.serial ? grid.map((row, r) => [serial(r - head.length, row), ...row]) : grid,
    headRows: head.length,
    merging: 'merged',
  }
}

function headOf({ headRows, groups, columns: order }: RequestsLayout): Slot[][] {
  const note = across(label(headRows === 1 ? '项目' : NOTE, 'note'), groups === 'columns' ? 3 : 1)
  const single = (key: Applicant) => label(NAMES.get(key) ?? '', `column ${key}`)
  const organisations = label('法人或其他组织')
  const rows = [
    across(label('申请人情况'), order.length),
    order.map((key) => (key === 'natural' || key === 'total' ? single(key) : organisations)),
    order.map(single),
  ]
  return rows.slice(3 - headRows).map((row) => [...note, ...row])
}

function bodyRows(figures: Figures, layout: RequestsLayout, edition: EditionId): Slot[][] {
  let open = ''
  return rows.flatMap(({ key, label: name }): Slot[][] => {
    const [group = '', item] = key.split('.')
    if (group === 'other' && layout.otherRows === 1)
      return item === 'other'
        ? [labelled(layout, key, GROUPS['other'] ?? '', oneOther(figures, layout, edition))]
        : []
    const bands = [
      ...(key === 'granted' ? [RESULTS] : []),
      ...(item !== undefined && group !== open ? [GROUPS[group] ?? ''] : []),
    ]
    open = group
    const values = layout.columns.map((column) => figure(figures, `requests:${key}/${column}`))
    return [...bands.flatMap((text) => band(layout, text)), labelled(layout, key, name, values)]
  })
}

function labelled({ groups }: RequestsLayout, key: string, name: string, values: Slot[]): Slot[] {
  if (groups !== 'columns') return [label(name, `row ${key}`), ...values]
  if (['received', 'carriedIn', 'carriedOut'].includes(key))
    return [...across(label(name, `row ${key}`), 3), ...values]
  const group = GROUPS[key.split('.')[0] ?? '']
  const own = label(name, `row ${key}`)
  return [label(RESULTS), group === undefined || group === name ? own : label(group), own, ...values]
}

/** The label of a group in a row of its own, where groups stand so. */
function band({ groups, columns: order }: RequestsLayout, text: string): Slot[][] {
  if (groups === 'bands') return [across(label(text), order.length + 1)]
  if (groups === 'blank rows') return [[label(text), ...order.map((key) => strange(`${text} ${key}`))]]
  return []
}

/**
 * （六）其他处理 in one row, as the form of 2019 has it. In that of 2021 it is anybody's guess which of the three rows a figure
 * other than 0 belongs to.
 */
function oneOther(figures: Figures, { columns: order }: RequestsLayout, edition: EditionId): Slot[] {
  return order.map((column): Slot => {
    const cell: CellName = `requests:other.other/${column}`
    const parts = ['notCorrected', 'feeUnpaid', 'other'].map(
      (row): CellValue | null => figures.get(`requests:other.${row}/${column}`) ?? null,
    )
    const sharedWith: CellName[] = [
      `requests:other.notCorrected/${column}`,
      `requests:other.feeUnpaid/${column}`,
    ]
    const value = parts.every((part) => part === null)
      ? null
      : parts.reduce<number>((all, part) => all + Number(part), 0)
    const text = value === null ? '' : `${value}`
    const own: CellName = `requests:other/${column}`
    if (edition === '2019') return { id: own, text, cell: own, value }
    return { id: cell, text, cell, value, undecidable: true, sharedWith }
  })
}

function serial(number: number, row: readonly Slot[]): Slot {
  if (number < 0) return label('序号')
  const numbered = row.some(({ cell }) => cell !== undefined)
  return label(numbered ? `${number + 1}` : '', `serial ${number}`)
}

/** The form's columns with the total before the others. */
export const TOTAL_FIRST: readonly Applicant[] = ['total', ...APPLICANTS.filter((key) => key !== 'total')]
