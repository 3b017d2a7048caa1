import type { CellValue } from '../../core/report/report.ts'

/** What a column takes: NULL, or text that PostgreSQL reads as the column's type. */
export type CopyValue = CellValue | boolean | null

/** A row in PostgreSQL's text format of COPY, its line end included. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(copyValue).join('\t')}\n`
}

/** Texts of PostgreSQL can't hold U+0000: U+FFFD stands in its place. */
function copyValue(value: CopyValue): string {
  if (value === null) return String.raw`\N`
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return String(value)
  // The two marks that texts have: found as they are, many are replaced in half the time.
  const escaped = value.replaceAll('\\', String.raw`\\`).replaceAll('\n', String.raw`\n`)
  return RARE.test(escaped) ? escaped.replaceAll(RARE_ONES, (mark) => ESCAPES[mark] ?? '\uFFFD') : escaped
}

const RARE = /[\t\r\0]/u
const RARE_ONES = /[\t\r\0]/gu
const ESCAPES: Readonly<Record<string, string>> = {
  '\t': String.raw`\t`,
  '\r': String.raw`\r`,
}

/** An array of texts as PostgreSQL writes it. */
export function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"`).join(',')}}`
}
