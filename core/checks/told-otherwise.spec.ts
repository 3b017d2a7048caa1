import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import type { Agency, Field, FieldValue, Report } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'

/** 40 new ones, one of them of a research body and one of a law firm, 38 handled, 2 carried out; two reconsiderations, documents and fees. */
const whole = withFields(checkReportShape(sample), [
  ['requests:received/natural', 38],
  ['requests:received/research', 1],
  ['requests:received/legalService', 1],
  ['requests:granted/natural', 38],
  ['requests:carriedOut/research', 1],
  ['requests:carriedOut/legalService', 1],
  ['disputes:reconsideration/upheld', 2],
  ['disclosure:normativeDocuments/issued', 9],
  ['disclosure:fees/amount', 12.5],
])
const by = (agency: Partial<Agency>): Report => ({ ...whole, agency: { ...whole.agency, ...agency } })
const quotes = (text: string, { field = 'overview.onRequest', report = whole }: Of = {}) =>
  checkReport(withFields(report, [[field, text] as [Field, FieldValue]]))
    .filter(
      ({ rule, severity, field: at }) => at === field && rule !== 'guidance.missing' && severity !== 'advice',
    )
    .map(({ quote }) => quote?.text)

interface Of {
  readonly field?: Field
  readonly report?: Report
}

describe('what counts or denies something else', () => {
  it.each([
    '收到申请40件。与2023年新收38件比，多了2件。',
    '收到申请40件。6件结转件于1月答复，1件公开、5件部分公开。',
    '收到申请40件。登记业务3128份，与政府信息公开申请无涉。',
    '收到申请40件。土地出让价款没有算在行政事业性收费里。',
    '收到申请40件。征求第三方意见，4家不同意公开；对不同意公开的4件，独立作出判断。',
    '收到申请40件。市信访局2024年受理的信息公开类行政复议有3件，均与本局无关。',
    '收到申请40件。没有收到司法建议书、行政复议意见书。',
    '收到申请40件。20日内答复36件，经批准延长答复期限2件。',
    '收到申请40件。个人提出38件，科研机构、法律服务机构提出的申请共2件。',
    '收到申请40件。对处罚文书的公开，作不公开处理的2件均有理由。',
    '收到申请40件。发文84件，主动公开的11件、依申请公开的28件、不予公开的45件。',
    '乡镇、街道没有制定规范性文件。',
    '县局印发规范性文件8件，各所印发1件，两级合计9件。',
    '现行有效的省政府规章有5件。',
    '收到申请40件。去年留下的都已办完，2023年共收到申请2件，当年都答复了。',
  ])('%s', (text) => expect(quotes(text)).toEqual([]))

  it.each([
    ['收到申请38件。', '收到申请38件'],
    ['收到申请40件。答复36件。', '答复36件'],
    ['收到申请40件。科研机构、法律服务机构提出的申请共3件。', '法律服务机构提出的申请共3件'],
    ['收到申请40件，部分公开5件。', '部分公开5件'],
    ['没有收取行政事业性收费。', '没有收取行政事业性收费'],
    ['全县没有制定规范性文件。', '没有制定规范性文件'],
    ['收到申请40件，都答复了。', '都答复'],
  ])('%s is of the table', (text, quote) => expect(quotes(text)).toEqual([quote]))
})

describe('shares and sums of what is named anew', () => {
  it.each([
    '发出评议表120份，收回113份，满意和基本满意的占96%。',
    '对19个部门、3个街道实行年考核，考核占比3%。',
    '承办人大代表建议18件、政协提案25件，其中主办件29件。',
    '新增信息3862条，浏览量上升。按栏目统计，新闻1744条，公告608条，信用信息977条，余下533条为其他。',
    '户均点播3.2次，最高的村达到6.8次。',
    '2023年开通的广播覆盖全部乡镇。',
  ])('%s', (text) => expect(quotes(text, { field: 'overview.platforms' })).toEqual([]))

  it.each([
    ['发出评议表120份，收回113份，占96%。', '占96%'],
    ['承办人大代表建议18件、政协提案25件，其中主办件49件。', '主办件49件'],
    ['按栏目统计，新闻1744条，公告608条，余下533条为其他。', '余下533条'],
    ['最高的村达到6.8次。', '6.8次'],
    ['2023年，我局开通广播。', '2023'],
  ])('%s is wrong', (text, quote) => expect(quotes(text, { field: 'overview.platforms' })).toEqual([quote]))
})

it('a slip between two tellings of what one place published', () => {
  const told = (management: string) =>
    checkReport(
      withFields(whole, [
        ['overview.proactive', '全年在局门户网站公开信息986条，公众号推文120篇。'],
        ['overview.management', management],
      ]),
    ).filter(({ rule }) => rule === 'narrative.conflict')
  expect(told('局门户网站全年公开信息968条。')).toHaveLength(1)
  expect(told('局门户网站全年公开信息420条。')).toEqual([])
  expect(told('县政府网站和公众号全年公开信息968条。')).toEqual([])
})

it('answers that were late, for a reason told before, where all were in time', () => {
  const late = withFields(whole, [
    ['overview.onRequest', '收到申请40件。办结的申请全部在法定期限内答复，没有一件超期。'],
    ['problems.problems', '有2件申请因处室会商时间过长，超过法定答复期限。'],
  ])
  const found = checkReport(late).filter(({ rule }) => rule === 'narrative.conflict')
  expect(found.map(({ quote }) => quote?.text)).toEqual(['全部在法定期限内答复'])
})

describe('names', () => {
  const oversight = { field: 'overview.oversight' } as const
  const office = by({ name: '石桥县交通运输局', region: '石桥县' })
  const township = by({ name: '大湖乡人民政府', region: '石桥县', level: 'township' })

  it('of an office with 和 in its name at the head of a sentence', () =>
    expect(quotes('县文化和旅游局党组高度重视政务公开。', { ...oversight, report: office })).toEqual([
      '县文化和旅游局',
    ]))

  it('that a verb before 乡 or 县 only seems to make', () => {
    const group = '成立乡政务公开工作领导小组，落实专人。'
    expect(quotes(group, { ...oversight, report: township })).toEqual([])
    const own = '晒好明白账，是县交通运输局全年公开工作的主线。'
    expect(quotes(own, { ...oversight, report: office })).toEqual([])
  })

  it('of the regulations', () =>
    expect(quotes('落实《中华人民共和国政务信息公开条例》要求。', oversight)).toEqual(['政务信息公开条例']))

  it('of the year for which something is planned', () => {
    const plan = { field: 'problems.improvements' } as const
    expect(quotes('下一步，2024年我局将着重抓好公开。', plan)).toEqual(['2024年我局将着重'])
    expect(quotes('下一步，2025年我局将着重抓好公开。', plan)).toEqual([])
  })
})
