import type { Cell, CellValue } from 'hucre/xlsx'
import { formatEffect } from './number-format.ts'

/**
 * What a cell says, as text. A number has all its digits, whatever its format shows of them, in the unit that is shown.
 * @param isOwn this program wrote the workbook: its formats have the places that were typed
 */
export function cellText(value: CellValue, cell: Cell | undefined, isOwn: boolean): string {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'number') return typeof value === 'string' ? value : String(value)
  const format = cell?.style?.numFmt ?? ''
  if (format.includes('%')) return `${value * 100}%`
  if (value === 0) return isOwn ? withPlaces(value, format) : '0'
  const { shift, before, behind } = formatEffect(format, value)
  if (shift > 0) return `${before}${Number((value / 10 ** shift).toPrecision(15))}${behind}`
  return before + (isOwn ? withPlaces(value, format) : String(value)) + behind
}

/** 12.5 in the format 0.00 was typed as 12.50. */
function withPlaces(value: number, format: string): string {
  const [, whole = '', places = ''] = /^(0+)(?:\.(0+))?/u.exec(format) ?? []
  const [units = '', part = ''] = String(value).split('.')
  const digits = part.padEnd(places.length, '0')
  return units.padStart(whole.length, '0') + (digits === '' ? '' : `.${digits}`)
}
