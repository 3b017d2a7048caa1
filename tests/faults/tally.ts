/**
 * How a fault ended. 'kept': all that was acknowledged is there. 'told': the program says in words that something is damaged, and what
 * to do. 'lost': something acknowledged is gone, without a word. 'wrong': something else is shown, without a word.
 * 'broken': an error nobody foresaw. 'hung': no answer.
 */
export const OUTCOMES = ['kept', 'told', 'lost', 'wrong', 'broken', 'hung'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What must never be, whatever the fault. */
const NEVER: readonly Outcome[] = ['lost', 'wrong', 'broken', 'hung']

/** What must not be where no file was harmed by others: after it nothing is damaged either. */
export const HARMLESS: readonly Outcome[] = ['told', ...NEVER]

/** Trials of one kind of fault, counted by how they ended. */
export interface Row {
  readonly fault: string
  readonly counts: Readonly<Partial<Record<Outcome, number>>>
  /** How many should not have been. */
  readonly bad: number
  /** The first few of each kind of them, in words. */
  readonly examples: readonly string[]
  /** Why it was not tried. */
  readonly skipped?: string
}

export interface Tally {
  readonly add: (outcome: Outcome, words: string) => void
  readonly row: () => Row
}

const EXAMPLES = 3

export function tally(fault: string, unwanted: readonly Outcome[] = NEVER): Tally {
  const counts: Partial<Record<Outcome, number>> = {}
  const examples: string[] = []
  let bad = 0
  const shown = (outcome: Outcome) => examples.filter((each) => each.startsWith(outcome)).length
  return {
    add: (outcome, words) => {
      counts[outcome] = (counts[outcome] ?? 0) + 1
      if (!unwanted.includes(outcome)) return
      bad++
      if (shown(outcome) < EXAMPLES) examples.push(`${outcome}: ${words}`)
    },
    row: () => ({ fault, counts, bad, examples }),
  }
}

/** The rows as a table of Markdown. */
export function table(rows: readonly Row[]): string {
  const total = ({ counts }: Row) => OUTCOMES.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0)
  const lines = rows.map((row) =>
    row.skipped === undefined
      ? [row.fault, total(row), ...OUTCOMES.map((outcome) => row.counts[outcome] ?? 0)]
      : [row.fault, `not tried: ${row.skipped}`, ...OUTCOMES.map(() => '')],
  )
  const cells = [
    ['fault', 'trials', ...OUTCOMES],
    ['---', ...Array<string>(OUTCOMES.length + 1).fill('---:')],
    ...lines,
  ]
  return cells.map((line) => `| ${line.join(' | ')} |`).join('\n')
}
