import type { Flow } from './flow.ts'

/** Named so often, or at the head of a paragraph, a year is no chance, where it is named more often than all others together. */
const OFTEN = 2

/** Where a year that is named once, and no other, tells what is reported: at the head of a sentence, or with the last day that is counted. */
const TELLING = /(?:^|[。；！：:])\s*在?$|截[至止]到?\s*$/u
/** 2007年4月5日公布. */
const BY_LAW = /^.{6,12}(?:公布|施行|起施行)/u

/** The year that the texts of a document speak of, where no title or preamble names one; nothing where they speak of several. */
export function yearInWords(flow: readonly Flow[]): number | undefined {
  const counts = new Map<number, number>()
  let all = 0
  let isTold = false
  for (const each of flow) {
    if (each.kind === 'grid') continue
    for (const { 1: digits, index } of each.text.matchAll(/(?<!\d)(20\d{2})\s?年/gu)) {
      const year = Number(digits)
      const weight = each.text.slice(0, index).trim() === '' ? OFTEN : 1
      counts.set(year, (counts.get(year) ?? 0) + weight)
      all += weight
      isTold ||=
        TELLING.test(each.text.slice(Math.max(0, index - 8), index)) &&
        !BY_LAW.test(each.text.slice(index, index + 20))
    }
  }
  const [year, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0]
  if (isTold && counts.size === 1) return year
  return count >= OFTEN && count * 2 > all ? year : undefined
}
