import { chineseNumeral } from '../narrative/numerals.ts'
import { YEARS } from './report.ts'

/** A year as someone typed it. */
export interface TypedYear {
  readonly year: number
  /** Its last two digits alone were typed, so more may be coming: 20 of 2024. */
  readonly isShort: boolean
}

/**
 * The year that people write: 2024, 2024年度, ２０２４, 二〇二四年, 二零二四, 二O二四, 24, 24年. Undefined where it is no year that
 * reports are made about.
 */
export function readYear(text: string): TypedYear | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(/年度?$/u, '')
  const value = /^(?:\d{2}|\d{4})$/u.test(plain) ? Number(plain) : inWords(plain)
  if (value === undefined) return undefined
  const isShort = value < 100
  const year = isShort ? 2000 + value : value
  return year >= YEARS.first && year <= YEARS.last ? { year, isShort } : undefined
}

/** 二〇二四, with whatever round thing is at hand for 〇, or 二四. */
function inWords(plain: string): number | undefined {
  if (!/\p{Script=Han}/u.test(plain)) return undefined
  const words = plain.replaceAll(/[oO0○◯]/gu, '〇')
  return chineseNumeral(words) ?? chineseNumeral(`〇〇${words}`)
}

/** Why a year was not taken, and how one is written. */
export function yearRefusal(text: string): string {
  return `没有填入“${text.slice(0, 20)}”：年度要在 ${YEARS.first} 到 ${YEARS.last} 之间，可以写成 2024、2024年或二〇二四年。`
}
