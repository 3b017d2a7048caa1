import { describe, expect, it } from 'vitest'
import narratives from '../../tests/data/reports/narratives.json' with { type: 'json' }
import written from '../../tests/data/reports/written.json' with { type: 'json' }
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { blankReport } from '../report/blank.ts'
import { withFields } from '../report/fields.ts'
import { quoted } from '../report/quoted.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'

const whole = checkReportShape(sample)
const lastYear = withFields({ ...whole, year: 2022 }, [['agency.name', '大竹县民政局']])
const messages = [
  ...checkReport(blankReport({ name: '', level: 'township', email: '无', phone: '无' }, 2025), { lastYear }),
  ...[...narratives, ...written].flatMap(({ text }) =>
    checkReport(withFields(whole, [['overview.proactive', text]]), { lastYear }),
  ),
].map(({ message }) => message)
/** Marks themselves, where a message is about them. */
const ABOUT_MARKS = /引号|配对|方向不对|标点/u

describe('the messages', () => {
  it.each([...new Set(messages)].filter((message) => !ABOUT_MARKS.test(message)))(
    '%s quotes as GB/T 15834 has it, and ends as a sentence',
    (message) => {
      expect(message).toMatch(/^(?:[^“”「」『』]|“[^“”]*”)*。$/u)
    },
  )

  it('quote words that have quotation marks of their own with single ones inside', () => {
    expect(quoted('危及“三安全一稳定”')).toBe('“危及‘三安全一稳定’”')
  })
})
