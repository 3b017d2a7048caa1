import type { Clause } from './clauses.ts'
import { FILLERS } from './lexicon.ts'
import type { Quantity } from './quantities.ts'
import type { Term } from './terms.ts'

/** A figure with the words that belong to it: those before it, and those after it up to the next. */
export interface Statement {
  readonly clause: Clause
  readonly quantity: Quantity
  readonly start: number
  readonly end: number
  readonly lead: readonly Term[]
  readonly tail: readonly Term[]
}

/** The words that join one matter to the next. */
export const JOINT = '、|以及|或者|和|及(?!时)|与|或|并'
const FIRST_JOINT = new RegExp(`^.*?(?=${JOINT})`, 'u')
const LEADING_JOINTS = new RegExp(`^(?:${JOINT})*`, 'u')

/** The statements of a clause, one for each figure. */
export function statementsOf(clause: Clause): Statement[] {
  let start = clause.start
  return clause.quantities.map((quantity, i) => {
    const end = boundary(clause, start, quantity, clause.quantities[i + 1])
    const first = start
    start = end
    return {
      clause,
      quantity,
      start: first + (LEADING_JOINTS.exec(wordsOf(clause, first, quantity.start))?.[0].length ?? 0),
      end,
      lead: clause.terms.filter((term) => term.start >= first && term.end <= quantity.start),
      tail: clause.terms.filter((term) => term.start >= quantity.end && term.end <= end),
    }
  })
}

/** The words of a clause between two places of the text. */
export function wordsOf({ words, start }: Clause, from: number, to: number): string {
  return words.slice(from - start, to - start)
}

/** Where the words of one figure end and those of the next begin: at the joint, or else all go to the figure that has none yet. */
function boundary(clause: Clause, start: number, here: Quantity, next: Quantity | undefined): number {
  if (!next) return clause.end
  const joint = FIRST_JOINT.exec(wordsOf(clause, here.end, next.start))
  if (joint) return here.end + joint[0].length
  return here.start > start ? here.end : next.start
}

const FILLER = new RegExp(
  `^(?:\\d{4}年度?|${FILLERS.split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')})*$`,
  'u',
)

/** Whether words say nothing of their own between a matter and its figure. */
export function isFiller(words: string): boolean {
  return FILLER.test(words)
}
