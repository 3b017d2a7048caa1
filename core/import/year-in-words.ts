import type { Flow } from './flow.ts'

/** Named so often, or at the head of a paragraph, a year is no chance, where it is named more often than all others together. */
const OFTEN = 2

/** The year that the texts of a document speak of, where no title or preamble names one; nothing where they speak of several. */
export function yearInWords(flow: readonly Flow[]): number | undefined {
  const counts = new Map<number, number>()
  let all = 0
  for (const each of flow) {
    if (each.kind === 'grid') continue
    for (const { 1: digits, index } of each.text.matchAll(/(?<!\d)(20\d{2})\s?年/gu)) {
      const year = Number(digits)
      const weight = each.text.slice(0, index).trim() === '' ? OFTEN : 1
      counts.set(year, (counts.get(year) ?? 0) + weight)
      all += weight
    }
  }
  const [year, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0]
  return count >= OFTEN && count * 2 > all ? year : undefined
}
