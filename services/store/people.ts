import type { DoneBy } from '../../core/procedure/proposed-names.ts'
import type { Connection } from './connection.ts'

export type PeopleTable = ReturnType<typeof peopleTable>

/** How many names of a unit are offered. */
const OFFERED = 12

/** Who did something, by unit. The record keeps every name; what is forgotten is only not offered. */
export function peopleTable(connection: Connection) {
  const offered = connection
    .prepare<[string, number], string>(
      `SELECT person FROM (
         SELECT person, done.at AS at, unit FROM reports JOIN steps AS done ON report_id = reports.id
         UNION ALL SELECT person, done.at, unit FROM reports JOIN attachments AS done ON report_id = reports.id
         UNION ALL SELECT person, done.at, unit FROM reports JOIN deliveries AS done ON report_id = reports.id
       ) AS used
       WHERE unit = ? AND NOT EXISTS (SELECT 1 FROM forgotten_people AS f WHERE f.unit = used.unit AND f.name = person)
       GROUP BY person ORDER BY max(at) DESC, person LIMIT ?`,
    )
    .pluck()
  const lastOf = connection.prepare<[string], DoneBy>(
    `SELECT action, person, max(steps.id) AS last FROM reports JOIN steps ON report_id = reports.id
       WHERE unit = ? GROUP BY action ORDER BY last DESC`,
  )
  const forget = connection.prepare<[string, string, string]>(
    `INSERT INTO forgotten_people (unit, name, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const remember = connection.prepare<[string, string]>(
    `DELETE FROM forgotten_people WHERE unit = ? AND name = ?`,
  )
  return {
    /** Names that were used in the unit's reports, the last first. */
    offered: (unit: string): string[] => (unit === '' ? [] : offered.all(unit, OFFERED)),
    /** Who took each action last in the unit's reports, what was done last first. */
    lastByAction: (unit: string): DoneBy[] => (unit === '' ? [] : lastOf.all(unit)),
    /** A name is used, and offered from now on, forgotten before or not. */
    remember: (unit: string, name: string): void => void remember.run(unit, name),
    forget: (unit: string, name: string, at: string): void => void forget.run(unit, name, at),
  }
}
