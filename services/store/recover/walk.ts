import type { Connection } from '../connection.ts'

export type Row = Readonly<Record<string, unknown>>

/** A table to be read row by row, in the order of its key. */
export interface Walked {
  readonly table: string
  readonly key: readonly string[]
  readonly columns: readonly string[]
  /** First parts of the key that rows may have, where the key has several parts. */
  readonly candidates: readonly unknown[]
}

/** How many numbers may be passed over at once behind a place that can't be read. */
const LONGEST_LEAP = 2 ** 40

/**
 * Reads every row that can be read, from the front and from the back, and from behind each damaged place between them.
 * @returns whether something could not be read, and the first parts of the keys where that was
 */
export function walk(connection: Connection, walked: Walked, put: (row: Row) => void): unknown[] | undefined {
  const seen = new Set<string>()
  const take = (row: Row) => {
    const name = JSON.stringify(walked.key.map((column) => row[column]))
    if (!seen.has(name)) put(row)
    seen.add(name)
  }
  const whole = run(connection, walked, '', [], 'ASC', take)
  if (whole.isWhole) return undefined
  run(connection, walked, '', [], 'DESC', take)
  if (walked.key.length > 1) return walkParts(connection, walked, take)
  leap(connection, walked, whole.last, take)
  return []
}

/** Each first part of the key by itself, from both ends. */
function walkParts(connection: Connection, walked: Walked, take: (row: Row) => void): unknown[] {
  const [first] = walked.key
  return walked.candidates.filter((candidate) => {
    const condition = `WHERE "${String(first)}" = ?`
    const { isWhole } = run(connection, walked, condition, [candidate], 'ASC', take)
    if (!isWhole) run(connection, walked, condition, [candidate], 'DESC', take)
    return !isWhole
  })
}

/** Behind a damaged place, with longer and longer leaps until a row can be read again. */
function leap(connection: Connection, walked: Walked, last: Row | undefined, take: (row: Row) => void): void {
  const [key = 'rowid'] = walked.key
  let at = Number(last?.[key] ?? 0)
  if (!Number.isFinite(at)) return
  for (let length = 1; length < LONGEST_LEAP;) {
    const { isWhole, last: reached } = run(
      connection,
      walked,
      `WHERE "${key}" >= ?`,
      [at + length],
      'ASC',
      take,
    )
    if (isWhole) return
    length = reached ? 1 : length * 2
    if (reached) at = Number(reached[key])
  }
}

/** Reads in one direction as far as it goes. */
function run(
  connection: Connection,
  { table, key, columns }: Walked,
  condition: string,
  parameters: readonly unknown[],
  direction: 'ASC' | 'DESC',
  take: (row: Row) => void,
): { readonly isWhole: boolean; readonly last: Row | undefined } {
  const order = key.map((column) => `"${column}" ${direction}`).join(', ')
  const list = [...new Set([...key, ...columns])].map((column) => `"${column}" AS "${column}"`).join(', ')
  let last: Row | undefined
  try {
    const statement = connection.prepare<unknown[], Row>(
      `SELECT ${list} FROM "${table}" NOT INDEXED ${condition} ORDER BY ${order}`,
    )
    for (const row of statement.iterate(...parameters)) {
      take(row)
      last = row
    }
    return { isWhole: true, last }
  } catch {
    return { isWhole: false, last }
  }
}
