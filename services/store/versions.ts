import type { SignedVersion } from '../../core/procedure/records.ts'
import type { Report } from '../../core/report/report.ts'
import { parseReport } from '../../core/report/schema.ts'
import type { DrawnChart } from '../../core/years/chart.ts'
import type { Connection } from './connection.ts'

/** A version as it was signed. */
export interface SignedContent {
  readonly version: SignedVersion
  /** The exchange form as text, of which the digest is. */
  readonly exchange: string
  readonly report: Report
  readonly charts: readonly DrawnChart[]
}

interface Row extends SignedVersion {
  readonly report: string
  readonly charts: string
}

export type VersionsTable = ReturnType<typeof versionsTable>

export function versionsTable(connection: Connection) {
  const add = connection.prepare<[string, number, string, string, string, string, string, string | null]>(
    `INSERT INTO versions (report_id, number, at, person, digest, report, charts, signed_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const ofReport = connection.prepare<[string], SignedVersion>(
    `SELECT number, at, person AS "by", digest, signed_on AS signedOn FROM versions WHERE report_id = ? ORDER BY number`,
  )
  const find = connection.prepare<[string, number], Row>(
    `SELECT number, at, person AS "by", digest, signed_on AS signedOn, report, charts FROM versions WHERE report_id = ? AND number = ?`,
  )
  const date = connection.prepare<[string | null, string, number]>(
    `UPDATE versions SET signed_on = ? WHERE report_id = ? AND number = ?`,
  )

  return {
    /** @param exchange the exchange form as text, of which the digest is */
    add: (
      id: string,
      { number, at, by, digest, signedOn }: SignedVersion,
      exchange: string,
      charts: readonly DrawnChart[],
    ): void => {
      add.run(id, number, at, by, digest, exchange, JSON.stringify(charts), signedOn)
    },
    date: (id: string, number: number, signedOn: string | null): void => void date.run(signedOn, id, number),
    /** Oldest first. */
    ofReport: (report: string): SignedVersion[] => ofReport.all(report),
    find: (id: string, number: number): SignedContent | undefined => {
      const row = find.get(id, number)
      if (!row) return undefined
      const { report, charts, ...version } = row
      return {
        version,
        exchange: report,
        report: parseReport(report),
        charts: JSON.parse(charts) as DrawnChart[],
      }
    },
  }
}
