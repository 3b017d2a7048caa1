import { expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import type { Field, FieldValue } from '../report/report.ts'
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkApplicantCounts } from './applicant-counts.ts'
import { checkChannelSums } from './channel-sums.ts'
import { type Check, readReport } from './reading.ts'

const whole = checkReportShape(sample)
/** 32 came in and 2 were carried in, all of them handled. */
const TABLE: [Field, FieldValue][] = [
  ['requests:received/natural', 29],
  ['requests:received/enterprise', 3],
  ['requests:carriedIn/natural', 2],
  ['requests:granted/natural', 31],
  ['requests:granted/enterprise', 3],
]

function quotes(check: Check, text: string): (string | undefined)[] {
  const report = withFields(whole, [...TABLE, ['overview.onRequest', text]])
  return check(report, readReport(report)).map(({ quote }) => quote?.text)
}

it.each([
  [
    '收到申请32件。从申请方式看，网络申请19件，信函申请12件，当面申请2件。',
    '网络申请19件，信函申请12件，当面申请2件',
  ],
  ['收到申请32件。申请渠道为：网上提交19件、邮寄9件、当面递交3件。', '网上提交19件、邮寄9件、当面递交3件'],
  [
    '收到申请32件。新收件中当面申请4件、信函申请11件、网上申请19件。',
    '当面申请4件、信函申请11件、网上申请19件',
  ],
])('ways that together are nearly what came in: %s', (text, words) => {
  expect(quotes(checkChannelSums, text)).toEqual([words])
})

it.each([
  '收到申请32件。从申请方式看，网络申请19件，信函申请11件，当面申请2件。',
  '收到申请32件。从申请方式看，网络申请20件，信函申请12件，当面申请2件。',
  '收到申请32件。从申请方式看，网络申请19件，信函申请9件，其他2件。',
  '收到申请32件。从渠道看，网络申请10件，信函申请2件。',
  '收到申请32件。咨询留言31件，从渠道看，网络19件，信函12件。',
])('%s says nothing', (text) => expect(quotes(checkChannelSums, text)).toEqual([]))

it('kinds of applicants of what came in are of no other row', () => {
  const told = (words: string, natural: number) =>
    quotes(checkApplicantCounts, `结转下年1件。${words}自然人${natural}件，占91%；企业3件，占9%。`)
  expect(told('新收申请中来自', 31)).toEqual(['自然人31件'])
  expect(told('新收申请中来自', 29)).toEqual([])
  expect(told('申请人中', 31)).toEqual([])
})
