import { passagesOf } from './passages.ts'
import { brokenAcross, isFaulty, publishedTables, yearPairs } from './tables.ts'
import { evaluate, precision, recall, type Score } from './score.ts'

/** Prints precision and recall for each labelled file, by kind of claim and for breakdowns, and every miss. */
export function printEvaluation(files: readonly string[]): void {
  for (const file of files) {
    const passages = passagesOf(file)
    const { claims, byKind, breakdowns, misses } = evaluate(passages)
    console.log(`\n${file}: ${passages.length} passages`)
    for (const [kind, score] of [...byKind].sort(([a], [b]) => a.localeCompare(b)))
      console.log(line(kind, score))
    console.log(line('all claims', claims))
    console.log(line('breakdowns', breakdowns))
    for (const miss of misses) console.log(`  ${miss}`)
  }
}

/** Prints how many published tables and pairs of years are judged as a reviewer judged them, and which are not. */
export function printTables(): void {
  const tables = publishedTables.filter((each) => isFaulty(each) !== (each.arithmeticHolds === false))
  const faulty = publishedTables.filter(isFaulty).length
  console.log(
    `\ntables.json: ${publishedTables.length} reports, ${faulty} with faults, ${tables.length} judged otherwise`,
  )
  for (const { id } of tables) console.log(`  ${id}`)
  const pairs = yearPairs.filter((each) => {
    const { carry, documents } = brokenAcross(each)
    return carry === each.carry_matches || documents === each.normative_rollforward.matches
  })
  console.log(`cross-year.json: ${yearPairs.length} pairs of years, ${pairs.length} judged otherwise`)
  for (const { agency, years } of pairs) console.log(`  ${agency} ${years.join('–')}`)
}

function line(name: string, score: Score): string {
  const { right, wrong, missed } = score
  const figures = `precision ${precision(score).toFixed(3)}  recall ${recall(score).toFixed(3)}`
  return `  ${name.padEnd(26)} ${figures}  right ${right}, wrong ${wrong}, missed ${missed}`
}
