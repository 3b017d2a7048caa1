import type { Phrase } from '../../core/contract/phrases.ts'
import type { Connection } from './connection.ts'

export type PhrasesTable = ReturnType<typeof phrasesTable>

/** Words kept to be put into texts again: a unit's own, and the office's for all its units. */
export function phrasesTable(connection: Connection) {
  // A unit whose name was corrected, or that got another, keeps its phrases: its reports know the names it had.
  const offered = connection.prepare<[string], Phrase>(
    `WITH RECURSIVE names (name) AS (
       SELECT ?
       UNION
       SELECT h.value ->> '$' FROM names JOIN reports r ON r.unit = names.name AND r.deleted_at IS NULL
       JOIN history h ON h.report = r.key AND h.field = 'agency.name' WHERE names.name <> '')
     SELECT id, CASE unit WHEN '' THEN 'office' ELSE 'unit' END AS scope, text FROM phrases
     WHERE unit = '' OR unit IN (SELECT name FROM names) ORDER BY at DESC, id`,
  )
  const put = connection.prepare<[string, string, string, string]>(
    `INSERT INTO phrases (id, unit, text, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET text = excluded.text, at = excluded.at,
       unit = CASE WHEN unit = '' OR excluded.unit = '' THEN excluded.unit ELSE unit END`,
  )
  const remove = connection.prepare<[string]>(`DELETE FROM phrases WHERE id = ?`)
  return {
    /** What is offered in a unit's reports, also of names that these had before; what was written last first. */
    offered: (unit: string): Phrase[] => offered.all(unit),
    /** One that is a unit's already stays with the name it was written under. */
    put: (unit: string, { id, scope, text }: Phrase, at: string): void => {
      put.run(id, scope === 'office' ? '' : unit, text, at)
    },
    remove: (id: string): void => {
      remove.run(id)
    },
  }
}
