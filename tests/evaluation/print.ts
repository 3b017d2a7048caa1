import { passagesOf } from './passages.ts'
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

function line(name: string, score: Score): string {
  const { right, wrong, missed } = score
  const figures = `precision ${precision(score).toFixed(3)}  recall ${recall(score).toFixed(3)}`
  return `  ${name.padEnd(26)} ${figures}  right ${right}, wrong ${wrong}, missed ${missed}`
}
