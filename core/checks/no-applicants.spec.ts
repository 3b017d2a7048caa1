import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import type { Report } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkAnsweredNone } from './answered-none.ts'
import { checkReport } from './check.ts'
import { checkNoApplicants } from './no-applicants.ts'
import { type Check, readReport } from './reading.ts'

const none = checkReportShape(sample)
const asked = withFields(none, [
  ['requests:received/natural', 30],
  ['requests:received/enterprise', 8],
  ['requests:received/legalService', 2],
])

function quotes(check: Check, report: Report, text: string): (string | undefined)[] {
  const written = withFields(report, [['overview.onRequest', text]])
  return check(written, readReport(written)).map(({ quote }) => quote?.text)
}

describe('no request of one kind of applicants', () => {
  it.each([
    ['收到申请40件，没有自然人申请。', '没有自然人申请'],
    ['收到申请40件，未收到企业提出的信息公开申请。', '未收到企业提出的信息公开申请'],
    ['全年无法人或其他组织申请。', '无法人或其他组织申请'],
    ['科研机构、法律服务机构均无申请。', '科研机构、法律服务机构均无申请'],
    ['收到申请40件，企业未提出申请。', '企业未提出申请'],
  ])('%s', (text, words) => expect(quotes(checkNoApplicants, asked, text)).toEqual([words]))

  it.each([
    '科研机构、社会公益组织均无申请。',
    '公民、法人和其他组织均未提出申请。',
    '没有企业申请行政许可。',
    '不予公开的5件中，没有企业申请。',
    '没有自然人申请行政复议。',
    '上年没有自然人申请。',
    '无法人申请情况说明。',
  ])('%s says nothing', (text) => expect(quotes(checkNoApplicants, asked, text)).toEqual([]))

  it('says nothing of how many there were in all', () => {
    const words = [
      '收到申请40件，科研机构、社会公益组织均无申请。',
      '自然人均未提出申请。',
      '没有收到来自企业的申请。',
    ]
    for (const text of words) {
      const found = checkReport(withFields(asked, [['overview.onRequest', text]]))
      expect(found.filter(({ message }) => message.includes('新收政府信息公开申请数量'))).toEqual([])
    }
  })
})

describe('answered in words, and none came', () => {
  it.each([
    ['上述申请均已按期答复。', '上述申请均已按期答复'],
    ['2024年，收到的政府信息公开申请全部按时办结。', '收到的政府信息公开申请全部按时办结'],
    ['畅通渠道，依申请公开申请按时办结率100%。', '申请按时办结率100%'],
  ])('%s', (text, words) => {
    expect(quotes(checkAnsweredNone, none, text)).toEqual([words])
    expect(quotes(checkAnsweredNone, asked, text)).toEqual([])
  })

  it.each([
    '确保所有申请均按时答复。',
    '健全机制，做到收到的申请全部按时办结。',
    '全部申请均应答复。',
    '往年收到的申请均已答复。',
    '上述申请渠道均已畅通。',
    '所有申请均规范答复流程。',
  ])('%s says nothing', (text) => expect(quotes(checkAnsweredNone, none, text)).toEqual([]))
})
