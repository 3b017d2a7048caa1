import type { Rule } from './rules.ts'

/** A cell in a ruled grid: where it begins, and the boxes of the grid it takes up, each as "row/column". */
export interface CellBox {
  readonly row: number
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly boxes: readonly string[]
}

interface Sides {
  readonly uprights: readonly Rule[]
  readonly levels: readonly Rule[]
}

/** The cells of a grid whose boxes begin at `xs` and `ys`: boxes without a rule between them are one cell. */
export function cellBoxes(xs: readonly number[], ys: readonly number[], sides: Sides): CellBox[] {
  const right = ruled(
    sides.uprights.map(({ left, right: end, top, bottom }) => [(left + end) / 2, top, bottom]),
    xs,
    ys,
  )
  const below = ruled(
    sides.levels.map(({ left, right: end, top, bottom }) => [(top + bottom) / 2, left, end]),
    ys,
    xs,
  )
  const taken = new Set<string>()
  const cells: CellBox[] = []
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row}/${column}`)) continue
      let end = column + 1
      while (end < xs.length - 1 && !taken.has(`${row}/${end}`) && !right.has(`${end}/${row}`)) end++
      let last = row + 1
      while (last < ys.length - 1 && !below.has(`${last}/${column}`)) last++
      const boxes = span(row, last).flatMap((y) => span(column, end).map((x) => `${y}/${x}`))
      boxes.forEach((box) => taken.add(box))
      cells.push({ row, column, colSpan: end - column, rowSpan: last - row, boxes })
    }
  }
  return cells
}

/** Which steps of the `crossing` places are ruled at which place, as "place/step". A rule is [where it lies, from, to]. */
function ruled(
  rules: readonly (readonly [number, number, number])[],
  places: readonly number[],
  crossing: readonly number[],
): Set<string> {
  const found = new Set<string>()
  for (const [lies, from, to] of rules) {
    const place = nearest(places, lies)
    for (let step = 0; step < crossing.length - 1; step++) {
      const middle = ((crossing[step] ?? 0) + (crossing[step + 1] ?? 0)) / 2
      if (from < middle && middle < to) found.add(`${place}/${step}`)
    }
  }
  return found
}

function nearest(places: readonly number[], lies: number): number {
  const distances = places.map((place) => Math.abs(place - lies))
  return distances.indexOf(Math.min(...distances))
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}
