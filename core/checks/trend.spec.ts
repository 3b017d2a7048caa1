import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { readReport } from './reading.ts'
import { checkTrends } from './trend.ts'

const whole = checkReportShape(sample)

/** A report with 12 requests, 10 the year before; 3 reconsiderations, 6 before; 40 permits, 40 before. */
function wrong(text: string, lastYear = whole.year - 1): string[] {
  const figures = (requests: number, disputes: number): [Field, FieldValue][] => [
    ['requests:received/natural', requests],
    ['disputes:reconsideration/upheld', disputes],
    ['disclosure:licensing/decisions', 40],
  ]
  const report = withFields(whole, [...figures(12, 3), ['overview.onRequest', text]])
  const before = withFields({ ...whole, year: lastYear }, figures(10, 6))
  return checkTrends(report, readReport(report, { lastYear: before })).map(({ quote }) => quote?.text ?? '')
}

it.each([
  ['全年收到信息公开申请12件，较上年有所减少。', '信息公开申请12件，较上年有所减少'],
  ['申请量同比明显下降。', '申请量同比明显下降'],
  ['与2023年相比，信息公开申请数量略有回落，办理更快。', '与2023年相比，信息公开申请数量略有回落'],
  ['行政复议3件，与去年持平。', '行政复议3件，与去年持平'],
  ['因信息公开引起的行政复议高于上年。', '行政复议高于上年'],
  ['办理行政许可40件，比上年大幅增长。', '行政许可40件，比上年大幅增长'],
  ['全县申请量比上年翻了一番。', '申请量比上年翻了一番'],
  ['今年首次收到政府信息公开申请。', '首次收到政府信息公开申请'],
])('what is more or less in words and not in the tables: %s', (text, quote) => {
  expect(wrong(text)).toEqual([quote])
})

it.each([
  '全年收到信息公开申请12件，较上年有所增加。',
  '申请量与上年基本持平。',
  '自然人申请量同比明显下降。',
  '网上收到的信息公开申请比上年减少。',
  '与2022年相比，信息公开申请数量略有回落。',
  '信息公开申请量较上年增幅下降。',
  '信访受理量较上年减少。',
  '上半年信息公开申请较上年减少。',
  '公开行政许可38件，比上年减少。',
  '今年首次收到企业的政府信息公开申请。',
])('nothing where it is so, or something else is meant: %s', (text) => {
  expect(wrong(text)).toEqual([])
})

it('says nothing without the report of the year before', () => {
  expect(wrong('申请量同比明显下降。', whole.year - 2)).toEqual([])
})
