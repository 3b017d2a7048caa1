import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import type { TextField } from '../form/form.ts'
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'
import type { RuleId } from './finding.ts'

const whole = checkReportShape(sample)
const found = (rule: RuleId, changes: [Field, FieldValue][], lastYear?: Report) =>
  checkReport(withFields(whole, changes), { lastYear }).filter((each) => each.rule === rule)

describe('figures that stand as they did last year', () => {
  const field: TextField = 'overview.platforms'
  const same = (text: string) =>
    found('narrative.year', [[field, text]], lastYear).filter((each) => each.field === field)
  const lastYear = withFields({ ...whole, year: 2023 }, [
    [field, '全年网站发布信息1127条，公众号推送86条，培训120余人次，接听12345件。'],
  ])
  it.each([
    '2024年，全年网站发布信息1127条。',
    '我局网站建设有序，全年网站发布信息1127条，公众号推送86条，关注人数上升。',
  ])('%s', (text) => {
    expect(same(text)).toMatchObject([{ severity: 'warning', quote: { text: '全年网站发布信息1127条' } }])
  })

  it.each([
    '全年网站发布信息1128条。',
    '公众号推送86条，培训120余人次，接听12345件。',
    '共有网站发布信息1127条。',
  ])('%s says nothing', (text) => expect(same(text)).toEqual([]))
})

it.each([
  ['2023年，我局将对照要点补充解读。', 1],
  ['2024年，我局将对照要点补充解读。', 1],
  ['2025年，我局将对照要点补充解读。', 0],
  ['2024年，我局将在公告中增加图表，力争年底前完成。', 1],
  ['2024年，我局将政务公开纳入考核。', 0],
  ['一是2023年将开设企业点题栏目。', 1],
  ['2024年，我局将制作预算图解，说明资金去向。', 1],
])('plans of a year that is over: %s', (text, count) => {
  const years = found('narrative.year', [['problems.improvements', text]])
  expect(years.filter(({ field }) => field === 'problems.improvements')).toHaveLength(count)
})

describe('all handled in words, some carried over in the table', () => {
  const carried: [Field, FieldValue][] = [
    ['requests:received/natural', 5],
    ['requests:carriedOut/natural', 5],
  ]
  const named = (text: string, table = carried) =>
    found('narrative.mismatch', [...table, ['overview.onRequest', text]]).filter(({ message }) =>
      message.includes('全部办完'),
    )
  it.each([
    '2024年，我局共收到政府信息公开申请5件，均已按时办结。',
    '全年受理依申请公开5件，全部在法定期限内答复。',
    '新收申请5件，均依法予以答复。',
    '收到申请5件，连同上年结转的2件，均已按期办结。',
    '受理申请5件，2023年结转1件，全部按时办结。',
    '收到申请5件，办结3件，结转下年2件，所有申请均已在年内办结。',
  ])('%s', (text) => {
    expect(named(text)).toMatchObject([{ severity: 'warning', cells: ['requests:carriedOut/total'] }])
    expect(named(text, [])).toEqual([])
  })

  it.each([
    '收到申请8件，办结3件，均按时答复，结转下年度5件。',
    '收到申请5件，除结转的外均已办结。',
    '收到申请5件，均已办结3件，其余正在办理。',
    '收到网民留言12件，均已答复；收到信息公开申请5件。',
    '收到人大代表建议5件，申请公开的均已答复。',
    '未收到政府信息公开申请，群众来信均已答复。',
    '2023年收到的2件申请顺延至本年，均已办结。',
    '受理的申请多为案卷，各科室、派出所均按期答复。',
  ])('%s is not it', (text) => expect(named(text)).toEqual([]))
})

describe('documents issued and in force', () => {
  const inForce = (issued: number, repealed: number, now: number) =>
    found('carryover.inForce', [
      ['disclosure:normativeDocuments/issued', issued],
      ['disclosure:normativeDocuments/repealed', repealed],
      ['disclosure:normativeDocuments/inForce', now],
    ])
  it.each([
    [7, 0, 0],
    [5, 2, 1],
  ])('%i issued and %i repealed leave more than %i', (issued, repealed, now) => {
    expect(inForce(issued, repealed, now)).toMatchObject([{ severity: 'warning', actual: now }])
  })

  it.each([
    [7, 0, 7],
    [2, 5, 0],
    [0, 3, 12],
  ])('%i issued and %i repealed may leave %i', (...documents) => expect(inForce(...documents)).toEqual([]))
})

describe('a report that is no last year’s', () => {
  it('of two years before is named, and nothing else is said of it', () => {
    const findings = found('carryover.lastYear', [], { ...whole, year: 2022 })
    expect(findings).toMatchObject([{ severity: 'warning', expected: 2023, actual: 2022 }])
    expect(findings[0]?.message).toContain('2022年的报告，不是 2023年的')
  })

  it('of another organ is named, and its figures are only doubted', () => {
    const other = withFields({ ...whole, year: 2023, agency: { ...whole.agency, name: '大竹县民政局' } }, [
      ['requests:carriedOut/natural', 2],
    ])
    expect(found('carryover.lastYear', [], other)).toMatchObject([{ actual: '大竹县民政局' }])
    expect(found('carryover.requests', [], other)).toMatchObject([{ severity: 'warning' }])
  })

  it('is the same organ’s by a longer or a shorter name', () => {
    const same = { ...whole, year: 2023, agency: { ...whole.agency, name: `四川省${whole.agency.name}` } }
    expect(found('carryover.lastYear', [], same)).toEqual([])
  })
})

describe('a sentence that stands in two places', () => {
  const sentence = '我局高度重视政府信息公开工作，明确专人负责信息的收集整理和审核发布。'
  const twice = (text: string) =>
    found('proof.term', [
      ['overview.management', sentence],
      ['overview.oversight', text],
    ])
  it.each([sentence, `完善制度。${sentence.replace('，', '')}`])('%s', (text) => {
    expect(twice(text)).toMatchObject([{ severity: 'warning', field: 'overview.oversight' }])
    expect(twice(text)[0]?.message).toContain('“政府信息管理”')
  })

  it.each([sentence.replace('专人', '两名专人'), '完善政府信息公开制度。'])('%s is another', (text) =>
    expect(twice(text)).toEqual([]),
  )
})

describe('what is told once', () => {
  it('is a passage that disagrees with the table and with another passage', () => {
    const rules = checkReport(
      withFields(whole, [
        ['overview.onRequest', '我局收到政府信息公开申请0件。'],
        ['overview.oversight', '我局收到政府信息公开申请4件。'],
      ]),
    ).map(({ rule }) => rule)
    expect(rules).toContain('narrative.mismatch')
    expect(rules).not.toContain('narrative.conflict')
  })
})
