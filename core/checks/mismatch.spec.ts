import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'
import type { Finding } from './finding.ts'

/** 71 + 3 new, 1 carried in, 70 granted, 2 withheld, 3 carried out. */
const FIGURES: [Field, FieldValue][] = [
  ['requests:received/natural', 71],
  ['requests:received/enterprise', 3],
  ['requests:carriedIn/natural', 1],
  ['requests:granted/natural', 67],
  ['requests:granted/enterprise', 3],
  ['requests:refused.internalAffairs/natural', 2],
  ['requests:carriedOut/natural', 3],
  ['disputes:reconsideration/upheld', 2],
  ['disclosure:normativeDocuments/issued', 5],
  ['disclosure:normativeDocuments/repealed', 10],
  ['disclosure:fees/amount', '12.5'],
  ['overview.management', '完善审查机制。'],
  ['other', '没有其他需要报告的事项。'],
]
const whole = withFields(checkReportShape(sample), FIGURES)
const last: Report = withFields({ ...whole, year: 2023 }, [['requests:received/natural', 80]])
const found = (text: string, lastYear?: Report) =>
  checkReport(withFields(whole, [['overview.onRequest', text]]), { lastYear }).filter(
    ({ rule }) => rule === 'narrative.mismatch',
  )

describe('words in quotation marks', () => {
  it.each(['做到“收到一件申请、办好一件实事”。', '坚持“办结1件申请，解决1类问题，温暖1方群众”的理念。'])(
    '%s is a motto',
    (text) => expect(found(text)).toEqual([]),
  )

  it.each(['全年“收到申请”75件。', '全年收到申请75件，做到“件件有回音、事事有着落”。'])(
    '%s is said',
    (text) => expect(found(text)).toMatchObject([{ expected: 74 }]),
  )
})

describe('words against the table', () => {
  it.each([
    ['收到申请75件。', 'error', 74, '上年结转也算进了收到'],
    ['收到申请75件，其中网络申请40件、邮寄申请34件。上年结转1件。', 'error', 74, '上年结转也算进了收到'],
    ['共收到群众申请61件，快递申请12件，合计73件。', 'warning', 74, ''],
    ['收到自然人提出的申请72件。', 'warning', 71, ''],
    ['全年行政复议3件。', 'warning', 2, ''],
    ['收到申请71件。', 'error', 74, '“自然人”一列'],
    ['收到申请83件。', 'error', 74, '去年的数'],
    ['受理申请75件。', 'warning', 74, '上年结转'],
    ['收到申请74件，上年结转1件，受理76件。', 'warning', 74, ''],
    ['收到申请74件，答复74件。', 'error', 72, '新收数'],
    ['未收到政府信息公开申请。', 'error', 74, '没有'],
    ['收到申请，不予公开4件。', 'error', 2, ''],
    ['收到申请，属于行政执法案卷2件。', 'error', 0, '行政执法案卷'],
    ['收到申请31件。', 'warning', 74, ''],
    ['制发规范性文件16件。', 'advice', 5, ''],
    ['未发生行政复议。', 'error', 2, ''],
    ['收到申请74件，其中自然人70件。', 'warning', 71, ''],
    ['收到申请74件，其中自然人71件，法人或其他组织4件。', 'warning', 3, ''],
    ['全年办理行政复议120件。', 'advice', 2, ''],
    ['制发规范性文件6件。', 'warning', 5, ''],
    ['收取行政事业性收费13万元。', 'warning', 12.5, ''],
  ] as const)('%s is held to be %s', (text, severity, expected, cause) => {
    expect(found(text, last)).toMatchObject([{ severity, expected }])
    expect(found(text, last)[0]?.message).toContain(cause)
  })

  it.each([
    '收到自然人提出的申请71件，上年结转1件。75件申请均在办理。',
    '不予公开的情形24项。',
    '收到申请74件，上年结转1件，办结72件，结转下年度3件。',
    '收到申请74件，上年结转1件，共受理75件。',
    '本年新收申请74件、结转上年1件，合并受理75件。',
    '全年办理申请75件。',
    '收到申请七十余件。',
    '收到申请74件，其中自然人71件，法人或其他组织3件。',
    '宣布失效规范性文件8件，废止规范性文件2件。',
    '收取行政事业性收费125000元。',
    '比上年增加5件。',
    '没有行政事业性收费之外的收费。',
  ])('%s agrees', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['收到申请七十五件。', '七十四'],
    ['收到申请７５件。', '７４'],
    ['收取行政事业性收费130000元。', '125000'],
  ])('suggests for %s the word in its own way of writing', (text, to) => {
    expect(found(text)[0]?.suggestion?.to).toBe(to)
  })

  it('offers no figure for the words where the column of the table contradicts itself', () => {
    const text = '收到申请75件。'
    const off: Report = withFields(whole, [
      ['requests:granted/natural', 10000],
      ['overview.onRequest', text],
    ])
    const finding = checkReport(off, {}).find(({ rule }) => rule === 'narrative.mismatch')
    expect(found(text)[0]?.suggestion).toBeDefined()
    expect(finding?.expected).toBe(74)
    expect(finding?.suggestion).toBeUndefined()
  })

  it('is as grave where two figures changed places', () => {
    const turned = found('收到申请74件，上年结转72件，办结1件。')
    expect(turned.map(({ severity, expected }) => [severity, expected])).toEqual([
      ['error', 1],
      ['error', 72],
    ])
  })

  it('is milder where another passage has the figure of the table, most of all in the same text', () => {
    const again = '年内收到申请64件。'
    const elsewhere = withFields(whole, [
      ['overview.onRequest', '全县收到申请74件。'],
      ['problems.problems', again],
    ])
    const severities = (findings: readonly Finding[]) =>
      findings.filter(({ rule }) => rule === 'narrative.mismatch').map(({ severity }) => severity)
    expect(severities(found(`全县收到申请74件。${again}`))).toEqual(['advice'])
    expect(severities(checkReport(elsewhere))).toEqual(['warning'])
    expect(severities(found(again))).toEqual(['error'])
  })

  it('says nothing while the row is blank', () => {
    const blank = withFields(
      whole,
      ['natural', 'enterprise', 'research', 'publicInterest', 'legalService', 'otherOrganisation'].map(
        (column) => [`requests:received/${column}` as Field, null] as const,
      ),
    )
    const rules = checkReport(withFields(blank, [['overview.onRequest', '收到申请5件。']])).map(
      ({ rule }) => rule,
    )
    expect(rules).not.toContain('narrative.mismatch')
  })
})

describe('words against words', () => {
  const rules = (text: string, family: string) =>
    checkReport(withFields(whole, [['overview.proactive', text]]))
      .filter(({ rule }) => rule === family)
      .map(({ severity, message }) => `${severity} ${message}`)

  it.each([
    ['公开107条，其中减税22条、决算7条、其他54条。', /^warning .*22＋7＋54＝83，与总数 107 差 24/u],
    ['公开107条，其中减税22条、决算90条。', /^warning .*差 5/u],
    ['收到申请10件，其中予以公开8件、不予公开3件。', /^error /u],
    ['发布2808条，其中微博12984条、微信1205条。', /^warning “微博12984条”/u],
    ['公开100条，其中动态40条，占45%，公告60条，占60%。', /^warning .*占.*40%.*45%/u],
  ])('%s does not add up', (text, expected) => {
    expect(rules(text, 'narrative.breakdown')[0]).toMatch(expected)
  })

  it.each([
    '公开107条，其中减税22条、决算7条等。',
    '公开191场，其中疫情防控151场。',
    '公开3条，占全县33.33%，其中动态1条，占33.33%，公告2条，占66.67%。',
    '事项89项，其中许可57项，网办45项，占78.9%，即办36项，占63.2%。',
  ])('%s may stand', (text) => {
    expect(rules(text, 'narrative.breakdown')).toEqual([])
  })

  it('that give one figure twice and differently are shown, unless they speak of different bodies', () => {
    const conflicts = (text: string) => rules(text, 'narrative.conflict')
    expect(conflicts('收取信息处理费20元。全年收取信息处理费30元。')).toHaveLength(1)
    expect(conflicts('全县收到申请74件。县政府办公室收到申请9件。')).toEqual([])
    expect(conflicts('失效规范性文件8件，废止规范性文件2件。')).toEqual([])
  })
})

describe('disputes that are said to be of disclosure', () => {
  it.each([
    ['由此引发行政复议3件。', 'warning'],
    ['发生行政复议2件、行政诉讼4件。', 'warning'],
    ['申请人对答复不服，申请行政复议3件。', 'warning'],
    ['全年承办行政复议30件。', 'advice'],
  ])('%s', (text, severity) => expect(found(text)).toMatchObject([{ severity }]))
})

describe('results of what came in', () => {
  const list = '新收申请74件，其中予以公开69件、不予公开2件、无法提供3件'
  const carried = (granted: number) => {
    const cells: [Field, FieldValue][] = [
      ['requests:granted/natural', granted],
      ['requests:unavailable.notHeld/natural', 3],
      ['requests:carriedOut/natural', 0],
      ['overview.onRequest', `${list}；上年结转1件，也予以公开。`],
    ]
    const report = withFields(whole, cells)
    return checkReport(report).filter(({ rule }) => rule === 'narrative.mismatch')
  }
  it('may leave out those carried in, which the table has besides', () => expect(carried(67)).toEqual([]))
  it('are wrong where the table has more than those', () =>
    expect(carried(68)).toMatchObject([{ severity: 'error', expected: 71, actual: 69 }]))

  it.each([
    [72, 2, []],
    [
      71,
      3,
      [
        { expected: 73, actual: 71 },
        { expected: 2, actual: 3 },
      ],
    ],
  ])('%i handled of them, and %i that go on', (handled, out, off) => {
    const report = withFields(whole, [
      ['requests:granted/natural', 65],
      ['requests:unavailable.notHeld/natural', 3],
      ['requests:carriedOut/natural', 2],
      ['overview.onRequest', `办理上年结转1件；新收申请74件，答复${handled}件，结转下年${out}件。`],
    ])
    const found = checkReport(report).filter(({ rule }) => rule === 'narrative.mismatch')
    expect(found).toHaveLength(off.length)
    expect(found).toMatchObject(off)
  })
})
