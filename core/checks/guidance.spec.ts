import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'

const whole = withFields(checkReportShape(sample), [
  ['problems.improvements', '针对上年的问题，已完善制度。'],
])
const missing = (changes: [Field, FieldValue][], report: Report = whole) =>
  checkReport(withFields(report, changes))
    .filter(({ rule }) => rule === 'guidance.missing')
    .map(({ field, message }) => `${field} ${message}`)

describe('what the form asks for', () => {
  it('is all there in the sample, once last year’s improvements are told', () => {
    expect(missing([])).toEqual([])
  })

  it('is more of a government', () => {
    const government: Report = { ...whole, agency: { ...whole.agency, level: 'government' } }
    expect(missing([], government)).toHaveLength(3)
    expect(
      missing([['overview.oversight', '开展工作考核和社会评议，未发生责任追究情形。']], government),
    ).toEqual([])
  })

  it.each<[Field, string, RegExp]>([
    ['preamble', '现公布本机关年度报告。', /统计期限/u],
    ['problems.problems', '无。', /主要问题/u],
    ['problems.problems', '全年公开工作组织有力，成效明显。', /像是没有写出问题/u],
    ['problems.improvements', '下一步加强培训。', /去年报告所列问题/u],
    ['other', '没有其他需要报告的事项。', /信息处理费/u],
    ['other', '本年度未收取信息处理费。', /通知/u],
  ])('and %s does not mention: %s', (field, text, expected) => {
    expect(missing([[field, text]]).join()).toMatch(expected)
  })

  it.each<[Field, string]>([
    ['other', '本年度未发出收费通知，未收取信息处理费。'],
    ['other', '发出信息处理费收费通知0件，总金额0元，实际收取0元。'],
    ['problems.problems', '一是没有形成合力。'],
    ['problems.improvements', '针对2023年报告所列解读不足，制作图解9件。下一步加强培训。'],
  ])('and %s mentions: %s', (field, text) => {
    expect(missing([[field, text]])).toEqual([])
  })

  it.each(['收到的3件申请已全部办结。', '受理3份申请，均已答复。', '共3件，主要询问补偿标准。'])(
    'counts the requests in %s',
    (text) => {
      const tables: [Field, FieldValue][] = [
        ['requests:received/natural', 3],
        ['requests:granted/natural', 3],
        ['overview.onRequest', text],
      ]
      expect(missing(tables)).toEqual([])
    },
  )

  it('includes what was carried in, where more was handled than came', () => {
    const handled: [Field, FieldValue][] = [
      ['requests:received/natural', 3],
      ['requests:carriedIn/natural', 2],
      ['requests:granted/natural', 5],
    ]
    const told = (text: string) => missing([...handled, ['overview.onRequest', text]])
    expect(told('新收申请3件，办结5件，无结转下年度的申请。')).toEqual([
      'overview.onRequest 文中新收 3 件，办结 5 件，没有写表中上年结转的 2 件，请补写。',
    ])
    expect(told('新收申请3件，上年转入2件，办结5件。')).toEqual([])
    expect(told('2024年收到政府信息公开申请3件。2023年度结转至2024年2件。2024年办结5件。')).toEqual([])
    expect(told('新收申请3件，均已答复。')).toEqual([])
  })

  it('includes the disputes and requests that the tables have', () => {
    const tables: [Field, FieldValue][] = [
      ['disputes:reconsideration/upheld', 2],
      ['requests:received/natural', 3],
      ['requests:granted/natural', 3],
      ['overview.onRequest', '进一步规范流程。'],
    ]
    expect(missing(tables).map((each) => /\d+ 件(?:行政复议)?/u.exec(each)?.[0])).toEqual([
      '2 件行政复议',
      '3 件',
    ])
  })
})
