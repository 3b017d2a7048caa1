import type { CellKind, EnteredKind } from '../../../core/form/form.ts'
import type { CellValue } from '../../../core/report/report.ts'

/** What was typed or pasted into a cell: a value, an emptied cell, or why it can't be taken. */
export type FigureReading =
  { readonly ok: true; readonly value: CellValue | null } | { readonly ok: false; readonly problem: string }

/** The keys a screen keyboard shows; those for numbers have no minus sign on some. */
export const INPUT_MODE = { count: 'numeric', change: 'text', amount: 'decimal' } as const satisfies Record<
  EnteredKind,
  string
>

const MOST = 999_999_999

/** Reads a figure as people type and spreadsheets paste it: full-width digits, spaces, thousands commas. */
export function readFigure(typed: string, kind: CellKind): FigureReading {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s,\u200b\ufeff]/g, '')
    .replace(/^[/\-—–]$/, '')
  if (text === '') return { ok: true, value: null }
  if (kind === 'amount') return readAmount(text)
  return kind === 'change' ? readChange(text) : readCount(text)
}

function readCount(text: string): FigureReading {
  const whole = /^(\d+)(?:\.0+)?$/.exec(text)?.[1]
  if (whole === undefined) return { ok: false, problem: '这里只能填不小于 0 的整数' }
  const value = Number(whole)
  return value > MOST ? { ok: false, problem: '这个数太大了，请核对' } : { ok: true, value }
}

/** By how much a count changed: +3, -2. */
function readChange(text: string): FigureReading {
  const [, sign, size] = /^([-+−]?)(\d+)(?:\.0+)?$/.exec(text) ?? []
  if (size === undefined) return { ok: false, problem: '这里填增减数，减少的填负数，如 -2' }
  const value = Number(size)
  if (value > MOST) return { ok: false, problem: '这个数太大了，请核对' }
  return { ok: true, value: /[-−]/.test(sign ?? '') && value > 0 ? -value : value }
}

function readAmount(text: string): FigureReading {
  if (/^\d{1,12}(\.\d{1,6})?$/.test(text)) return { ok: true, value: text }
  return { ok: false, problem: '这里填金额（万元），最多六位小数' }
}
