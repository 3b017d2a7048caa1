import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'

/** 89 new ones and 6 carried in, 91 handled, 4 carried out; 2 documents repealed. */
const whole = withFields(checkReportShape(sample), [
  ['requests:received/natural', 80],
  ['requests:received/enterprise', 9],
  ['requests:carriedIn/natural', 6],
  ['requests:granted/natural', 83],
  ['requests:granted/enterprise', 8],
  ['requests:carriedOut/natural', 3],
  ['requests:carriedOut/enterprise', 1],
  ['disclosure:normativeDocuments/repealed', 2],
])
const quotes = (text: string) =>
  checkReport(withFields(whole, [['overview.onRequest', text]]))
    .filter(
      ({ rule, severity, field }) =>
        rule.startsWith('narrative.') && severity !== 'advice' && field === 'overview.onRequest',
    )
    .map(({ quote }) => quote?.text)

describe('figures of more or less than the report covers', () => {
  it.each([
    '全区新收申请89件。区政府本级新收申请38件，同比减少4件。',
    '全县新收申请89件，办结91件。县政府办公室本级收到申请19件，办结19件。',
    '新收申请89件，上年结转6件，办结91件。其中区政府办公室办理27件（含上年结转2件），区直部门办理52件（含上年结转4件），镇街办理16件。',
    '新收申请89件，共办理91件。市政府本级承办其中23件，答复20件。',
    '新收申请89件。市本级新收20件；县区新收40件；市直部门新收29件。',
    '新收申请89件，办结91件。从新收数量看，自然人80件，商业企业9件。',
    '废止规范性文件2件，宣布失效5件。',
    '新收申请89件。乡级机关共收到申请213件，仅供参考。',
    '新收申请89件，其中同一人提出的投诉举报类申请19件。',
    '新收申请89件。以征地批文为内容的申请20件。',
    '新收申请89件，上年结转6件，应办总数95件。其中土地类50件，教育类41件，办结合计91件；尚有4件结转下年度。',
  ])('%s', (text) => expect(quotes(text)).toEqual([]))

  it.each([
    ['区政府本级新收申请38件。', '新收申请38件'],
    ['新收申请89件，其中自然人79件。', '自然人79件'],
    ['新收申请89件，上年结转6件。新收申请中自然人79件，商业企业9件。', '新收申请中自然人79件'],
    ['新收申请89件，上年结转6件，共95件。新收申请中，自然人83件，商业企业9件。', '自然人83件'],
    ['新收申请88件，新收申请中自然人80件，商业企业9件。', '新收申请88件'],
    ['废止规范性文件4件。', '废止规范性文件4件'],
  ])('%s is of the table', (text, quote) => expect(quotes(text)).toContain(quote))
})

describe('totals that the parts may be of', () => {
  it.each([
    '新收申请89件，上年结转6件。办结91件：区直部门51件，镇街40件。办理结果为：予以公开91件，其他处理0件。',
    '新收申请89件，上年结转6件，办结91件。申请涉及北区60件、南区20件、东区15件。',
    '办结91件，其中予以公开91件，理由分别为本单位制作60件、本单位保存31件。',
    '发布信息537条。其中基层公开目录26个领域419条，预算8条，应急27条，回应12条，动态71条。',
    '印发文件73件，其中主动公开45件；制发规范性文件0件，废止2件。',
    '新收申请89件，上年结转6件，共处理95件。涉及投诉的31件，占34.8%。',
    '审核文件127件，其中上报24件；备案审查下级文件156件。',
    '收到申请89件（含转交2件），上年结转6件，共95件。',
  ])('%s', (text) => expect(quotes(text)).toEqual([]))

  it.each([
    ['办结91件，其中区直部门51件，镇街41件。', '办结91件'],
    ['新收申请89件，涉及投诉的31件，占30.8%。', '30.8%'],
    ['审核文件127件，其中上报156件。', '上报156件'],
    ['新收申请89件，上年结转6件，共96件。', '共96件'],
    ['新收申请89件，其中自然人86件、企业9件；上年结转6件。', '新收申请89件'],
  ])('%s is found', (text, quote) => expect(quotes(text)).toContain(quote))
})
