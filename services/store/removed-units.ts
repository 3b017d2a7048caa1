import type { Connection } from './connection.ts'

export type RemovedUnitsTable = ReturnType<typeof removedUnitsTable>

const COLUMNS = `key, id, collection, position, name, category, other_names, deadline, contact, phone, email, excluded, current, chosen`

/** Units that were taken off their roster, with what was decided: their versions wait, and both come back together. */
export function removedUnitsTable(connection: Connection) {
  const keep = connection.prepare<[number]>(
    `INSERT INTO removed_units (${COLUMNS}) SELECT ${COLUMNS} FROM roster WHERE key = ?`,
  )
  // What somebody took back from the unit is not of it when it comes back.
  const forgetTakenBack = connection.prepare<[number]>(
    `UPDATE submissions SET left_unit = NULL WHERE left_unit = ? AND unit IS NULL`,
  )
  const leave = connection.prepare<[number]>(`UPDATE submissions SET left_unit = unit WHERE unit = ?`)
  const takeOff = connection.prepare<[number]>(`DELETE FROM roster WHERE key = ?`)
  const named = connection
    .prepare<[number, string], number>(
      `SELECT key FROM removed_units WHERE collection = ? AND name = ? ORDER BY key DESC LIMIT 1`,
    )
    .pluck()
  const put = connection.prepare<[number]>(
    `INSERT INTO roster (${COLUMNS}) SELECT ${COLUMNS} FROM removed_units WHERE key = ?`,
  )
  const comeBack = connection.prepare<[number]>(
    `UPDATE submissions SET unit = left_unit, left_unit = NULL WHERE left_unit = ? AND unit IS NULL`,
  )
  const forget = connection.prepare<[number]>(`DELETE FROM removed_units WHERE key = ?`)
  return {
    /** Takes a unit off its roster; what came of it waits. */
    take: (unit: number): void => {
      keep.run(unit)
      forgetTakenBack.run(unit)
      leave.run(unit)
      takeOff.run(unit)
    },
    /** The unit of this name that was taken off. @returns its key */
    named: (collection: number, name: string): number | undefined => named.get(collection, name),
    /** Puts it back with those of its versions that still wait. */
    bringBack: (unit: number): void => {
      put.run(unit)
      comeBack.run(unit)
      forget.run(unit)
    },
  }
}
