import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkAnswerDays } from './answer-days.ts'
import { checkContradictions } from './contradictions/contradictions.ts'
import { checkConflicts } from './conflict.ts'
import { checkBreakdowns } from './breakdown.ts'
import { checkDisputeResults } from './dispute-results.ts'
import { checkYears } from './year.ts'
import { checkProcessingFee } from './processing-fee.ts'
import { checkProof } from './proof/proof.ts'
import { type Check, readReport } from './reading.ts'
import { checkRepeatedSentences } from './repeated-sentence.ts'

const whole = checkReportShape(sample)

function quotes(check: Check, fields: [Field, FieldValue][]): (string | undefined)[] {
  const report = withFields(whole, fields)
  return check(report, readReport(report)).map(({ quote }) => quote?.text)
}

describe('the slowest answer and the days all were answered in', () => {
  const days = (text: string) => quotes(checkAnswerDays, [['overview.onRequest', text]])

  it.each([
    ['申请均在法定的20个工作日内答复，平均用时9个工作日，最长用时27个工作日。', '最长用时27个工作日'],
    ['全部在15日内办结，办理最慢的18日。', '最慢的18日'],
  ])('%s', (text, words) => expect(days(text)).toEqual([words]))

  it.each([
    '申请均在法定的20个工作日内答复，最长用时17个工作日。',
    '申请均在法定的20个工作日内答复。其他业务最长用时27个工作日。',
    '申请均在20个工作日内答复，最长用时27天。',
    '部分申请在20个工作日内答复，最长用时27个工作日。',
  ])('%s says nothing', (text) => expect(days(text)).toEqual([]))
})

it('who did not pay was told a fee', () => {
  const fee = (unpaid: number, text: string) =>
    quotes(checkProcessingFee, [
      ['requests:other.feeUnpaid/natural', unpaid],
      ['other', text],
    ])
  expect(fee(1, '本年度未发出信息处理费收费通知。')).toEqual(['未发出信息处理费收费通知'])
  expect(fee(0, '本年度未发出信息处理费收费通知。')).toEqual([])
})

it('a text that is all of another one is told once, however short its sentences', () => {
  const text = '一是公开不够充分；二是培训偏少。'
  const same = (improvements: string) =>
    quotes(checkRepeatedSentences, [
      ['problems.problems', text],
      ['problems.improvements', improvements],
    ])
  expect(same(text)).toEqual([text])
  expect(same('一是公开不够充分；二是培训偏少，已增加2期。')).toEqual([])
})

it('a request for which nobody was held responsible is none who was', () => {
  const text = '责任追究：1件答复因程序瑕疵被纠正，不属于责任追究，全年没有责任追究情形。'
  expect(quotes(checkContradictions, [['overview.oversight', text]])).toEqual([])
  const two = '责任追究：2人受到批评教育。全年没有责任追究情形。'
  expect(quotes(checkContradictions, [['overview.oversight', two]])).toHaveLength(1)
})

it('an organization that manages public affairs writes its report by articles 54 and 55', () => {
  const ground = (articles: string) =>
    quotes(checkProof, [
      ['preamble', `根据《中华人民共和国政府信息公开条例》${articles}，编制本报告。`],
    ]).filter((quote) => quote?.includes('十'))
  expect(ground('第五十四条、第五十五条')).toEqual([])
  expect(ground('第三十一条')).toEqual(['三十一'])
})

it.each([
  [checkConflicts, '新收申请62件，上年结转3件。征地批复39件。65件申请中，办结61件。', []],
  [checkConflicts, '新收申请62件，上年结转3件。收到申请63件，均已答复。', ['收到申请63件']],
  [checkBreakdowns, '行政复议21件，已审结17件，纠正3件。', []],
  [checkBreakdowns, '行政复议21件，已审结17件，尚未审结3件。', ['行政复议21件']],
  [checkBreakdowns, '收到2件政府信息公开申请，企业和自然人各1件，予以公开1件、无法提供1件。', []],
  [checkBreakdowns, '收到申请277件，甲局84件、乙局51件、丙局23件，合计158件。', []],
  [checkBreakdowns, '全年处理完毕277件。甲局84件、乙局51件、丙局23件，三个部门合计158件。', []],
  [checkYears, '对截至2021年底的18件规范性文件进行评估。', []],
  [checkYears, '截至2021年底，现行有效18件。', ['截至2021年底']],
  [checkProof, '分管领导XX同志负责政府信息公开工作。', ['XX']],
] as const)('%o says of %s: %o', (check, text, words) => {
  const of = quotes(check, [['overview.onRequest', text]])
  const before = quotes(check, [['overview.onRequest', '']])
  expect(of.filter((quote) => !before.includes(quote))).toEqual(words)
})

it('of disputes that were decided some are told behind 中', () => {
  const of = (corrected: string) =>
    quotes(checkDisputeResults, [
      ['disputes:reconsideration/upheld', 15],
      ['disputes:reconsideration/corrected', 5],
      ['overview.onRequest', `已审结的20件${corrected}。`],
    ])
  expect(of('行政复议案件中被纠正7件')).toHaveLength(1)
  expect(of('复议中，纠正7件')).toHaveLength(1)
  expect(of('行政复议案件中被纠正5件')).toEqual([])
  expect(of('行政复议申请中有1件因程序不当被纠正')).toEqual([])
})

it('suits and how they ended, with their way to the court between', () => {
  const of = (text: string) =>
    quotes(checkDisputeResults, [
      ['disputes:reconsideration/upheld', 0],
      ['disputes:litigationDirect/corrected', 1],
      ['overview.onRequest', text],
    ])
  expect(of('行政诉讼1件，未经复议直接起诉，法院判决结果维持。')).toHaveLength(1)
  expect(of('行政诉讼1件，未经复议直接起诉，法院判决撤销。')).toEqual([])
  expect(of('行政诉讼1件，未经复议直接起诉。')).toEqual([])
})

it('papers of disputes that were published are no disputes', () => {
  const of = (text: string) => quotes(checkConflicts, [['overview.onRequest', text]])
  expect(of('公开行政复议文书32条。全年没有行政复议案件。')).toEqual([])
  expect(of('收到行政复议32件。全年没有行政复议案件。')).toHaveLength(1)
})

it('part six tells of the fees of the year of the report', () => {
  const of = (text: string) => {
    const report = withFields(whole, [['other', text]])
    return checkYears(report, readReport(report))
  }
  const past = whole.year - 2
  expect(of(`${past}年我局未发出信息处理费收费通知。`)).toMatchObject([{ severity: 'warning' }])
  expect(of(`${past}年我局开通了新网站。`)).toMatchObject([{ severity: 'advice' }])
})
