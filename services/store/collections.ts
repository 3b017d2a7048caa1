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
  /** Who answers questions there, and by which telephone; may be empty. */
  readonly contact: string
  readonly phone: string
}

export type CollectionsTable = ReturnType<typeof collectionsTable>

/** The years in which the office collected reports. */
export function collectionsTable(connection: Connection) {
  const columns = `key, id, year, agency, level, deadline, contact, phone`
  const insert = connection.prepare<Omit<CollectionRecord, 'key'> & { readonly at: string }>(
    `INSERT INTO collections (id, year, agency, level, deadline, contact, phone, created_at)
     VALUES (:id, :year, :agency, :level, :deadline, :contact, :phone, :at)`,
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
  const change = connection.prepare<Omit<CollectionRecord, 'key' | 'year'>>(
    `UPDATE collections SET agency = :agency, level = :level, deadline = :deadline, contact = :contact, phone = :phone
     WHERE id = :id`,
  )
  const remove = connection.prepare<[string, string]>(`UPDATE collections SET deleted_at = ? WHERE id = ?`)
  return {
    insert: (collection: Omit<CollectionRecord, 'key'>, at: string): void =>
      void insert.run({ ...collection, at }),
    find: (id: string): CollectionRecord | undefined => find.get(id),
    ofKey: (key: number): CollectionRecord | undefined => ofKey.get(key),
    /** The latest year first. */
    all: (): CollectionRecord[] => all.all(),
    change: (collection: Omit<CollectionRecord, 'key' | 'year'>): void => void change.run(collection),
    remove: (id: string, at: string): void => void remove.run(at, id),
  }
}
