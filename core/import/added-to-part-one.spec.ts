import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'
import type { SourceParagraph } from './source.ts'

const AROUND = ['甲局2024年政府信息公开工作年度报告', '一、总体情况']
const AFTER = [
  '五、存在的主要问题及改进情况',
  '（一）存在的主要问题',
  '更新不及时。',
  '（二）改进情况',
  '已经改进。',
]
const FIVE = [
  '（一）主动公开。公开12条。',
  '（二）依申请公开。收到2件。',
  '（三）政府信息管理。逐条审核。',
  '（四）平台建设。更新专栏。',
  '（五）监督保障。培训2次。',
]

type Line = string | Omit<SourceParagraph, 'kind'>

function read(...lines: readonly Line[]) {
  const blocks = [...AROUND, ...lines, ...AFTER].map((line): SourceParagraph =>
    typeof line === 'string' ? { kind: 'paragraph', text: line } : { kind: 'paragraph', ...line },
  )
  const { report, doubts, unplaced } = importReport({ kind: 'text', blocks, notices: [] })
  return { ...report.overview, doubts: doubts.map(({ field }) => field), unplaced }
}

it('a first item that sums up is the introduction, in doubt', () => {
  const { introduction, proactive, doubts } = read(
    '（一）概述',
    '2024年，我局认真贯彻条例。',
    '（二）主动公开',
    '公开12条。',
    '（三）依申请公开',
    '收到2件。',
  )
  expect([introduction, proactive]).toEqual(['2024年，我局认真贯彻条例。', '公开12条。'])
  expect(doubts).toContain('overview.introduction')
})

describe('an item with two headings', () => {
  it('has the words under the second', () => {
    const { proactive, introduction, doubts } = read(
      '2024年，我局认真贯彻条例。',
      '行政机关主动公开政府信息情况：',
      '（一）主动公开情况。公开12条。',
      ...FIVE.slice(1),
    )
    expect([introduction, proactive]).toEqual(['2024年，我局认真贯彻条例。', '公开12条。'])
    expect(doubts).not.toContain('overview.proactive')
  })
})

describe('the paragraph before the first item', () => {
  it('is the introduction, whatever its heading is called and wherever that stands', () => {
    const words = ['2024年，我局认真贯彻条例。', '主要情况如下：']
    const { introduction, proactive, doubts } = read(
      ...words,
      '（一）主动公开情况',
      '公开12条。',
      ...FIVE.slice(1),
    )
    expect([introduction, proactive]).toEqual([words.join('\n'), '公开12条。'])
    expect(doubts).not.toContain('overview.proactive')
    const moved = read(...words, '（一）政府信息管理情况', '逐条审核。', '（二）主动公开情况', '公开12条。')
    expect([moved.introduction, moved.management, moved.proactive]).toEqual([
      words.join('\n'),
      '逐条审核。',
      '公开12条。',
    ])
  })

  it('is none where no item has a heading: it is doubtful as ever', () => {
    const { introduction, proactive, doubts } = read('2024年，公开12条。', '收到申请2件。')
    expect([introduction, proactive]).toEqual([undefined, '2024年，公开12条。\n收到申请2件。'])
    expect(doubts).toContain('overview.proactive')
  })

  it('is none where the first heading is the second item’s', () => {
    const { introduction, proactive } = read('2024年，公开12条。', ...FIVE.slice(1))
    expect([introduction, proactive]).toEqual([undefined, '2024年，公开12条。'])
  })
})

describe('items after the fifth', () => {
  it('are kept with their headings, however these are set', () => {
    const { more, oversight, unplaced } = read(
      ...FIVE,
      '（六）标准化建设。目录12类。',
      '更新36条。',
      { text: '（七）培训、考核情况', level: 3 },
      '培训2次。',
      { text: '(八)社会评议 满意率99%，无投诉。', runIn: 7 },
      '（九）其他',
    )
    expect(more).toEqual([
      { heading: '（六）标准化建设', text: '目录12类。\n更新36条。' },
      { heading: '（七）培训、考核情况', text: '培训2次。' },
      { heading: '(八)社会评议', text: '满意率99%，无投诉。' },
      { heading: '（九）其他', text: '' },
    ])
    expect([oversight, unplaced]).toEqual(['培训2次。', []])
  })

  it('are not the points of a list within an item, nor sentences with a number', () => {
    const list = ['（一）甲。', '（二）乙。', '（三）丙。', '（四）丁。', '（五）戊。', '（六）己。']
    const { more, oversight } = read(...FIVE, ...list)
    expect([more, oversight]).toEqual([undefined, ['培训2次。', ...list].join('\n')])
    const sentence = '（六）加强培训，全年开展3次，参加50人。'
    expect(read(...FIVE, sentence).oversight).toBe(`培训2次。\n${sentence}`)
  })

  it('are the form’s where they are called so', () => {
    const { more, oversight } = read(...FIVE.slice(0, 4), '（六）监督保障。培训2次。')
    expect([more, oversight]).toEqual([undefined, '培训2次。'])
  })

  it('belong to part one alone', () => {
    const { more } = read(...FIVE, '六、其他需要报告的事项', '（六）收费。没有收费。')
    expect(more).toBeUndefined()
  })
})
