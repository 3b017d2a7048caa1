import type { CellValue } from '../../core/report/report.ts'
import type { FigureList } from '../../core/sums/figure-list.ts'
import type { Connection } from './connection.ts'

/** A unit in a sum, with the figures it came with. */
export interface SummedRow {
  readonly unit: string
  readonly name: string
  readonly category: string
  readonly submission: string
  readonly form: string
  readonly figures: FigureList
}

/** A unit as the accepted sum holds it. */
export type AcceptedRow = Omit<SummedRow, 'submission' | 'category'>

/** How many units a sum leaves out: those of which nothing came, and those left out on purpose. */
export interface LeftOut {
  readonly missing: number
  readonly excluded: number
}

type Stored<T extends { readonly figures: FigureList }> = Omit<T, 'figures'> & { readonly figures: string }

export type SumsTable = ReturnType<typeof sumsTable>

/** The figures of what was collected, and the sum that was accepted. */
export function sumsTable(connection: Connection) {
  const KEY = `(SELECT key FROM collections WHERE id = ?)`
  const included = connection.prepare<[string], Stored<SummedRow>>(
    `SELECT r.id AS unit, r.name, r.category, s.id AS submission, s.form, s.figures
     FROM roster r JOIN submissions s ON s.key = r.current
     WHERE r.collection = ${KEY} AND r.excluded = 0 ORDER BY r.position`,
  )
  const leftOut = connection.prepare<[string], LeftOut>(
    `SELECT coalesce(sum(current IS NULL AND excluded = 0), 0) AS missing, coalesce(sum(excluded), 0) AS excluded
     FROM roster WHERE collection = ${KEY}`,
  )
  const accepted = connection.prepare<[string], Stored<AcceptedRow>>(
    `SELECT coalesce(r.id, a.unit) AS unit, a.name, a.form, a.figures FROM accepted_sums a
     LEFT JOIN roster r ON r.key = a.unit WHERE a.collection = ${KEY} ORDER BY r.position, a.unit`,
  )
  const acceptedAt = connection
    .prepare<[string], string | null>(`SELECT accepted_at FROM collections WHERE id = ?`)
    .pluck()
  const forget = connection.prepare<[string]>(`DELETE FROM accepted_sums WHERE collection = ${KEY}`)
  const accept = connection.prepare<[string]>(
    `INSERT INTO accepted_sums (collection, unit, name, form, figures)
     SELECT r.collection, r.key, r.name, s.form, s.figures FROM roster r JOIN submissions s ON s.key = r.current
     WHERE r.collection = ${KEY} AND r.excluded = 0`,
  )
  const noteAccepted = connection.prepare<[string, string]>(
    `UPDATE collections SET accepted_at = ? WHERE id = ?`,
  )
  const exclude = connection.prepare<[number, string, string]>(
    `UPDATE roster SET excluded = ? WHERE collection = ${KEY} AND id = ?`,
  )
  return {
    /** Units whose version in use goes into the sum, in the roster's order. */
    included: (id: string): SummedRow[] => included.all(id).map(withFigures),
    leftOut: (id: string): LeftOut => leftOut.get(id) ?? { missing: 0, excluded: 0 },
    accepted: (id: string): { readonly at: string; readonly units: AcceptedRow[] } | undefined => {
      const at = acceptedAt.get(id)
      return at ? { at, units: accepted.all(id).map(withFigures) } : undefined
    },
    /** The sum is accepted as it is now. */
    accept: (id: string, at: string): void => {
      forget.run(id)
      accept.run(id)
      noteAccepted.run(at, id)
    },
    /** False where the collection has no such unit. */
    setExcluded: (id: string, unit: string, excluded: boolean): boolean =>
      exclude.run(excluded ? 1 : 0, id, unit).changes > 0,
  }
}

function withFigures<T extends { readonly figures: string }>(
  row: T,
): Omit<T, 'figures'> & { figures: FigureList } {
  return { ...row, figures: JSON.parse(row.figures) as (CellValue | null)[] }
}
