import type { EnteredKind } from '../../../core/form/form.ts'
import type { CellValue } from '../../../core/report/report.ts'
import { readTyped } from '../../../core/report/typed-figure.ts'

/** Why what was typed is not taken, and what the cell holds instead. */
export function refusalWords(text: string, kind: EnteredKind, value: CellValue | null): string {
  const reading = readTyped(text, kind)
  const why = reading.ok ? '' : `：${reading.problem}`
  return `没有填入“${shortened(text)}”${why}。${value === null ? '这一格仍是空的。' : `这一格仍是 ${value}。`}`
}

/** As much of what was typed as a sentence has room for. */
export function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
