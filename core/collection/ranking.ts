import type { UnitState } from './unit.ts'

/** What a ranking needs to know of a unit. */
export interface RankedUnit {
  readonly category: string
  readonly state: UnitState
  readonly late: boolean
  /** Findings of severity error in the version in use; null where none came or checking took too long. */
  readonly errors: number | null
}

/** How the units of one category have done. */
export interface CategoryRank {
  readonly category: string
  readonly units: number
  readonly missing: number
  readonly late: number
  /** Units whose version in use has errors. */
  readonly faulty: number
  readonly errors: number
}

/** The categories, those first of which the greatest share is late, then those with the greatest share of errors. */
export function rankCategories(units: readonly RankedUnit[]): CategoryRank[] {
  const ranks = [...Map.groupBy(units, ({ category }) => category)].map(([category, own]) => ({
    category,
    units: own.length,
    missing: own.filter(({ state }) => state === 'missing').length,
    late: own.filter(({ late }) => late).length,
    faulty: own.filter(({ errors }) => (errors ?? 0) > 0).length,
    errors: own.reduce((sum, { errors }) => sum + (errors ?? 0), 0),
  }))
  return ranks.toSorted(
    (a, b) =>
      b.late / b.units - a.late / a.units || b.faulty / b.units - a.faulty / a.units || b.units - a.units,
  )
}
