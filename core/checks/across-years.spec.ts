import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'

const whole = checkReportShape(sample)
const lastYear: Report = withFields({ ...whole, year: 2023 }, [
  ['requests:carriedOut/natural', 2],
  ['disclosure:normativeDocuments/inForce', 15],
  ['disputes:reconsideration/pending', 1],
  ['overview.proactive', ''],
  ['overview.platforms', '截至年底，公众号累计发送1315条信息。'],
])
const found = (family: string, changes: [Field, FieldValue][], last: Report | undefined = lastYear) =>
  checkReport(withFields(whole, changes), { lastYear: last }).filter(({ rule }) => rule.startsWith(family))

describe('figures across two years', () => {
  const SETTLED: [Field, FieldValue][] = [
    ['requests:carriedIn/natural', 2],
    ['requests:granted/natural', 2],
    ['disclosure:normativeDocuments/issued', 3],
    ['disclosure:normativeDocuments/repealed', 1],
    ['disclosure:normativeDocuments/inForce', 17],
    ['disputes:reconsideration/upheld', 1],
  ]

  it('that go on from last year are right', () => {
    expect(found('carryover.', SETTLED)).toEqual([])
  })

  it.each<[string, Field, FieldValue, string, unknown]>([
    ['carried in', 'requests:carriedIn/natural', 1, 'carryover.requests', 2],
    ['in force', 'disclosure:normativeDocuments/inForce', 23, 'carryover.inForce', 17],
    ['pending', 'disputes:reconsideration/upheld', 0, 'carryover.pending', 1],
  ])('%s that do not go on are found', (_, field, value, rule, expected) => {
    expect(found('carryover.', [...SETTLED, [field, value]])).toMatchObject([{ rule, expected }])
  })

  it('are not compared with a report of another year than the last', () => {
    expect(found('carryover.', [], { ...lastYear, year: 2022 })).toMatchObject([
      { rule: 'carryover.lastYear' },
    ])
  })
})

describe('words left over from another year', () => {
  it.each<[Field, string, string]>([
    ['preamble', '所列数据统计期限为2023年1月1日至12月31日。', 'error'],
    ['preamble', '编制渠县信访局2023年政府信息公开工作年度报告，统计期限为2024年1月1日至12月31日。', 'error'],
    ['overview.proactive', '2023年，我局主动公开政府信息127条。', 'warning'],
    ['overview.management', '2023年制作、获取政府信息总数467条。', 'warning'],
    ['other', '1.2023年，全县发出收费通知2件。', 'warning'],
    ['problems.problems', '2023年反映的渠道偏少问题，已通过增设公开点解决。', 'advice'],
    ['overview.management', '2022年度全镇共清理文件12件。', 'advice'],
    ['overview.platforms', '我局网站由专人负责，2022年更新栏目12个。', 'advice'],
    ['problems.problems', '主要问题：2021年培训偏少。', 'advice'],
    ['preamble', '本报告全面总结2023年的工作。', 'advice'],
    ['overview.proactive', '截至2024年1月21日，发布信息12条。', 'warning'],
    ['overview.proactive', '截至2025年1月21日，发布信息12条。', 'advice'],
  ])('%s: %s', (field, text, severity) => {
    expect(found('narrative.year', [[field, text]])).toMatchObject([{ severity, field }])
  })

  it('are of figures, though the next sentence is of the report’s year', () => {
    const text = '2023年，我局主动公开政府信息127条。2024年，我局认真落实条例。'
    expect(found('narrative.year', [['overview.proactive', text]])).toMatchObject([{ severity: 'warning' }])
  })

  it('suggest the report’s year', () => {
    const [finding] = found('narrative.year', [['overview.proactive', '2023年，我局主动公开政府信息127条。']])
    expect(finding?.suggestion).toMatchObject({ start: 0, from: '2023', to: '2024' })
  })

  it.each<[Field, string]>([
    ['preamble', '根据国办公开办函〔2021〕30号，统计期限为2024年1月1日至2024年12月31日。'],
    [
      'overview.proactive',
      '十四五以来，按照《2023年政务公开工作要点》，发布2023年政府信息公开工作年度报告1篇。',
    ],
    ['overview.proactive', '与2023年相比，公开数增加12条。2023年以来，持续完善制度。'],
    ['overview.proactive', '截至2024年12月31日，累计公开127条。'],
    ['overview.proactive', '公开政府债务：截至2023年底债务余额28.4亿元。'],
    ['overview.onRequest', '收到申请12件，2023年结转3件，1件结转至2025年继续办理，较2023年（9件）增加3件。'],
    ['overview.onRequest', '2023年9件、2024年12件，呈上升趋势。'],
    ['overview.management', '清理2021年以前印发的文件46件，制定村庄规划（2021年至2035年）。'],
    ['overview.oversight', '落实2019年5月15日起施行的条例。'],
    ['other', '某县某局\n2025年1月20日'],
    ['overview.oversight', '2023年，我局在全县评估中获评优秀单位。2024年，我局认真落实条例。'],
    ['problems.improvements', '2025年，我局将进一步加强培训。'],
  ])('are not these of %s: %s', (field, text) => {
    expect(found('narrative.year', [[field, text]])).toEqual([])
  })

  it.each([
    '2023年结转5件，办结78件，结转至2024年度继续办理3件。',
    '上年结转5件，办结78件，3件顺延到2023年办理。',
  ])('are those to which requests were carried: %s', (text) =>
    expect(found('narrative.year', [['overview.onRequest', text]])).toMatchObject([{ severity: 'warning' }]),
  )

  it('are not those of what was carried in', () => {
    const text =
      '由2023年结转至2024年办理的申请2件。2023年度收到的3件申请顺延至2024年办理。2023年收到，结转至2024年办理的1件。'
    expect(found('narrative.year', [['overview.onRequest', text]])).toEqual([])
  })

  it('are those of a plan that was last year’s', () => {
    const text = (year: number) => `${year}年，我单位将进一步整合线上平台，力争下半年完成。`
    const told = (year: number) => found('narrative.year', [['overview.platforms', text(year)]])
    expect(told(2023)).toMatchObject([{ severity: 'warning' }])
    expect(told(2025)).toEqual([])
  })

  it('are cumulative figures that fell', () => {
    const text = '截至年底，公众号累计发送1106条信息。'
    expect(found('narrative.year', [['overview.platforms', text]])).toMatchObject([
      { expected: 1315, actual: 1106 },
    ])
    expect(found('narrative.year', [['overview.platforms', text.replace('1106', '1400')]])).toEqual([])
  })
})
