import { expect, it } from 'vitest'
import { blankReport } from '../report/blank.ts'
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { compareReports } from './compare.ts'
import { standings } from './standing.ts'
import { strangerIn } from './whose.ts'

const exported = blankReport({ name: '甲县信访局', level: 'department' }, 2025)

/** What a file says that was exported from `exported` and edited, beside the report as it is now. */
const seen = (edits: readonly (readonly [Field, FieldValue])[], present: Report = exported) => {
  const changes = compareReports(exported, withFields(exported, edits))
  return strangerIn({ changes: standings({ base: exported, changes }, present) }, present)
}

it('A file of another unit or another year says which', () => {
  expect(seen([['agency.name', '乙县信访局']])).toEqual({ unit: { file: '乙县信访局', here: '甲县信访局' } })
  expect(seen([['year', 2024]])).toEqual({ year: { file: 2024, here: 2025 } })
})

it('A file that was edited, and one that says what the report has come to say, are its own', () => {
  expect(seen([['other', '没有其他事项。']])).toBeUndefined()
  const renamed = withFields(exported, [['agency.name', '甲县信访工作局']])
  expect(seen([], renamed)).toBeUndefined()
  expect(seen([['agency.name', '甲县信访工作局']], renamed)).toBeUndefined()
})
