import type { SumDifference } from '../contract/sums.ts'
import type { Form } from '../form/form.ts'
import { type FigureList, listedCells } from './figure-list.ts'

/** A unit with its figures, as a sum holds them. */
export interface SummedUnit {
  readonly unit: string
  readonly name: string
  readonly figures: FigureList
}

/** What changed between the units of two sums of one form: those that came in or changed in their present order, then those gone. */
export function differencesOf(
  before: readonly SummedUnit[],
  now: readonly SummedUnit[],
  form: Form,
): SumDifference[] {
  const earlier = new Map(before.map((each) => [each.unit, each]))
  const present = new Set(now.map(({ unit }) => unit))
  const cellsOf = (old: FigureList, figures: FigureList) =>
    listedCells(form).flatMap((cell, i) => {
      const [was, is] = [old[i] ?? null, figures[i] ?? null]
      return was === is ? [] : [{ cell, before: was, now: is }]
    })
  const changed = now.flatMap(({ unit, name, figures }): SumDifference[] => {
    const old = earlier.get(unit)
    const cells = cellsOf(old?.figures ?? [], figures)
    if (old && cells.length === 0) return []
    return [{ unit, name, kind: old ? 'changed' : 'added', cells }]
  })
  const gone = before
    .filter(({ unit }) => !present.has(unit))
    .map(({ unit, name, figures }): SumDifference => ({
      unit,
      name,
      kind: 'removed',
      cells: cellsOf(figures, []),
    }))
  return [...changed, ...gone]
}
