import type { CellKind } from '../form/form.ts'
import type { CellValue } from './report.ts'

/** The greatest count a cell takes, and the greatest change of one, up or down. */
export const MOST_COUNT = 999_999_999

/** Money in 万元 as a cell keeps it: a decimal of at most six places. */
export const AMOUNT = /^\d{1,12}(\.\d{1,6})?$/

/** What stands in a cell: a value, a blank, or why it is no figure, as a part of a Chinese sentence. */
export type FigureReading =
  | { readonly ok: true; readonly value: CellValue | null }
  | { readonly ok: false; readonly problem: string }

/**
 * What is forgiven in a figure, besides full-width digits, white space around it, and a stroke or dashes for a blank.
 * In a figure that is 'typed', by hand or from a spreadsheet, spaces and commas mean nothing, and 12.0 is 12; lines divide two.
 * In one that is 'printed', a space would divide two figures; commas stand before thousands, and 件, (件), 万 or 万元 may follow.
 */
export type Leniency = 'typed' | 'printed'

/** Reads the text of a cell. */
export function readFigure(text: string, kind: CellKind, leniency: Leniency): FigureReading {
  const plain = DIGITS[leniency](withPlainDigits(text).trim(), kind)
  if (isBlankFigure(plain)) return { ok: true, value: null }
  if (kind === 'amount') return readAmount(plain)
  return kind === 'change' ? readChange(plain) : readCount(plain)
}

/** Whether the text of a cell stands for nothing: white space, strokes or dashes. */
export function isBlankFigure(text: string): boolean {
  return /^[\s\u200b\ufeff/\\_—–―\-－~]*$/u.test(text.normalize('NFKC'))
}

/**
 * Text in its plain characters, ０ as 0 and ， as a comma. A sign that only holds digits, as ①, ², ⒈ and ㋀ do, stays: it marks a
 * note or a place, and is no digit of the figure before it.
 */
export function withPlainDigits(text: string): string {
  return text.replaceAll(/[\p{No}\p{So}]|[^\p{No}\p{So}]+/gu, (part) => {
    const plain = part.normalize('NFKC')
    return /^[\p{No}\p{So}]/u.test(part) && /\d/u.test(plain) ? part : plain
  })
}

const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?![\d,])/u
/** What may stand behind a printed count, and behind printed money, as parts of patterns. */
export const COUNT_UNIT = '(?:[件份项次起宗个条]|\\([件份项次起宗个条]\\))'
export const MONEY_UNIT = '(?:万元?|\\(万元\\))'
const COUNTED = new RegExp(`(?<=\\d)${COUNT_UNIT}$`, 'u')
const MONEY = new RegExp(`(?<=\\d)${MONEY_UNIT}$`, 'u')

const DIGITS: Readonly<Record<Leniency, (plain: string, kind: CellKind) => string>> = {
  typed: (plain, kind) => {
    const digits = plain.replaceAll(/[^\S\r\n]|[,\u200b\ufeff]/gu, '')
    return kind === 'amount' ? digits : digits.replace(/(?<=\d)\.0+$/u, '')
  },
  printed: (plain, kind) => {
    const digits = plain.replace(kind === 'amount' ? MONEY : COUNTED, '')
    return THOUSANDS.test(digits) ? digits.replaceAll(',', '') : digits
  },
}

function readCount(digits: string): FigureReading {
  if (!/^\d+$/u.test(digits)) return { ok: false, problem: '这里只能填不小于 0 的整数' }
  const value = Number(digits)
  return value > MOST_COUNT ? { ok: false, problem: '这个数太大了，请核对' } : { ok: true, value }
}

/** A change with its sign or the word for it: +2, -1, 增加2, 减少1. 0 has no sign. */
function readChange(digits: string): FigureReading {
  const [, sign = '', size] = /^([-+−]|增加?|减少?)?(\d+)$/u.exec(digits) ?? []
  if (size === undefined) return { ok: false, problem: '这里填增减数，减少的填负数，如 -2' }
  const value = Number(size)
  if (value > MOST_COUNT) return { ok: false, problem: '这个数太大了，请核对' }
  return { ok: true, value: /^[-−减]/u.test(sign) && value > 0 ? -value : value }
}

function readAmount(digits: string): FigureReading {
  if (AMOUNT.test(digits)) return { ok: true, value: digits }
  return { ok: false, problem: '这里填金额（万元），最多六位小数' }
}
