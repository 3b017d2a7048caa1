import { inBulk } from './bulk.ts'
import type { Connection } from './connection.ts'
import { storeFailure } from './store-failure.ts'
import { tablesIn } from './tables.ts'
import { withoutTriggers } from './without-triggers.ts'

type Write = <T>(change: () => T) => T

export type Transfer = ReturnType<typeof transferInto>

/**
 * Brings rows of another database file into the one in use, each time in one transaction. The file must be of this
 * version, and stand alone.
 */
export function transferInto(connection: Connection, write: Write) {
  const attached = (path: string, change: () => void) => {
    attach(connection, path)
    try {
      write(change)
    } finally {
      connection.exec('DETACH source')
    }
  }
  return {
    /** Everything becomes as it is in the file. */
    replaceAll: (path: string): void =>
      inBulk(connection, () =>
        attached(path, () => withoutTriggers(connection, () => replaceAll(connection))),
      ),
    /** A report the store does not have becomes one of its own, with everything that happened to it. */
    takeOver: (path: string, report: string): void =>
      attached(path, () => {
        withoutTriggers(connection, () => copyReport(connection, report))
        // Triggers tell by it which report is its unit's latest, and what has to be counted anew.
        connection.prepare('UPDATE main.reports SET deleted_at = NULL WHERE id = ?').run(report)
      }),
  }
}

function attach(connection: Connection, path: string): void {
  try {
    connection.prepare('ATTACH ? AS source').run(path)
  } catch (error) {
    throw storeFailure(error, path)
  }
}

function replaceAll(connection: Connection): void {
  connection.pragma('defer_foreign_keys = ON')
  const before = revisionsIn(connection)
  const tables = tablesIn(connection)
  for (const { name } of tables) connection.exec(`DELETE FROM main."${name}"`)
  for (const { name, columns } of tables) {
    const list = columns.map((column) => `"${column}"`).join(', ')
    connection.exec(`INSERT INTO main."${name}" (${list}) SELECT ${list} FROM source."${name}"`)
  }
  goOnCounting(connection, before)
}

/** What fields were written, as JSON, and the highest of their revisions. */
interface Revisions {
  readonly fields: string
  readonly highest: number
}

function revisionsIn(connection: Connection): Revisions {
  const found = connection
    .prepare<[], Revisions>(
      `SELECT coalesce(max(revision), 0) AS highest, json_group_array(json_array(reports.id, field)) AS fields
       FROM main.fields JOIN main.reports ON key = report`,
    )
    .get()
  if (!found) throw new Error('an aggregate without a row')
  return found
}

/** A window that still shows what was there must not take a field for the one it knows, so no revision comes twice. */
function goOnCounting(connection: Connection, { fields, highest }: Revisions): void {
  connection.prepare('UPDATE main.fields SET revision = revision + ?').run(highest)
  connection
    .prepare(
      `INSERT INTO main.fields (report, field, value, revision, proposed)
       SELECT reports.key, row.value ->> 1, 'null', ? + 1, 0
       FROM json_each(?) AS row JOIN main.reports ON reports.id = row.value ->> 0
       WHERE true ON CONFLICT DO NOTHING`,
    )
    .run(highest, fields)
}

/**
 * Copies a report as one that was deleted. Rows know their report by its id, or by its number, which is another one here. Numbers
 * of rows are given anew.
 */
function copyReport(connection: Connection, report: string): void {
  const key = connection.prepare('SELECT coalesce(max(key), 0) + 1 FROM main.reports').pluck().get() as number
  copyRows(connection, 'reports', 'id = :report', { key: ':key', deleted_at: 'edited_at' }, { report, key })
  for (const { name, columns, numbered } of tablesIn(connection)) {
    if (name === 'reports') continue
    const anew: Record<string, string | undefined> = numbered ? { id: undefined } : {}
    if (columns.includes('report_id'))
      copyRows(connection, name, 'report_id = :report', anew, { report, key })
    else if (columns.includes('report')) {
      const ofReport = 'report = (SELECT key FROM source.reports WHERE id = :report)'
      copyRows(connection, name, ofReport, { ...anew, report: ':key' }, { report, key })
    }
  }
}

/** @param changed columns that get something else, or undefined for what SQLite gives */
function copyRows(
  connection: Connection,
  table: string,
  condition: string,
  changed: Readonly<Record<string, string | undefined>>,
  parameters: { readonly report: string; readonly key: number },
): void {
  const all = tablesIn(connection).find(({ name }) => name === table)?.columns ?? []
  const columns = all.filter((column) => !(column in changed) || changed[column] !== undefined)
  const values = columns.map((column) => changed[column] ?? `"${column}"`)
  const list = columns.map((column) => `"${column}"`).join(', ')
  connection
    .prepare(
      `INSERT INTO main."${table}" (${list}) SELECT ${values.join(', ')} FROM source."${table}" WHERE ${condition}`,
    )
    .run(parameters)
}
