import type { CellValue } from '../../../core/report/report.ts'
import type { Content } from './block.ts'

/** Digits that survive in a program which counts in binary fractions. */
const EXACT_DIGITS = 15

/** What an entered figure is in a cell, and the number format that shows every digit as it was typed. */
export interface Figure {
  readonly content: Content
  readonly numFmt: string
}

/**
 * A blank figure is an empty cell. An amount of more digits than a program can hold as a number stays text.
 * @param unit to stand behind the figure, unless that is 0
 */
export function entered(value: CellValue | undefined, unit?: string): Figure {
  if (value === undefined) return { content: {}, numFmt: COUNT }
  if (typeof value === 'number') return { content: { value }, numFmt: COUNT }
  const digits = value.replace('.', '').replace(/^0+/, '')
  const behind = unit === undefined || Number(value) === 0 ? '' : unit
  if (digits.length > EXACT_DIGITS) return { content: { value: value + behind }, numFmt: TEXT }
  const inUnit = behind && `"${behind}"`
  return { content: { value: Number(value) }, numFmt: formatOf(value) + inUnit }
}

export const COUNT = '0'
const TEXT = '@'

/** "0.000000" for 24252.311082, "0" for 7; zeros typed in front are kept too. */
function formatOf(amount: string): string {
  const [whole = '', part] = amount.split('.')
  const places = part === undefined ? '' : `.${'0'.repeat(part.length)}`
  return (whole.startsWith('0') ? '0'.repeat(whole.length) : COUNT) + places
}
