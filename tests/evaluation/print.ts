import { type Extent, type ImportFile, evaluateImport, wrongIn } from './import.ts'
import { type Tally, add, noTally } from './judge.ts'
import { evaluateHeadings, labelledHeadings } from './headings.ts'
import { MISTAKES, pairsOf, tell } from './mistakes.ts'
import { passagesOf } from './passages.ts'
import { heldOut } from './held-out.ts'
import { publishedTables, yearPairs } from '../data/published.ts'
import { brokenAcross, isFaulty } from './tables.ts'
import { evaluate, NONE, precision, recall, type Score, sum } from './score.ts'

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

/** Prints how the passages of each province are read by who knows none of the words that only it has. */
export function printHeldOut(files: readonly string[]): void {
  const results = heldOut(files.flatMap(passagesOf))
  console.log('\neach province without the words that only its own passages have')
  for (const { province, passages, evaluation } of results) {
    console.log(line(`${province} ${passages}`, evaluation.claims))
  }
  const all = (of: 'claims' | 'breakdowns') =>
    results.map(({ evaluation }) => evaluation[of]).reduce(sum, NONE)
  console.log(line('all claims', all('claims')))
  console.log(line('breakdowns', all('breakdowns')))
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

/** Prints how many mistakes of each file are found, which are not, and what is found where nothing is wrong. */
export function printMistakes(): void {
  console.log('\nmistakes that reports are returned for')
  for (const file of MISTAKES) {
    const pairs = pairsOf(file)
    const { caught, missed, falseAlarms } = tell(pairs)
    console.log(`  ${file}: ${caught.length} of ${pairs.length} found, ${falseAlarms.length} false alarms`)
    for (const { id, what } of missed) console.log(`    missed ${id}: ${what}`)
    for (const { pair, finding } of falseAlarms) console.log(`    false ${pair.id}: ${finding.message}`)
  }
}

/** Prints how many headings of items are taken clean, and which are not. */
export function printHeadings(): void {
  const { count, clean, wrong, misses } = evaluateHeadings(labelledHeadings())
  console.log(`\nheadings.json: ${clean} of ${count} clean, ${wrong} in another field without a doubt`)
  for (const miss of misses) console.log(`  ${miss}`)
}

/**
 * Prints how much of the reports of each variant was imported right, with a doubt, and wrong in silence, and what
 * was wrong.
 */
export async function printImport(importFile: ImportFile, extent: Extent): Promise<void> {
  console.log('\nimport: right / unsure / wrong (of these lost)')
  console.log(importLine('', 'cells', 'printed totals', 'texts'))
  const [cells, totals, texts] = [noTally(), noTally(), noTally()]
  const misses: string[] = []
  for await (const result of evaluateImport(importFile, extent)) {
    const mark = wrongIn(result) === 0 ? ' ' : '!'
    console.log(
      importLine(
        `${mark} ${result.name}`,
        tallied(result.cells),
        tallied(result.totals),
        tallied(result.texts),
      ),
    )
    add(cells, result.cells)
    add(totals, result.totals)
    add(texts, result.texts)
    misses.push(...result.misses.slice(0, 3))
  }
  console.log(importLine('  all', tallied(cells), tallied(totals), tallied(texts)))
  for (const miss of misses.slice(0, 200)) console.log(`  ${miss}`)
}

function importLine(name: string, ...columns: readonly string[]): string {
  const wide = name.match(/[^\x00-\xff]/g)?.length ?? 0
  return name.padEnd(46 - wide) + columns.map((column) => column.padStart(26)).join('')
}

function tallied({ right, unsure, wrong, lost }: Tally): string {
  return `${right} / ${unsure} / ${wrong} (${lost})`
}

function line(name: string, score: Score): string {
  const { right, wrong, missed } = score
  const figures = `precision ${precision(score).toFixed(3)}  recall ${recall(score).toFixed(3)}`
  return `  ${name.padEnd(26)} ${figures}  right ${right}, wrong ${wrong}, missed ${missed}`
}
