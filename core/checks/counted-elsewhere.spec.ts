import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'

/** 40 new ones, 38 handled, 4 of them not processed; two reconsiderations and three suits, one of each corrected. */
const whole = withFields(checkReportShape(sample), [
  ['requests:received/natural', 40],
  ['requests:granted/natural', 34],
  ['requests:notProcessed.duplicate/natural', 4],
  ['requests:carriedOut/natural', 2],
  ['disputes:reconsideration/upheld', 1],
  ['disputes:reconsideration/corrected', 1],
  ['disputes:litigationDirect/upheld', 2],
  ['disputes:litigationDirect/corrected', 1],
  ['disclosure:normativeDocuments/issued', 9],
  ['disclosure:penalties/decisions', 120],
])
const told = (text: string, report: Report = whole, more: [Field, FieldValue][] = []) =>
  checkReport(withFields(report, [['overview.onRequest', text], ...more])).filter(
    ({ rule, severity, field }) =>
      rule.startsWith('narrative.') && severity !== 'advice' && field === 'overview.onRequest',
  )

describe('figures that the words count elsewhere', () => {
  it.each([
    '收到申请40件。作为行政复议机构，年内承办政府信息公开行政复议案件11件（被申请人为其他机关，不计入本报告第四部分）。',
    '收到申请40件。办理涉税行政复议案件5件，与政府信息公开无关。',
    '收到申请40件；另有行政诉讼6件以市政府为被告，在市政府的报告中反映。',
    '机关收到申请40件。全系统（含学校）共收到申请97件，学校收到的57件由学校办理，未列入本表。',
    '全年收到申请40件，同一人提出的23件中，理由不合理的1件不予处理，其余合并答复。不予处理共4件。',
    '收到申请40件，其中申请公开事故认定材料20件、行政处罚案卷3件。',
    '收到申请40件，无其他申请。',
    '收到申请40件。公文均明确公开属性，全年确定主动公开公文8件、依申请公开21件、不予公开17件。',
    '收到申请40件，另收到转来的3件，已退回原单位，未计入本局收件。',
    '收到申请40件。出具证明58份，属于公共服务，未统计在申请数内；2件来信未作为申请登记。',
    '收到申请40件，征求第三方意见7件，第三方同意公开5件、不同意公开2件。',
    '收到申请40件。作为复议机关受理的全部行政复议案件为1126件。',
    '收到申请40件，办结38件，公开（含部分公开）34件，不予处理4件。',
    '收到申请40件，引发行政复议2件、行政诉讼3件，被纠正2件。',
    '收到申请40件。废止规范性文件0件；对印发的42份公文逐一核定公开属性。',
    '收到申请40件。与司法局研究“无正当理由大量申请”的认定，对无正当理由反复提出的申请统一口径。',
  ])('%s', (text) => expect(told(text)).toEqual([]))

  it.each([
    ['收到申请41件，其中8件由村级答复，不计入本报告。', '收到申请41件'],
    ['收到申请40件。办理政府信息公开行政复议案件4件。', '办理政府信息公开行政复议案件4件'],
    ['收到申请40件，不予处理1件。', '不予处理1件'],
    ['没有收到申请。', '没有收到申请'],
    ['未收到申请，另有来信2件。', '未收到申请'],
    ['收到申请40件，同意公开5件，征求第三方意见1件。', '同意公开5件'],
    ['收到申请40件，公开（含部分公开）33件，不予处理4件。', '公开（含部分公开）33件'],
    ['收到申请40件，作出行政处罚123件。', '作出行政处罚123件'],
    ['收到申请40件，全年依法作出行政处罚决定102件。', '作出行政处罚决定102件'],
    ['收到申请40件，执法大队全年作出行政处罚决定102件。', '作出行政处罚决定102件'],
    ['收到申请40件，连同2023年遗留下来的6件一并办理。', '2023年遗留下来的6件'],
    ['收到申请41件，均为自然人提出的申请。', '收到申请41件'],
    ['全年收到村民提出的申请41件。', '收到村民提出的申请41件'],
    ['收到申请40件，引发行政复议2件，行政诉讼3件，其中纠正2件。', '纠正2件'],
    ['收到申请40件，发生行政诉讼3件，均为经复议后提起。', '行政诉讼3件，均为经复议后提起'],
  ])('%s is of the table', (text, quote) =>
    expect(told(text).map((each) => each.quote?.text)).toEqual([quote]),
  )

  it.each([
    ['直接起诉3件，维持2件、纠正1件；复议后起诉2件，维持1件、尚未审结1件。', []],
    ['直接起诉3件、复议后起诉2件，其中维持3件、纠正1件、尚未审结1件。', []],
    ['其中直接起诉3件均维持，复议后起诉2件。', ['直接起诉3件均维持']],
    ['直接起诉3件，维持2件、纠正1件；复议后起诉2件均维持。', ['复议后起诉2件均维持']],
  ])('results by each way to the court: %s', (text, quotes) => {
    const ways: [Field, FieldValue][] = [
      ['disputes:litigationAfterReconsideration/upheld', 1],
      ['disputes:litigationAfterReconsideration/pending', 1],
    ]
    const found = told(`收到申请40件。行政复议2件：维持1件、纠正1件。行政诉讼5件：${text}`, whole, ways)
    expect(found.map(({ quote }) => quote?.text)).toEqual(quotes)
  })

  it('in a government’s report, where it tells of its own office', () => {
    const text = '县政府及县政府办公室制发的8件行政规范性文件均配套解读。'
    const government: Report = { ...whole, agency: { ...whole.agency, level: 'government' } }
    expect(told(text)).toHaveLength(1)
    expect(told(text, government)).toEqual([])
  })
})

describe('the year to which requests are carried over', () => {
  it.each([
    ['收到申请40件，2件结转至2024年继续办理。', 1],
    ['收到申请40件，2件结转至2025年继续办理。', 0],
    ['上年结转至2024年0件，收到申请40件。', 0],
  ])('%s', (text, count) => {
    expect(told(text).filter(({ rule }) => rule === 'narrative.year')).toHaveLength(count)
  })
})

describe('what was not, or is of another time or kind', () => {
  it.each([
    '收到申请40件。6月收到申请12件，为全年最多；11月没有收到申请。',
    '收到申请40件。春节期间未收到群众申请。',
    '收到申请40件。没有收到恶意申请。',
    '收到申请40件。各村（社区）未收到政府信息公开申请。',
    '收到申请40件。不予处理4件，系重复申请；未出现以其他理由不予处理的情况。',
    '收到申请40件，办结38件，仍有2件申请在法定期限内办理。',
    '收到申请40件，引发行政诉讼3件，没有新增行政诉讼案件。',
    '收到申请40件，作为第三人参加行政诉讼5件。',
    '收到申请40件，另有3件不属于政府信息公开申请。',
    '收到申请40件，办结38件。解答群众咨询210人次，其中40件转为信访办理。',
    '收到申请40件。2023年发生的1件行政诉讼于今年审结。',
    '收到申请40件。被纠正的2件复议案件中有1件涉及乡镇。',
    '收到申请40件。企业和律师事务所提出的申请共11件。',
    '收到申请40件。新收申请中村民代表8件。',
    '收到申请40件。某村11户先后提出11件申请，答复后未再引发复议。',
    '收到申请40件。补偿安置类申请达26件。',
    '收到申请40件，处理38件，2件继续办理。',
    '收到申请40件，与上年51件相比减少11件。',
    '收到申请40件。公开项目17个、安全生产行政处罚决定34件。',
    '收到申请40件，因属于内部事务信息、过程性信息不予公开的分别为2件和3件。',
    '收到申请40件。公布本级规范性文件6件、部门3件，计9件。',
  ])('%s', (text) => expect(told(text)).toEqual([]))

  it('one reason that the form has no row for, beside one it has', () => {
    const text = '收到申请40件，其中1件申请因信息不存在无法提供，2件因本机关不掌握相关信息无法提供。'
    const withUnavailable = (count: number): [Field, FieldValue][] => [
      ['requests:unavailable.notHeld/natural', count],
    ]
    expect(told(text, whole, withUnavailable(3))).toEqual([])
    expect(told(text, whole, withUnavailable(4))).not.toEqual([])
  })

  it('is one finding of one row', () => {
    const secret: [Field, FieldValue][] = [['requests:refused.stateSecret/natural', 1]]
    expect(told('收到申请40件。未收到涉及国家秘密的申请。', whole, secret)).toHaveLength(1)
  })

  it('is a warning where the figure is told rightly beside it', () => {
    const severityOf = (text: string) =>
      told(text).find(({ rule }) => rule === 'narrative.mismatch')?.severity
    expect(severityOf('收到申请40件。全年未收到申请。')).toBe('warning')
    expect(severityOf('全年未收到申请。')).toBe('error')
  })
})
