import type { TableColumn } from '../form/form.ts'
import { readFigure, withPlainDigits } from '../report/figure.ts'
import { cuts } from './glued-figures.ts'
import type { GridCell } from './grid.ts'

/** A cell of a row with the column it belongs to. */
export interface Assigned {
  readonly column: string
  readonly text: string
  readonly from: GridCell
  /** Why it may belong to another column. */
  readonly doubt?: string
}

/** What is known of the columns of a row. */
export interface RowContext {
  /** The row's columns in the form's order. */
  readonly columns: readonly string[]
  /** The column that the header above names, cell by cell. */
  readonly above: readonly (TableColumn | undefined)[]
  /** Whether the header's labels, read in order, are the form's. */
  readonly inOrder: boolean
  /** Whether they stand in another order. */
  readonly isOther: boolean
  /** The column that is the sum of the others, if any. */
  readonly total: string | undefined
}

/** Which column each value of a row belongs to: by the header above, by the form's order, or by doubt. */
export function assign(values: readonly GridCell[], context: RowContext): Assigned[] {
  return (
    byHeader(values, context) ??
    byOrder(values, context) ??
    byParts(values, context) ??
    bySameness(values, context) ??
    inDoubt(values, context)
  )
}

/** Every column is named by the header above one value, or above several of which one is filled. */
function byHeader(values: readonly GridCell[], { columns, above }: RowContext): Assigned[] | undefined {
  if (values.some(({ sort }, i) => sort === 'figure' && !above[i])) return undefined
  const assigned = columns.map((column): Assigned | undefined => {
    const own = values.filter((_, i) => above[i]?.key === column)
    const filled = own.filter(({ sort }) => sort !== 'blank')
    const from = filled[0] ?? own[0]
    return from && filled.length < 2 ? { column, text: from.text, from } : undefined
  })
  return assigned.every((each) => each !== undefined) ? assigned : undefined
}

/** As many values as columns, one after the other: in the form's order where the header has it, or where they add up. */
function byOrder(values: readonly GridCell[], context: RowContext): Assigned[] | undefined {
  const { columns, inOrder, isOther } = context
  const trimmed = values.length > columns.length ? withoutOuterBlanks(values) : values
  if (trimmed.length !== columns.length || columns.length < 2) return undefined
  const assigned = columns.flatMap((column, i): Assigned[] => {
    const from = trimmed[i]
    return from ? [{ column, text: from.text, from }] : []
  })
  // An empty cell before the figures may be what is left of a label.
  const isExact = trimmed === values && values[0]?.text.trim() !== ''
  return (inOrder && isExact) || (!isOther && addsUp(assigned, context)) ? assigned : undefined
}

/** One cell that holds all the figures: "0 0 0 0 0 0 0", or 640020470, which is cut where it adds up. */
function byParts(values: readonly GridCell[], context: RowContext): Assigned[] | undefined {
  const { columns, inOrder, isOther, total } = context
  const [from] = values.filter(({ sort }) => sort !== 'blank')
  if (!from || values.some((each) => each !== from && each.sort !== 'blank') || columns.length < 2)
    return undefined
  const parts = withPlainDigits(from.text).trim().split(/\s+/u)
  const doubt = '这一行的数连在一起，是按合计分开的，请对照原文核对'
  if (parts.length === columns.length && parts.every((part) => /^\d+$/u.test(part))) {
    const assigned = columns.map((column, i) => ({ column, text: parts[i] ?? '', from }))
    const isSame = parts.every((part) => part === parts[0])
    return inOrder || isSame || (!isOther && addsUp(assigned, context))
      ? assigned
      : assigned.map((each) => ({ ...each, doubt: NO_HEADER }))
  }
  const digits = parts.join('')
  if (!/^\d+$/u.test(digits) || digits.length < columns.length) return undefined
  if (/^0+$/u.test(digits) && digits.length === columns.length)
    return columns.map((column) => ({ column, text: '0', from }))
  const [cut, another] = total === undefined || isOther ? [] : cuts(digits, columns.length)
  if (!cut || another) return columns.map((column) => ({ column, text: '', from, doubt: INSEPARABLE }))
  return columns.map((column, i) => ({ column, text: cut[i] ?? '', from, doubt }))
}

/** More values than columns that are all the same: whichever is which, each column has it. */
function bySameness(values: readonly GridCell[], { columns }: RowContext): Assigned[] | undefined {
  const filled = values.filter(({ sort }) => sort !== 'blank')
  const [first] = filled
  if (!first || filled.length < columns.length || columns.length < 2) return undefined
  if (first.sort !== 'figure' || filled.some(({ text }) => text.trim() !== first.text.trim()))
    return undefined
  return columns.map((column, i) => ({ column, text: first.text, from: filled[i] ?? first }))
}

const INSEPARABLE = '这一行的数连在一起，分不开，请对照原文填写'
const NO_HEADER = '看不出这一行的数各是哪一栏的，请对照原文核对'

/** What the header names is taken, and a person has to look at the whole row. */
function inDoubt(values: readonly GridCell[], context: RowContext): Assigned[] {
  const { columns, above, total } = context
  const isOff = values.length !== columns.length
  const named = isOff && values.some((_, i) => columns.includes(above[i]?.key ?? ''))
  const isFew = values.length < columns.length
  const doubt = isFew
    ? `这一行只有 ${values.length} 格，应有 ${columns.length} 格，不知缺哪一格，请对照原文核对`
    : NO_HEADER
  const last = values.at(-1)
  const isPlaced = above[values.length - 1]?.key === total && values.every((_, i) => above[i])
  // 103, 3, 1, 107 without their blank cells: only the sum tells its column, and places tell none.
  if (isFew && last && !isPlaced && endsInSum(values))
    return columns.map((column) => ({ column, text: column === total ? last.text : '', from: last, doubt }))
  return columns.flatMap((column, i): Assigned[] => {
    const place = named ? above.findIndex((each) => each?.key === column) : i
    const from = values[place] ?? values[0]
    return from ? [{ column, text: place >= 0 ? (values[place]?.text ?? '') : '', from, doubt }] : []
  })
}

/** Whether the total column is the sum of the others, and they say so: six zeros and a zero do, too. */
function addsUp(assigned: readonly Assigned[], { total }: RowContext): boolean {
  if (total === undefined) return false
  const numbers = assigned.map(({ column, text }) => {
    const reading = readFigure(text, 'count', 'printed')
    return { column, value: reading.ok ? reading.value : null }
  })
  if (numbers.some(({ value }) => value === null)) return false
  const sum = numbers
    .filter(({ column }) => column !== total)
    .reduce((all, { value }) => all + Number(value), 0)
  return sum === numbers.find(({ column }) => column === total)?.value
}

/** Whether the last of two figures or more is the sum of the others. */
function endsInSum(values: readonly GridCell[]): boolean {
  const figures = values.map(({ text }) => readFigure(text, 'count', 'printed'))
  const numbers = figures.map((reading) => (reading.ok ? Number(reading.value ?? 0) : Number.NaN))
  const sum = numbers.slice(0, -1).reduce((all, each) => all + each, 0)
  return numbers.length > 1 && sum > 0 && sum === numbers.at(-1)
}

function withoutOuterBlanks(values: readonly GridCell[]): readonly GridCell[] {
  const first = values.findIndex(({ sort }) => sort !== 'blank')
  const last = values.findLastIndex(({ sort }) => sort !== 'blank')
  return first < 0 ? values : values.slice(first, last + 1)
}
