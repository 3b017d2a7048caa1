import { type Spot, nameOf } from './block.ts'

/** The sum of cells that is blank while all of `counted` are blank, as the program's own totals are. */
export function sumFormula(cells: readonly Spot[], counted: readonly Spot[] = cells): string {
  return `IF(COUNT(${ranges(counted)})=0,"",SUM(${ranges(cells)}))`
}

/** One cell less another, blank while both are. */
export function differenceFormula(a: Spot, b: Spot): string {
  return `IF(COUNT(${ranges([a, b])})=0,"",${nameOf(a)}-${nameOf(b)})`
}

/** One word where the cell is 0 and another where it is not; blank while it is. */
export function verdictFormula(cell: Spot, even: string, uneven: string): string {
  const name = nameOf(cell)
  return `IF(${name}="","",IF(${name}=0,"${even}","${uneven}"))`
}

/** "D8:D28,F3": cells in their order, those that follow each other to the right or downwards as one range. */
export function ranges(cells: readonly Spot[]): string {
  const runs: Run[] = []
  for (const cell of cells) {
    const run = runs.at(-1)
    if (run && follows(run, cell)) runs.splice(-1, 1, { first: run.first, last: cell })
    else runs.push({ first: cell, last: cell })
  }
  return runs
    .map(({ first, last }) => (first === last ? nameOf(first) : `${nameOf(first)}:${nameOf(last)}`))
    .join(',')
}

interface Run {
  readonly first: Spot
  readonly last: Spot
}

function follows({ first, last }: Run, { row, column }: Spot): boolean {
  const right = row === first.row && row === last.row && column === last.column + 1
  const below = column === first.column && column === last.column && row === last.row + 1
  return right || below
}
