import type { Change, ComparedCell, ComparedRow, YearColumn } from '../../core/years/comparison.ts'

/** A change as it is printed in a cell: ▲3 (15%). */
export function changeSign({ direction, difference, percent }: Change): string {
  if (direction === 'same') return '持平'
  const size = String(difference).replace('-', '')
  const share = percent === null ? '' : ` (${Math.abs(percent)}%)`
  return `${direction === 'up' ? '▲' : '▼'}${size}${share}`
}

/** The same in words, for who hears it. */
export function changeWords({ direction, difference, percent }: Change, unit: ComparedRow['unit']): string {
  if (direction === 'same') return '与上年持平'
  const size = `${String(difference).replace('-', '')}${unit}`
  const share = percent === null ? '' : `，${Math.abs(percent)}%`
  return `比上年${direction === 'up' ? '增加' : '减少'}${size}${share}`
}

/** What heads a column: a year, or the years that have no report. */
export function columnWords(column: YearColumn): string {
  if (column.kind === 'year') return `${column.year}年`
  return column.from === column.to ? `${column.from}年` : `${column.from}—${column.to}年`
}

/** ① to ⑳, then plain numbers. */
export function noteSign(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`
}

/** A row without any figure above 0 tells nothing. */
export function isEmptyRow(cells: readonly (ComparedCell | null)[]): boolean {
  return cells.every((cell) => Number(cell?.value ?? 0) === 0)
}
