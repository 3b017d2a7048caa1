import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CLAIM_KINDS } from '../../core/narrative/kinds.ts'

const claim = z.object({
  quote: z.string(),
  start: z.int(),
  kind: z.enum(CLAIM_KINDS),
  value: z.number(),
  negated: z.boolean(),
  /** The row of the table of requests, where one row of several is meant. */
  row: z.string().optional(),
})
const breakdown = z.object({
  total_quote: z.string(),
  total: z.number(),
  parts: z.array(z.object({ quote: z.string(), value: z.number() })),
  exhaustive: z.union([z.boolean(), z.literal('unknown')]),
})
const passage = z.object({
  id: z.string(),
  province: z.string().optional(),
  year: z.int(),
  text: z.string(),
  claims: z.array(claim),
  breakdowns: z.array(breakdown),
})

/** A passage of a report with what a reader found in it. */
export type Passage = z.output<typeof passage>
export type LabelledClaim = z.output<typeof claim>
export type LabelledBreakdown = z.output<typeof breakdown>

/** The files of labelled passages in tests/data/reports. */
export const LABELLED = [
  'narratives.json',
  'written.json',
  'strangers.json',
  'openings.json',
  'lists.json',
  'composed.json',
  'dense.json',
  'mixed.json',
] as const

/** The labelled passages of a file in tests/data/reports. */
export function passagesOf(file: string): Passage[] {
  const text = readFileSync(join(import.meta.dirname, '../data/reports', file), 'utf8')
  return z.array(passage).parse(JSON.parse(text))
}
