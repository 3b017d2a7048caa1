import { edition2021 } from '../../../core/form/edition-2021/edition.ts'
import type { CellName } from '../../../core/report/report.ts'
import type { Facts } from '../facts/facts.ts'
import { cellsOf } from '../facts/figures.ts'
import type { Mutation } from './mutation.ts'

const { requests } = edition2021.tables
const TOTALS = cellsOf(requests, 'total')

/** Mistakes that offices make in their totals. What is printed is what a reader reports. */
export const mistakes: readonly Mutation[] = [
  {
    name: 'a total off by one',
    decides: ['totals'],
    facts: (facts, random) => withFigures(facts, [random.pick(TOTALS)], (value) => value + 1),
  },
  {
    name: 'totals column of 0',
    decides: ['totals'],
    facts: (facts) =>
      withFigures(
        facts,
        TOTALS.filter((cell) => cell.endsWith('/total')),
        () => 0,
      ),
  },
  {
    name: 'results row of an older draft',
    decides: ['totals'],
    facts: (facts, random) =>
      withFigures(
        facts,
        TOTALS.filter((cell) => cell.startsWith('requests:resultsTotal/')),
        () => random.int(0, 40),
      ),
  },
  {
    name: 'received and handled do not balance',
    decides: ['totals'],
    facts: (facts, random) =>
      withFigures(facts, ['requests:received/natural', 'requests:carriedOut/natural'], () =>
        random.int(1, 90),
      ),
  },
]

function withFigures(facts: Facts, cells: readonly CellName[], change: (value: number) => number): Facts {
  const figures = new Map(facts.figures)
  for (const cell of cells) figures.set(cell, change(Number(figures.get(cell) ?? 0)))
  return { ...facts, figures }
}
