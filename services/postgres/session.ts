import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { QueryResultRow } from 'pg'
import { type Connection, serverFailure } from './connection.ts'

/** A connection as a load uses it: one thing at a time, each error in words. */
export interface Session {
  readonly connection: Connection
  /** Rows that a question finds. */
  readonly rows: <R extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<R[]>
  /** Does all or nothing. */
  readonly transaction: (work: (inside: Inside) => Promise<void>) => Promise<void>
}

/** What can be done inside a transaction. */
export interface Inside {
  readonly rows: Session['rows']
  /** Appends rows in the text format of COPY to a table: "cells (unit, report)". */
  readonly copy: (table: string, rows: readonly (string | Uint8Array)[]) => Promise<void>
}

export function sessionOn(connection: Connection): Session {
  const { client, target } = connection
  const inWords = (error: unknown): never => {
    throw serverFailure(error, target, 'loading')
  }
  const rows: Session['rows'] = async <R extends QueryResultRow>(
    sql: string,
    values: readonly unknown[] = [],
  ) => (await client.query<R>(sql, [...values])).rows
  const copy: Inside['copy'] = async (table, parts) => {
    if (parts.length === 0) return
    // One piece: each write becomes a message to the server.
    await pipeline(
      Readable.from([Buffer.concat(parts.map(bytesOf))]),
      client.query(copyFrom(`COPY nianbao.${table} FROM STDIN`)),
    )
  }
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work).catch(inWords)
    last = turn.catch(() => undefined)
    return turn
  }
  return {
    connection,
    rows: (sql, values) => inTurn(() => rows(sql, values)),
    transaction: (work) =>
      inTurn(async () => {
        await client.query('BEGIN')
        try {
          await work({ rows, copy })
          await client.query('COMMIT')
        } catch (error) {
          await client.query('ROLLBACK').catch(() => undefined)
          throw error
        }
      }),
  }
}

function bytesOf(rows: string | Uint8Array): Uint8Array {
  return typeof rows === 'string' ? Buffer.from(rows) : rows
}
