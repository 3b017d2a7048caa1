import type { Exported } from '../../core/contract.ts'
import type { Connection } from './connection.ts'

interface Row {
  readonly at: string
  readonly formats: string
  readonly folder: string
  readonly errors: string
}

export type ExportsTable = ReturnType<typeof exportsTable>

export function exportsTable(connection: Connection) {
  const add = connection.prepare<[string, string, string, string, string]>(
    `INSERT INTO exports (report_id, at, formats, folder, errors) VALUES (?, ?, ?, ?, ?)`,
  )
  const latest = connection.prepare<[string, number], Row>(
    `SELECT at, formats, folder, errors FROM exports WHERE report_id = ? ORDER BY id DESC LIMIT ?`,
  )

  return {
    add: (report: string, { at, formats, folder, errors }: Exported): void => {
      add.run(report, at, JSON.stringify(formats), folder, JSON.stringify(errors))
    },
    /** Newest first. */
    latest: (report: string, count: number): Exported[] =>
      latest.all(report, count).map(({ at, formats, folder, errors }) => ({
        at,
        formats: JSON.parse(formats) as Exported['formats'],
        folder,
        errors: JSON.parse(errors) as Exported['errors'],
      })),
  }
}
