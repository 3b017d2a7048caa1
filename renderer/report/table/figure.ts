import type { CellKind } from '../../../core/form/form.ts'
import type { CellValue } from '../../../core/report/report.ts'

/** What was typed or pasted into a cell: a value, an emptied cell, or why it can't be taken. */
export type FigureReading =
  { readonly ok: true; readonly value: CellValue | null } | { readonly ok: false; readonly problem: string }

const MOST = 999_999_999

/** Reads a figure as people type and spreadsheets paste it: full-width digits, spaces, thousands commas. */
export function readFigure(typed: string, kind: CellKind): FigureReading {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s,\u200b\ufeff]/g, '')
    .replace(/^[/\-—–]$/, '')
  if (text === '') return { ok: true, value: null }
  return kind === 'amount' ? readAmount(text) : readCount(text)
}

function readCount(text: string): FigureReading {
  const whole = /^(\d+)(?:\.0+)?$/.exec(text)?.[1]
  if (whole === undefined) return { ok: false, problem: '这里只能填不小于 0 的整数' }
  const value = Number(whole)
  return value > MOST ? { ok: false, problem: '这个数太大了，请核对' } : { ok: true, value }
}

function readAmount(text: string): FigureReading {
  if (/^\d{1,12}(\.\d{1,6})?$/.test(text)) return { ok: true, value: text }
  return { ok: false, problem: '这里填金额（万元），最多六位小数' }
}
