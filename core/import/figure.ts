import type { CellKind } from '../form/form.ts'
import type { CellValue } from '../report/report.ts'

/** What the text of a cell is: a figure, nothing, or words. */
export type CellSort = 'figure' | 'blank' | 'words'

/** Blank cells stand as white space, a stroke or a dash. */
const BLANK = /^[\s\u200b/\\_—–―\-－~]*$/u
const FIGURE = /^(?:[-+−]|增加?|减少?)?\d[\d,.\s]*(?:件|份|项|次|起|宗|个|条|万元|元)?$/u
const COUNT = /^(\d{1,9})(?:件|份|项|次|起|宗|个|条)?$/u
const AMOUNT = /^(\d{1,12}(?:\.\d{1,6})?)(?:万元)?$/u
/** A change with its sign or the word for it: +2, -1, 增加2, 减1项. */
const CHANGE = /^([-+−]|增加?|减少?)?(\d{1,9})(?:件|份|项|次|起|宗|个|条)?$/u
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?!\d)/u

/** What the text of a cell is. */
export function sortOf(text: string): CellSort {
  const plain = text.normalize('NFKC').trim()
  if (BLANK.test(plain)) return 'blank'
  return FIGURE.test(plain) ? 'figure' : 'words'
}

/** A figure as a cell has it: its value, null for a blank, or a problem as part of a Chinese sentence. */
export function readFigure(text: string, kind: CellKind): { value: CellValue | null; problem?: string } {
  const plain = text.normalize('NFKC').trim()
  if (BLANK.test(plain)) return { value: null }
  const digits = THOUSANDS.test(plain) ? plain.replaceAll(',', '') : plain
  const value = valueOf(digits, kind)
  return value === undefined
    ? { value: null, problem: `原文写的是“${shortened(text)}”，不是可填的数` }
    : { value }
}

function valueOf(digits: string, kind: CellKind): CellValue | undefined {
  if (kind === 'amount') return AMOUNT.exec(digits)?.[1]
  if (kind === 'change') return changeOf(digits)
  const count = COUNT.exec(digits)?.[1]
  return count === undefined ? undefined : Number(count)
}

function changeOf(digits: string): number | undefined {
  const [, sign = '', size] = CHANGE.exec(digits) ?? []
  if (size === undefined) return undefined
  // 0 has no sign.
  return /^[-−减]/u.test(sign) && Number(size) > 0 ? -Number(size) : Number(size)
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ')
  return line.length > 20 ? `${line.slice(0, 20)}…` : line
}
