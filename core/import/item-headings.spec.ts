import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'
import type { SourceParagraph } from './source.ts'

type Paragraph = Omit<SourceParagraph, 'kind'>
type Line = string | Paragraph

function read(...lines: readonly Line[]) {
  const all: Line[] = [
    '云杉县档案局2024年政府信息公开工作年度报告',
    '一、总体情况',
    ...lines,
    '二、主动公开政府信息情况',
  ]
  const blocks = all.map((line): SourceParagraph =>
    typeof line === 'string' ? { kind: 'paragraph', text: line } : { kind: 'paragraph', ...line },
  )
  const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
  return { ...report.overview, doubts: doubts.map(({ field }) => field) }
}

const MATTERS = {
  proactive: ['主动公开', '政府信息主动公开', '主动公开政府信息'],
  onRequest: ['依申请公开', '政府信息依申请公开', '信息公开申请'],
  management: ['政府信息管理', '信息资源管理', '政府信息规范化管理'],
  platforms: ['平台建设', '政府网站', '政务新媒体', '公开平台'],
  oversight: ['监督保障', '监督与保障'],
} as const
type Item = keyof typeof MATTERS
const ITEMS = Object.keys(MATTERS) as Item[]
const BEFORE = ['', '加强', '持续深化', '扎实做好', '进一步规范', '聚焦重点领域，强化']
const AFTER = ['', '情况', '方面', '工作情况', '工作', '全面落实', '有序推进', '稳步提升', '规范高效']
const NUMBERS: readonly ((n: number) => string)[] = [
  (n) => `（${'一二三四五'[n]}）`,
  (n) => `(${'一二三四五'[n]}) `,
  (n) => `${n + 1}.`,
  (n) => `${n + 1}、`,
  (n) => `${'一二三四五'[n]}是`,
  (n) => `${'㈠㈡㈢㈣㈤'[n]}`,
  () => '• ',
]

/** A heading before its words: on a line of its own, or run in. */
const SETTINGS: readonly ((heading: string, words: string) => Paragraph[])[] = [
  (heading, words) => [{ text: heading }, { text: words }],
  (heading, words) => [{ text: heading, bold: true }, { text: words }],
  (heading, words) => [{ text: `${heading}。${words}` }],
  (heading, words) => [{ text: `${heading}：${words}` }],
  (heading, words) => [{ text: `${heading} ${words}`, runIn: heading.length }],
]

const heading = (item: Item) =>
  fc
    .tuple(fc.constantFrom(...BEFORE), fc.constantFrom(...MATTERS[item]), fc.constantFrom(...AFTER))
    .map((parts) => parts.join(''))

describe('headings of items', () => {
  it('open their fields whatever verb, predicate and number they have and wherever they stand, and are left in no text', () => {
    const headings = fc.tuple(...ITEMS.map((item) => heading(item)))
    const order = fc.shuffledSubarray(ITEMS, { minLength: 2, maxLength: 5 })
    const manner = fc.tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...SETTINGS))
    fc.assert(
      fc.property(headings, order, manner, fc.boolean(), (words, items, [number, setting], hasLead) => {
        const lead = hasLead && items.includes('proactive') ? ['2024年，我局认真落实条例。'] : []
        const lines = items.flatMap((item, n) =>
          setting(`${number(n)}${words[ITEMS.indexOf(item)] ?? ''}`, `本局第${n}句有了新办法。`),
        )
        const found = read(...lead, ...lines)
        for (const [n, item] of items.entries()) expect(found[item]).toBe(`本局第${n}句有了新办法。`)
        expect(found.introduction ?? '').toBe(lead.join(''))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['围绕粮食安全强化主动公开。公开12条。', 'proactive'],
    ['健全机制，依法办理公开申请。收到2件。', 'onRequest'],
    ['信息制作与管理。逐条审核。', 'management'],
    ['进一步推进政务新媒体建设。发布9条。', 'platforms'],
    ['监督管理情况。检查2次。', 'oversight'],
  ] as const)('say their field by what they speak of: %s', (line, item) => {
    const { [item]: text } = read(`（一）${line}`)
    expect(text).toBe(line.slice(line.indexOf('。') + 1))
  })

  it.each([
    '（一）主动公开政府信息310条，其中政策12条。',
    '（一）主动公开 310条信息，更新12次。',
    '（一）2024年我局主动公开信息310条。',
  ])('are no sentence that begins like one: %s', (line) => {
    const { proactive, doubts } = read(line)
    expect(proactive).toMatch(/310条.*[。]$/u)
    expect(doubts).toContain('overview.proactive')
  })

  it('end at the first comma where a noun does: （一）主动公开方面，', () => {
    const { proactive, doubts } = read(
      '（一）主动公开方面，严格落实要求。公开12条。',
      '（二）依申请公开。无。',
    )
    expect(proactive).toBe('严格落实要求。公开12条。')
    expect(doubts).not.toContain('overview.proactive')
  })

  it('may be numbered as the parts are, beginning again with 一、', () => {
    const { proactive, onRequest, oversight, doubts } = read(
      '一、主动公开情况',
      '公开12条。',
      '二、依申请公开情况',
      '收到2件。',
      '三、监督保障情况',
      '检查2次。',
    )
    expect([proactive, onRequest, oversight]).toEqual(['公开12条。', '收到2件。', '检查2次。'])
    expect(doubts).not.toContain('overview.proactive')
  })

  it.each([
    ['主动公开方面，', '依申请公开方面，', '监督保障方面，'],
    ['在主动公开上，', '在依申请公开上，', '在监督保障上，'],
    ['【主动公开】', '【依申请公开】', '【监督保障】'],
  ])('are what three paragraphs or more say they are about: %s', (...heads) => {
    const words = ['公开12条。', '收到2件。', '检查2次。']
    const { proactive, onRequest, oversight } = read(
      ...heads.flatMap((head, i) => (head.endsWith('，') ? [`${head}${words[i]}`] : [head, words[i] ?? ''])),
    )
    expect([proactive, onRequest, oversight]).toEqual(words)
  })

  it('are no clause of a sentence without a number: it stays, in doubt', () => {
    const lines = ['深化主动公开，发布12条。', '规范依申请公开，收到2件。', '强化监督保障，检查2次。']
    const { proactive, onRequest, oversight, doubts } = read(...lines)
    expect([proactive, onRequest, oversight]).toEqual(lines)
    expect(doubts).toContain('overview.onRequest')
  })

  it('stay a sentence where no words stand under them', () => {
    const { proactive, doubts } = read('（一）主动公开工作有序推进。', '（二）依申请公开。无。')
    expect([proactive, doubts]).toEqual([
      '主动公开工作有序推进。',
      expect.arrayContaining(['overview.proactive']),
    ])
  })
})

describe('headings that are no item’s of the form', () => {
  it('begin further items, renumbered and in doubt, wherever they stand', () => {
    const { more, proactive, onRequest, doubts } = read(
      '（一）加强组织领导。开会2次。',
      '（二）规范主动公开。公开12条。',
      '（三）办理依申请公开。收到2件。',
      '（四）健全工作制度。修订3项。',
    )
    expect(more).toEqual([
      { heading: '（六）加强组织领导', text: '开会2次。' },
      { heading: '（七）健全工作制度', text: '修订3项。' },
    ])
    expect([proactive, onRequest]).toEqual(['公开12条。', '收到2件。'])
    expect(doubts).toContain('overview.more')
  })

  it('may still mean the one item that nothing else names: then it is there, in doubt', () => {
    const { proactive, more, doubts } = read('（一）深化政务公开。公开12条。', '（二）依申请公开。无。')
    expect([proactive, more]).toEqual(['公开12条。', undefined])
    expect(doubts).toContain('overview.proactive')
  })

  it('are joined, in order and in doubt, where two say the same field', () => {
    const { platforms, doubts } = read(
      '（一）主动公开。公开12条。',
      '（二）政府网站建设。改版1次。',
      '（三）政务新媒体建设。发布9条。',
    )
    expect(platforms).toBe('改版1次。\n发布9条。')
    expect(doubts).toContain('overview.platforms')
  })

  it('are points of a list where the list begins anew within an item', () => {
    const list = ['（一）强化主动公开检查。', '（二）规范依申请公开检查。']
    const { oversight } = read(
      '（一）主动公开。公开12条。',
      '（二）依申请公开。无。',
      '（三）监督保障。分两方面：',
      ...list,
    )
    expect(oversight).toBe(['分两方面：', ...list].join('\n'))
  })
})

it.each([
  ['（二）依申请公开情况2024年，本局共收到依申请', '2024年，本局共收到依申请\n公开事项5件，均已答复。'],
  ['）依申请公开情况全年局共收到依申请', '全年局共收到依申请\n公开事项5件，均已答复。'],
  ['（二）依申请公开情况2024年度', '公开事项5件，均已答复。'],
])('a sentence torn behind its heading is lost in no heading: %s', (line, onRequest) => {
  const { doubts, ...overview } = read('（一）主动公开情况。公开12条。', line, '公开事项5件，均已答复。')
  expect(overview).toMatchObject({ proactive: '公开12条。', onRequest })
  expect(doubts.includes('overview.onRequest')).toBe(onRequest.includes('\n'))
})
