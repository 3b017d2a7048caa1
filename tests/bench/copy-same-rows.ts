import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** What a load writes, in the order of its keys. */
const TABLES = ['units', 'reports', 'cells', 'texts', 'packages']

/** Columns, defaults, indexes, checks and compression are copied with a table; what refers to another is not. */
const REFERENCES = [
  'reports ADD FOREIGN KEY (unit) REFERENCES SCHEMA.units',
  'packages ADD FOREIGN KEY (report) REFERENCES SCHEMA.reports ON DELETE CASCADE',
]

/**
 * Takes the rows of a load out into memory and gives what writes the same rows, by COPY alone and in one transaction, into tables with the
 * same columns, indexes and constraints, foreign keys among them.
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
  for (const reference of REFERENCES)
    await client.query(`ALTER TABLE ${schema}.${reference.replace('SCHEMA', schema)}`)
  return async () => {
    await client.query('BEGIN')
    for (const [table, chunks] of held)
      await pipeline(Readable.from(chunks), client.query(copyFrom(`COPY ${schema}.${table} FROM STDIN`)))
    await client.query('COMMIT')
  }
}
