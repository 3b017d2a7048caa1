import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkReport } from '../../core/checks/check.ts'
import { blankReport } from '../../core/report/blank.ts'
import { checkReportShape } from '../../core/report/schema.ts'

const published = z
  .array(
    z.looseObject({
      id: z.string(),
      agency: z.string(),
      year: z.int().nullable(),
      arithmeticHolds: z.boolean().nullable(),
      tables: z.record(z.string(), z.unknown()),
      stated: z.record(z.string(), z.unknown()).optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../data/reports/tables.json'), 'utf8')))

describe('the arithmetic of published reports', () => {
  it.each(published)('$id of $agency is judged as the reviewer judged it', (each) => {
    const { agency, year, tables, stated, arithmeticHolds } = each
    const blank = blankReport({ name: agency, level: 'other' }, year ?? 2025)
    const report = checkReportShape({ ...blank, tables, ...(stated ? { stated } : {}) })
    const errors = checkReport(report).filter(
      ({ rule, severity }) => rule.startsWith('arithmetic.') && severity === 'error',
    )
    // null: the source is incomplete, so nothing about it is certain.
    expect(errors.length > 0).toBe(arithmeticHolds === false)
  })
})
