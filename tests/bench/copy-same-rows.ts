import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** What a load writes, in the order of its keys. */
const TABLES = ['units', 'reports', 'cells', 'texts', 'packages']

/**
 * Takes the rows of a load out into memory and gives what writes the same rows, by COPY alone and in one transaction, into tables with the
 * same columns, indexes and constraints.
 */
export async function copySameRows(client: Client, schema: string): Promise<() => Promise<void>> {
  await client.query(`CREATE SCHEMA ${schema}`)
  const held = new Map<string, Buffer[]>()
  for (const table of TABLES) {
    await client.query(`CREATE TABLE ${schema}.${table} (LIKE nianbao.${table} INCLUDING ALL)`)
    const stream = client.query(copyTo(`COPY nianbao.${table} TO STDOUT`)) as AsyncIterable<Buffer>
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk)
    held.set(table, chunks)
  }
  return async () => {
    await client.query('BEGIN')
    for (const [table, chunks] of held)
      await pipeline(Readable.from(chunks), client.query(copyFrom(`COPY ${schema}.${table} FROM STDIN`)))
    await client.query('COMMIT')
  }
}
