import type { Phrase } from '../../core/contract/phrases.ts'
import type { Connection } from './connection.ts'

export type PhrasesTable = ReturnType<typeof phrasesTable>

/** Words kept to be put into texts again: a unit's own, and the office's for all its units. */
export function phrasesTable(connection: Connection) {
  const offered = connection.prepare<[string], Phrase>(
    `SELECT id, CASE unit WHEN '' THEN 'office' ELSE 'unit' END AS scope, text FROM phrases
     WHERE unit IN ('', ?) ORDER BY at DESC, id`,
  )
  const put = connection.prepare<[string, string, string, string]>(
    `INSERT INTO phrases (id, unit, text, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, text = excluded.text, at = excluded.at`,
  )
  const remove = connection.prepare<[string]>(`DELETE FROM phrases WHERE id = ?`)
  return {
    /** What is offered in a unit's reports, what was written last first. */
    offered: (unit: string): Phrase[] => offered.all(unit),
    put: (unit: string, { id, scope, text }: Phrase, at: string): void => {
      put.run(id, scope === 'office' ? '' : unit, text, at)
    },
    remove: (id: string): void => {
      remove.run(id)
    },
  }
}
