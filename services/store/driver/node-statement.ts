import type { SQLInputValue, StatementSync } from 'node:sqlite'
import type { Statement } from '../connection.ts'
import { bound, parametersOf } from './parameters.ts'
import { told } from './sqlite-error.ts'

type Row = Record<string, unknown>

/**
 * A statement of node:sqlite, which by itself takes in silence a second statement, missing parameters as NULL, and any
 * object for named ones.
 * @throws RangeError
 */
export function prepareNode(statement: StatementSync, sql: string): Statement {
  if (sql.slice(statement.sourceSQL.length).trim() !== '')
    throw new RangeError('The supplied SQL string contains more than one statement')
  const wanted = parametersOf(sql)
  const blobs = columnsWithBlobs(statement)
  let take: (row: Row) => unknown = blobs.length === 0 ? (row) => row : (row) => withBuffers(row, blobs)
  const given = (parameters: unknown[]) => bound(wanted, parameters) as SQLInputValue[]
  const prepared: Statement = {
    run: (...parameters) => {
      const values = given(parameters)
      const { changes, lastInsertRowid } = told(() => statement.run(...values))
      return { changes: Number(changes), lastInsertRowid }
    },
    get: (...parameters) => {
      const values = given(parameters)
      const row = told(() => statement.get(...values))
      return row && take(row)
    },
    all: (...parameters) => {
      const values = given(parameters)
      return told(() => statement.all(...values)).map(take)
    },
    iterate: (...parameters) => {
      const values = given(parameters)
      return iterate(statement, values, take)
    },
    pluck: () => {
      take = (row) => buffered(Object.values(row)[0])
      return prepared
    },
    raw: () => {
      take = (row) => Object.values(row).map(buffered)
      return prepared as Statement<unknown[], unknown[]>
    },
  }
  return prepared
}

function* iterate(
  statement: StatementSync,
  values: readonly SQLInputValue[],
  take: (row: Row) => unknown,
): IterableIterator<unknown> {
  const rows = told(() => statement.iterate(...values))
  try {
    for (;;) {
      const next = told(() => rows.next())
      if (next.done) return
      yield take(next.value)
    }
  } finally {
    rows.return?.()
  }
}

/** Tables of this program are strict: what comes of a column that is declared otherwise is no blob. */
function columnsWithBlobs(statement: StatementSync): string[] {
  return statement.columns().flatMap(({ name, type }) => (type === null || type === 'BLOB' ? [name] : []))
}

function withBuffers(row: Row, names: readonly string[]): Row {
  for (const name of names) {
    const value = row[name]
    if (value instanceof Uint8Array) row[name] = buffered(value)
  }
  return row
}

function buffered(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value
}
