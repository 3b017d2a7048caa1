import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import type { Field, FieldValue } from '../report/report.ts'
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkBreakdowns } from './breakdown.ts'
import { checkMismatches } from './mismatch.ts'
import { type Check, readReport } from './reading.ts'
import { checkReferredBack } from './referred-back.ts'
import { checkTakenUp } from './taken-up.ts'

const whole = checkReportShape(sample)
const ZEROS = (['requests', 'disputes'] as const).flatMap((table) =>
  Object.keys(whole.tables[table]).map((address): [Field, FieldValue] => [`${table}:${address}` as Field, 0]),
)
/** 45 came in, 2 were carried in, 44 were handled: 30 given, 8 refused, 6 not held. */
const TABLE: [Field, FieldValue][] = [
  ['requests:received/natural', 42],
  ['requests:received/enterprise', 3],
  ['requests:carriedIn/natural', 2],
  ['requests:granted/natural', 30],
  ['requests:refused.processInformation/natural', 5],
  ['requests:refused.enforcementFile/enterprise', 2],
  ['requests:refused.administrativeEnquiry/enterprise', 1],
  ['requests:unavailable.notHeld/natural', 6],
  ['requests:carriedOut/natural', 3],
  ['disputes:reconsideration/corrected', 2],
  ['disputes:litigation/corrected', 0],
  ['disclosure:normativeDocuments/inForce', 12],
  ['disclosure:penalties/decisions', 31],
]

function quotes(check: Check, text: string): (string | undefined)[] {
  const report = withFields(whole, [...ZEROS, ...TABLE, ['overview.onRequest', text]])
  return check(report, readReport(report)).map(({ quote }) => quote?.text)
}

it.each([
  ['全年新收45件，办结44件。新收的46件中，自然人43件。', '新收的46件'],
  ['新收46件中，市直单位受理20件。', '新收46件'],
  ['新收申请45件，上年结转2件。已办结的45件中，多数涉及征收。', '办结的45件'],
  ['不予公开的9件中，过程性信息6件。', '不予公开的9件'],
  ['对被纠正的3件逐案剖析。', '被纠正的3件'],
  ['2024年作出的13件行政处罚决定中，个别公示较晚。', '作出的13件'],
  ['对现行有效的13件行政规范性文件逐件标注。', '现行有效的13件'],
])('a count taken for known that is not the table’s: %s', (text, words) => {
  expect(quotes(checkTakenUp, text)).toEqual([words])
})

it.each([
  '新收的45件中，自然人42件。',
  '2019年印发的7件行政规范性文件宣布废止。',
  '作出的13件许可证书换发决定已公示。',
  '不予公开的8件中，过程性信息5件。',
  '市局机关新收12件。新收的12件中，自然人10件。',
  '不予公开的5件为过程性信息，不予公开的3件涉及案卷。',
  '12月下旬收到的1件尚在答复期内。',
  '上年新收的33件中，自然人30件。',
  '办结的31件建议均已公开。',
  '涉及征收不予公开的2件均属过程性信息。',
  '对被纠正的2件逐案剖析。',
  '对现行有效的12件行政规范性文件逐件标注。',
  '行政复议中办结的5件均获维持。',
])('%s says nothing', (text) => expect(quotes(checkTakenUp, text)).toEqual([]))

it.each([
  ['新收45件，上年结转2件，办结44件。46件办理结果：予以公开30件，不予公开8件，无法提供6件。', '46件办理结果'],
  ['新收申请45件，办结44件。43件均由自然人提出。', '43件均'],
  ['办结44件。合计43件办理情况：予以公开30件，不予公开7件，无法提供6件。', '43件办理情况'],
])('a number of cases the words come back to: %s', (text, words) => {
  expect(quotes(checkReferredBack, text)).toEqual([words])
})

it.each([
  '新收45件，上年结转2件，办结44件。44件办理结果：予以公开30件，不予公开8件，无法提供6件。',
  '新收申请45件，其中企业3件。3件均已答复。',
  '新收申请45件，上年结转2件。47件均在期限内办理。',
])('%s comes back to what was told', (text) => expect(quotes(checkReferredBack, text)).toEqual([]))

it('parts in brackets divide just the figure before them, whatever was told before', () => {
  const text = (enquiries: number) =>
    `办结9件，予以公开1件，不予公开8件（行政执法案卷7件、行政查询事项${enquiries}件）。`
  expect(quotes(checkBreakdowns, text(2))).toEqual(['不予公开8件'])
  expect(quotes(checkBreakdowns, text(1))).toEqual([])
})

it('行政查询事项 is a row of the form', () => {
  expect(quotes(checkMismatches, '办结申请44件，不予公开8件，其中行政查询事项2件。')).toEqual([
    '行政查询事项2件',
  ])
  expect(quotes(checkMismatches, '办结申请44件，不予公开的情形2件。')).toEqual([])
})

it('the refused, told again', () => {
  const severities = (text: string) => {
    const report = withFields(whole, [...ZEROS, ...TABLE, ['overview.onRequest', text]])
    return checkMismatches(report, readReport(report)).map(({ severity }) => severity)
  }
  expect(severities('办结申请44件，不予公开8件。不予公开的9件均为过程性信息。')).toEqual(['warning'])
  expect(
    severities('办结申请44件，不予公开8件。不予公开的5件均为过程性信息，不予公开的3件均为案卷。'),
  ).not.toContain('warning')
})
