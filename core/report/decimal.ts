import type { CellValue } from './report.ts'

/** Money has at most six decimals: it is counted in millionths, never in binary fractions. */
const PLACES = 6

/** a − b, exact: a count where both are counts, else a decimal string. */
export function difference(a: CellValue, b: CellValue): CellValue {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return ofMillionths(millionths(a) - millionths(b))
}

/** How much a change is of its base, in per cent with one decimal; null where the base is 0. */
export function percentage(change: CellValue, base: CellValue): number | null {
  const whole = Number(base)
  return whole > 0 ? Math.round((Number(change) / whole) * 1000) / 10 : null
}

/** A figure in millionths. */
export function millionths(value: CellValue): bigint {
  const [whole = '0', part = ''] = String(value).split('.')
  return BigInt(whole + part.padEnd(PLACES, '0'))
}

/** Millionths as a decimal string, without zeros at its end. */
export function ofMillionths(value: bigint): string {
  const sign = value < 0n ? '-' : ''
  const digits = String(value < 0n ? -value : value).padStart(PLACES + 1, '0')
  const part = digits.slice(-PLACES).replace(/0{1,6}$/, '')
  return `${sign}${digits.slice(0, -PLACES)}${part && `.${part}`}`
}
