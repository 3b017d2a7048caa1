import type { Connection } from './connection.ts'

export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
  /** Its rows are numbered by SQLite, in a column `id`. */
  readonly numbered: boolean
}

/** The tables of the program's own, as the database has them, without what a database says of itself. */
export function tablesIn(connection: Connection): TableShape[] {
  const names = connection
    .prepare<[], string>(
      `SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'identity'`,
    )
    .pluck()
    .all()
  return names.map((name) => {
    const columns = connection
      .prepare<[string], { name: string; type: string; pk: number }>(
        `SELECT name, type, pk FROM pragma_table_info(?, 'main') ORDER BY cid`,
      )
      .all(name)
    return {
      name,
      columns: columns.map((column) => column.name),
      numbered: columns.some(
        (column) => column.name === 'id' && column.type === 'INTEGER' && column.pk === 1,
      ),
    }
  })
}
