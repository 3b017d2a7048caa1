import type { RosterUnit } from '../../core/collection/unit.ts'
import type { Connection } from './connection.ts'

/** A unit as it stands in the roster. */
export interface UnitRecord extends RosterUnit {
  readonly key: number
  readonly id: string
  readonly collection: number
}

interface UnitRow extends Omit<UnitRecord, 'otherNames'> {
  readonly other_names: string
}

export type RosterTable = ReturnType<typeof rosterTable>

const COLUMNS = `key, id, collection, name, category, other_names, deadline, contact, phone, email`

/** The units that must report, one row each. */
export function rosterTable(connection: Connection) {
  const insert = connection.prepare<WrittenUnit & { readonly id: string; readonly collection: number }>(
    `INSERT INTO roster (key, id, collection, position, name, category, other_names, deadline, contact, phone, email)
     VALUES (1 + max((SELECT coalesce(max(key), 0) FROM roster), (SELECT coalesce(max(key), 0) FROM removed_units)),
       :id, :collection, (SELECT coalesce(max(position), 0) + 1 FROM roster WHERE collection = :collection),
       :name, :category, :otherNames, :deadline, :contact, :phone, :email)`,
  )
  const change = connection.prepare<WrittenUnit & { readonly key: number }>(
    `UPDATE roster SET category = :category, other_names = :otherNames, deadline = :deadline, contact = :contact,
       phone = :phone, email = :email, unit_key = CASE name WHEN :name THEN unit_key END,
       key_by = CASE name WHEN :name THEN key_by END, name = :name
     WHERE key = :key`,
  )
  const named = connection.prepare<[number, string], UnitRow>(
    `SELECT ${COLUMNS} FROM roster WHERE collection = ? AND name = ?`,
  )
  const find = connection.prepare<[string, number], UnitRow>(
    `SELECT ${COLUMNS} FROM roster WHERE id = ? AND collection = ?`,
  )
  const ofKey = connection.prepare<[number], UnitRow>(`SELECT ${COLUMNS} FROM roster WHERE key = ?`)
  const after = connection.prepare<[number, number, number], UnitRow & { readonly position: number }>(
    `SELECT ${COLUMNS}, position FROM roster WHERE collection = ? AND position > ? ORDER BY position LIMIT ?`,
  )
  const unkeyed = [`IS NULL`, `< :version`, `> :version`].map((other) =>
    connection.prepare<
      { readonly limit: number; readonly version?: number },
      Pick<UnitRecord, 'key' | 'name'>
    >(`SELECT key, name FROM roster WHERE key_by ${other} LIMIT :limit`),
  )
  const setKey = connection.prepare<[string, number, number]>(
    `UPDATE roster SET unit_key = ?, key_by = ? WHERE key = ?`,
  )
  return {
    /** @returns the unit's key */
    insert: (collection: number, id: string, unit: RosterUnit): number =>
      Number(insert.run({ ...written(unit), collection, id }).lastInsertRowid),
    /** Writes all details of a unit over. */
    change: (key: number, unit: RosterUnit): void => void change.run({ ...written(unit), key }),
    ofKey: (key: number): UnitRecord | undefined => unitOf(ofKey.get(key)),
    named: (collection: number, name: string): UnitRecord | undefined => unitOf(named.get(collection, name)),
    find: (collection: number, id: string): UnitRecord | undefined => unitOf(find.get(id, collection)),
    /** Some units behind a position, in the roster's order; 0 is before the first. */
    after: (collection: number, position: number, limit: number) =>
      after.all(collection, position, limit).map((row) => ({ unit: known(row), position: row.position })),
    /** Units whose sort key is still to be told, or was told by another version of the collation. */
    unsorted: (limit: number, version: number): Pick<UnitRecord, 'key' | 'name'>[] => {
      for (const names of unkeyed) {
        const found = names.all({ limit, version })
        if (found.length > 0) return found
      }
      return []
    },
    setSortKey: (unit: number, sortKey: string, version: number): void =>
      void setKey.run(sortKey, version, unit),
  }
}

interface WrittenUnit extends Omit<RosterUnit, 'otherNames'> {
  readonly otherNames: string
}

function written({ name, category, otherNames, deadline, contact, phone, email }: RosterUnit): WrittenUnit {
  return { name, category, otherNames: JSON.stringify(otherNames), deadline, contact, phone, email }
}

function known({ other_names, ...row }: UnitRow): UnitRecord {
  return { ...row, otherNames: JSON.parse(other_names) as string[] }
}

function unitOf(row: UnitRow | undefined): UnitRecord | undefined {
  return row && known(row)
}
