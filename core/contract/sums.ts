import { z } from 'zod'
import type { CellName, CellValue } from '../report/report.ts'
import { id, instant, one } from '../values.ts'

const offset = z.int().min(0).default(0)
const limit = z.int().min(1).max(500).default(100)
const cellName = z.string().max(80) as z.ZodType<CellName, CellName>
const cellValue = z.custom<CellValue>((value) => typeof value === 'number' || typeof value === 'string')

const summedCell = z.object({
  /** null where no unit has filled it in. */
  value: cellValue.nullable(),
  /** Units that filled it in, and that left it blank. */
  filled: z.int(),
  blank: z.int(),
})
export type SummedCell = z.infer<typeof summedCell>

/** How the sum changed since it was accepted, by unit. */
const sumDifference = z.object({
  unit: id,
  name: z.string(),
  /** The unit came in, its figures changed, it was left out. */
  kind: z.enum(['added', 'changed', 'removed']),
  cells: z.array(z.object({ cell: cellName, before: cellValue.nullable(), now: cellValue.nullable() })),
})
export type SumDifference = z.infer<typeof sumDifference>

const sums = z.object({
  form: z.string(),
  /** Units whose version in use is of this form and not left out. */
  units: z.int(),
  /** Units of which nothing came, left out, or reporting in another edition of the form. */
  missing: z.int(),
  excluded: z.int(),
  otherForm: z.int(),
  /** The entered cells by name; computed ones are the page's to compute. */
  cells: z.record(cellName, summedCell),
  /** Which versions are summed, as a SHA-256. */
  standing: z.string().max(64),
  acceptedAt: instant.nullable(),
  /** Which figures were accepted, as a SHA-256. */
  accepted: z.string().max(64).nullable(),
  differences: z.array(sumDifference),
})
export type Sums = z.infer<typeof sums>

/** The charts of a sum: by kind of unit, by unit, against the year before. */
export const SUM_CHARTS = ['categories', 'units', 'lastYear'] as const

/** A chart of the sum with the figures it shows and its drawing as SVG. */
const drawnSumChart = z.object({
  id: z.enum(SUM_CHARTS),
  title: z.string(),
  unit: z.string(),
  categories: z.array(z.string()).readonly(),
  series: z
    .array(z.object({ name: z.string(), values: z.array(z.number().nullable()).readonly() }))
    .readonly(),
  alternative: z.string(),
  svg: z.string(),
})
export type DrawnSumChart = z.infer<typeof drawnSumChart>

/** Operations on the sum of what was collected. */
export const sumsContract = {
  'sums.get': { input: one, output: sums },
  /** By kind of unit, by unit, against last year, as far as there are figures for them. */
  'sums.charts': { input: one, output: z.object({ charts: z.array(drawnSumChart) }) },
  /** The units behind one cell, the greatest figure first, the blanks last. */
  'sums.cell': {
    input: z.strictObject({ id, cell: cellName, offset, limit }),
    output: z.object({
      rows: z.array(z.object({ unit: id, name: z.string(), submission: id, value: cellValue.nullable() })),
      total: z.int(),
    }),
  },
  'sums.exclude': { input: z.strictObject({ id, unit: id, excluded: z.boolean() }), output: sums },
  /**
   * Takes the sum as it is on screen; later changes show as differences. Fails with 'sum-changed' where another stands there by now, with
   * 'empty-sum' where it is of no unit.
   */
  'sums.accept': { input: one.extend({ standing: z.string().max(64) }), output: sums },
  /**
   * Writes the accepted sum into the tables of the office's own report; null makes a new one. Fails with 'accepted-changed' where another was
   * accepted than the one that was shown.
   */
  'sums.into': {
    input: z.strictObject({
      id,
      report: id.nullable(),
      accepted: z.string().max(64),
      /** The organ that a new report is of; the office that collects where it is not said. */
      agency: z.string().trim().min(1).max(200).optional(),
    }),
    output: one,
  },
} as const
