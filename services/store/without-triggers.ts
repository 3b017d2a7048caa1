import type { Connection } from './connection.ts'

/**
 * Runs a change that the triggers, which guard the daily work, would refuse. Must be called in a transaction: they are
 * back before it ends, or nothing has happened.
 */
export function withoutTriggers(connection: Connection, change: () => void): void {
  const triggers = connection
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger' ORDER BY rowid`,
    )
    .all()
  for (const { name } of triggers) connection.exec(`DROP TRIGGER main."${name}"`)
  change()
  for (const { sql } of triggers) connection.exec(sql)
}
