import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const table = z.looseObject({
  id: z.string(),
  agency: z.string(),
  year: z.int().nullable(),
  /** null where the source is incomplete, so that nothing about it is certain. */
  arithmeticHolds: z.boolean().nullable(),
  tables: z.record(z.string(), z.unknown()),
  stated: z.record(z.string(), z.unknown()).optional(),
})

/** The tables of a published report, and whether a reviewer found that they add up. */
export type PublishedTables = z.output<typeof table>

const sixColumnsAndTotal = z.array(z.int()).length(7)
const documents = z.object({ issued: z.int(), repealed: z.int(), inForce: z.int() })
const pair = z.looseObject({
  agency: z.string(),
  years: z.tuple([z.int(), z.int()]),
  carriedOut: sixColumnsAndTotal,
  carriedIn: sixColumnsAndTotal,
  carry_matches: z.boolean(),
  normative_prev: documents,
  normative_next: documents,
  normative_rollforward: z.looseObject({ matches: z.boolean() }),
})

/** Two years of one organ, and whether the second goes on from the first. */
export type YearPair = z.output<typeof pair>

export const publishedTables = z.array(table).parse(read('tables.json'))
export const yearPairs = z.array(pair).parse(read('cross-year.json'))

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'reports', file), 'utf8'))
}
