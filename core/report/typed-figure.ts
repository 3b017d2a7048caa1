import type { CellKind } from '../form/form.ts'
import { type FigureReading, readFigure, withPlainDigits } from './figure.ts'

/** A sum that was typed, as far as it is one: its figures with their signs. */
const SUM = /^=?([-+]?\d{1,12}(?:\.\d{1,6})?)((?:[-+]\d{1,12}(?:\.\d{1,6})?)*)$/u
const TERM = /[-+]?\d+(?:\.\d+)?/gu

/** As many digits behind the point as an amount of money has. */
const PLACES = 6

/** What was typed into a cell: a figure, a sum that is worked out, a blank, or why it is none of them. */
export type TypedFigure = FigureReading & { readonly isSum: boolean }

/**
 * Reads what was typed into a cell. Besides a figure it may be a sum: 3+4, or =5-2 with the sign of a spreadsheet; without
 * it 5-2 may as well be a range or a date, and is none.
 */
export function readTyped(text: string, kind: CellKind): TypedFigure {
  const figure = readFigure(unfinished(text), kind, 'typed')
  if (figure.ok) return { ...figure, isSum: false }
  const plain = plainSum(text)
  const [, first, others] = SUM.exec(plain) ?? []
  const isSum = first !== undefined && (plain.startsWith('=') || (others?.startsWith('+') ?? false))
  if (!isSum) return { ok: false, problem: plain.startsWith('=') ? NO_SUM : figure.problem, isSum: false }
  return { ...readFigure(worked(plain), kind, 'typed'), isSum: true }
}

const NO_SUM = '算式只能用加减号连接数，如 =3+4'

/** A figure whose decimals are still to be typed. */
function unfinished(text: string): string {
  return text.replace(/[.．。]$/u, '')
}

function plainSum(text: string): string {
  return withPlainDigits(text).replaceAll(/[\s,]/gu, '').replaceAll('−', '-')
}

/** Adds up without the errors of binary fractions. */
function worked(plain: string): string {
  const sum = (plain.match(TERM) ?? []).reduce((total, term) => total + scaled(term), 0n)
  const digits = String(sum < 0n ? -sum : sum).padStart(PLACES + 1, '0')
  const decimals = digits.slice(-PLACES).replace(/(?<!0)0+$/u, '')
  const whole = digits.slice(0, -PLACES)
  return `${sum < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`
}

function scaled(term: string): bigint {
  const [, sign, whole = '', decimals = ''] = /^([-+]?)(\d+)(?:\.(\d+))?$/u.exec(term) ?? []
  const size = BigInt(whole + decimals.padEnd(PLACES, '0'))
  return sign === '-' ? -size : size
}
