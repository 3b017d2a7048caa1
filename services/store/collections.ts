import type { Level } from '../../core/report/report.ts'
import type { Connection } from './connection.ts'

/** A collection of one year's reports. */
export interface CollectionRecord {
  /** The number by which units and submissions know it. */
  readonly key: number
  readonly id: string
  readonly year: number
  /** The office that collects. */
  readonly agency: string
  readonly level: Level
  /** "2026-01-20". */
  readonly deadline: string
}

export type CollectionsTable = ReturnType<typeof collectionsTable>

/** The years in which the office collected reports. */
export function collectionsTable(connection: Connection) {
  const columns = `key, id, year, agency, level, deadline`
  const insert = connection.prepare<Omit<CollectionRecord, 'key'> & { readonly at: string }>(
    `INSERT INTO collections (id, year, agency, level, deadline, created_at)
     VALUES (:id, :year, :agency, :level, :deadline, :at)`,
  )
  const find = connection.prepare<[string], CollectionRecord>(
    `SELECT ${columns} FROM collections WHERE id = ? AND deleted_at IS NULL`,
  )
  const ofKey = connection.prepare<[number], CollectionRecord>(
    `SELECT ${columns} FROM collections WHERE key = ?`,
  )
  const all = connection.prepare<[], CollectionRecord>(
    `SELECT ${columns} FROM collections WHERE deleted_at IS NULL ORDER BY year DESC, key DESC`,
  )
  const change = connection.prepare<[string, Level, string, string]>(
    `UPDATE collections SET agency = ?, level = ?, deadline = ? WHERE id = ?`,
  )
  const remove = connection.prepare<[string, string]>(`UPDATE collections SET deleted_at = ? WHERE id = ?`)
  return {
    insert: (collection: Omit<CollectionRecord, 'key'>, at: string): void =>
      void insert.run({ ...collection, at }),
    find: (id: string): CollectionRecord | undefined => find.get(id),
    ofKey: (key: number): CollectionRecord | undefined => ofKey.get(key),
    /** The latest year first. */
    all: (): CollectionRecord[] => all.all(),
    change: ({ id, agency, level, deadline }: Omit<CollectionRecord, 'key' | 'year'>): void =>
      void change.run(agency, level, deadline, id),
    remove: (id: string, at: string): void => void remove.run(at, id),
  }
}
