import type { ExportedVersion } from '../../core/compare/exported.ts'
import type { Exported } from '../../core/contract/export.ts'
import type { Report } from '../../core/report/report.ts'
import { parseReport } from '../../core/report/schema.ts'
import type { Connection } from './connection.ts'

interface Row {
  readonly at: string
  readonly formats: string
  readonly folder: string
  readonly errors: string
}

interface VersionRow {
  readonly at: string
  readonly report: string
}

/** The formats that are a Word file of the report or have one in them. */
const WITH_WORD = ['docx', 'package', 'eml'].map((format) => `formats LIKE '%"${format}"%'`).join(' OR ')

export type ExportsTable = ReturnType<typeof exportsTable>

export function exportsTable(connection: Connection) {
  const add = connection.prepare<[string, string, string, string, string, string]>(
    `INSERT INTO exports (report_id, at, formats, folder, errors, report) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const latest = connection.prepare<[string, number], Row>(
    `SELECT at, formats, folder, errors FROM exports WHERE report_id = ? ORDER BY id DESC LIMIT ?`,
  )
  const versions = connection.prepare<[string, number], VersionRow>(
    `SELECT at, report FROM exports
     WHERE id IN (SELECT max(id) FROM exports
       WHERE report_id = ? AND report IS NOT NULL AND (${WITH_WORD}) GROUP BY report)
     ORDER BY id DESC LIMIT ?`,
  )

  return {
    /** Records an export with the report as it was exported. */
    add: (id: string, { at, formats, folder, errors }: Exported, report: Report): void => {
      add.run(id, at, JSON.stringify(formats), folder, JSON.stringify(errors), JSON.stringify(report))
    },
    /** Newest first; all of them unless told how many. */
    ofReport: (report: string, count = -1): Exported[] =>
      latest.all(report, count).map(({ at, formats, folder, errors }) => ({
        at,
        formats: JSON.parse(formats) as Exported['formats'],
        folder,
        errors: JSON.parse(errors) as Exported['errors'],
      })),
    /** What was exported as Word files, alone or within a package or mail; newest first, equal ones once. */
    versions: (report: string, count: number): ExportedVersion[] =>
      versions.all(report, count).map((row) => ({ at: row.at, report: parseReport(row.report) })),
  }
}
