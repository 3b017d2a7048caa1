import type { ReportState } from '../../core/procedure/procedure.ts'
import type { Level } from '../../core/report/report.ts'
import type { Connection } from './connection.ts'

/** A report as a backup holds it. */
export interface BackedUpReport {
  readonly id: string
  readonly unit: string
  readonly level: Level
  readonly year: number
  readonly state: ReportState
  readonly version: number
  readonly editedAt: string
  /** How many versions of it were signed. */
  readonly signed: number
  /** It stood in the recycle bin. */
  readonly deleted: boolean
}

type Row = Omit<BackedUpReport, 'deleted'> & { readonly deleted: number }

/** What is in a database, the reports edited last first. */
export function readContents(connection: Connection): BackedUpReport[] {
  return connection
    .prepare<[], Row>(
      `SELECT id, unit, level, year, state, version, edited_at AS editedAt, deleted_at IS NOT NULL AS deleted,
         (SELECT count(*) FROM versions WHERE report_id = reports.id) AS signed
       FROM reports ORDER BY edited_at DESC, key DESC`,
    )
    .all()
    .map((row) => ({ ...row, deleted: row.deleted === 1 }))
}
