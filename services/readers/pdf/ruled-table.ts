import type { SourceTable } from '../../../core/import/source.ts'
import { joined, linesOf } from './line.ts'
import type { Word } from './words.ts'
import { type CellBox, cellBoxes } from './ruled-cells.ts'
import type { Rule } from './rules.ts'

/** A table found by its rules. Lengths are in points from the upper left corner of the page. */
export interface RuledTable {
  readonly table: SourceTable
  readonly top: number
  /** Where its columns begin, and where the last one ends. */
  readonly xs: readonly number[]
  readonly words: ReadonlySet<Word>
}

/** Rules so near are one. */
const NEAR = 2.5
/** Boxes of a grid; where there are more, it is a picture. */
const BOXES = 20_000

/** The tables that the rules of a page divide its words into. A box around one cell is none. */
export function ruledTables(rules: readonly Rule[], words: readonly Word[]): RuledTable[] {
  const uprights = rules.filter((rule) => rule.bottom - rule.top > rule.right - rule.left)
  const levels = rules.filter((rule) => rule.bottom - rule.top <= rule.right - rule.left)
  return regionsOf(uprights).flatMap(([top, bottom]) => {
    const isInside = (rule: Rule) => rule.top > top - NEAR && rule.bottom < bottom + NEAR
    const sides = { uprights: uprights.filter(isInside), levels: levels.filter(isInside) }
    const uprightsAt = sides.uprights.map(({ left, right }) => (left + right) / 2)
    const levelsAt = sides.levels.map((rule) => (rule.top + rule.bottom) / 2)
    // The outer sides may not be drawn: the other rules reach there.
    const xs = placesOf([...uprightsAt, ...ends(sides.levels.map(({ left, right }) => [left, right]))])
    const ys = placesOf([...levelsAt, ...ends(sides.uprights.map((rule) => [rule.top, rule.bottom]))])
    if (xs.length < 2 || ys.length < 2 || xs.length + ys.length === 4 || xs.length * ys.length > BOXES)
      return []
    const table = tableOf(xs, ys, cellBoxes(xs, ys, sides), words)
    return table.words.size === 0 ? [] : [table]
  })
}

/** From where to where rules reach, as far as two of them do. */
function ends(rules: readonly (readonly [number, number])[]): number[] {
  const starts = rules.map(([from]) => from).toSorted((one, other) => one - other)
  const stops = rules.map(([, to]) => to).toSorted((one, other) => other - one)
  return [starts, stops].flatMap(([first = 0, second = Infinity]) =>
    Math.abs(first - second) <= NEAR ? [first] : [],
  )
}

/** From where to where there are upright rules without a break. */
function regionsOf(uprights: readonly Rule[]): [number, number][] {
  const regions: [number, number][] = []
  for (const { top, bottom } of uprights.toSorted((one, other) => one.top - other.top)) {
    const last = regions.at(-1)
    if (last && top <= last[1] + NEAR) last[1] = Math.max(last[1], bottom)
    else regions.push([top, bottom])
  }
  return regions
}

function placesOf(numbers: readonly number[]): number[] {
  const places: number[] = []
  for (const number of numbers.toSorted((one, other) => one - other)) {
    if (number - (places.at(-1) ?? -Infinity) > NEAR) places.push(number)
  }
  return places
}

function tableOf(
  xs: readonly number[],
  ys: readonly number[],
  boxes: readonly CellBox[],
  words: readonly Word[],
): RuledTable {
  const owners = new Map(boxes.flatMap((box) => box.boxes.map((at) => [at, box] as const)))
  const content = new Map<CellBox, Word[]>(boxes.map((box) => [box, []]))
  const placed = new Set<Word>()
  for (const word of words) {
    const row = ys.findLastIndex((y) => y <= word.baseline - word.size / 3)
    const column = xs.findLastIndex((x) => x <= (word.left + word.right) / 2)
    const box = owners.get(`${row}/${column}`)
    if (!box) continue
    content.get(box)?.push(word)
    placed.add(word)
  }
  const rows = ys.slice(1).map((_, row) => ({
    cells: boxes
      .filter((box) => box.row === row)
      .map((box) => ({
        text: textOf(content.get(box) ?? []),
        column: box.column,
        colSpan: box.colSpan,
        rowSpan: box.rowSpan,
      })),
  }))
  return { table: { kind: 'table', rows }, top: ys[0] ?? 0, xs, words: placed }
}

/** The words of a cell: its lines are broken for their width only. */
function textOf(words: readonly Word[]): string {
  return linesOf(words).reduce((text, line) => joined(text, line.text.replaceAll('\t', ' ')), '')
}
