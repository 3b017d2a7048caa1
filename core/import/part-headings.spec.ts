import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'
import type { SourceParagraph } from './source.ts'

function read(...lines: readonly (string | Omit<SourceParagraph, 'kind'>)[]) {
  const blocks = ['云杉县档案局2024年政府信息公开工作年度报告', ...lines].map((line): SourceParagraph =>
    typeof line === 'string' ? { kind: 'paragraph', text: line } : { kind: 'paragraph', ...line },
  )
  const { report, doubts, unplaced } = importReport({ kind: 'text', blocks, notices: [] })
  return {
    ...report.overview,
    ...report.problems,
    other: report.other,
    doubts: doubts.map(({ field }) => field),
    unplaced: unplaced.map(({ text }) => text),
  }
}

const ONE = ['一、总体情况', '（一）主动公开。公开12条。']
const FIVE = ['五、存在的主要问题及改进情况', '（一）存在的主要问题', '更新慢。', '（二）改进情况', '已改。']

describe('headings of parts', () => {
  it('may have lost the number that a list gave it', () => {
    const { proactive, introduction } = read('- 总体情况', '我局认真落实条例。', '（一）主动公开。公开12条。')
    expect([introduction, proactive]).toEqual(['我局认真落实条例。', '公开12条。'])
  })

  it.each(['—、总体情况', '－、总体情况', '。一、总体情况'])('may be written %s', (heading) => {
    const { proactive, introduction } = read(
      '根据条例编制本报告。',
      heading,
      '我局认真落实条例。',
      ONE[1] ?? '',
    )
    expect([introduction, proactive]).toEqual(['我局认真落实条例。', '公开12条。'])
  })

  it('may be numbered as items are, in a report that has no others', () => {
    const lines = [
      '（一）总体情况',
      '我局认真落实条例。',
      '（一）主动公开方面。公开12条。',
      '（二）依申请公开方面。无。',
    ]
    const { introduction, proactive, onRequest, doubts } = read(...lines, '（二）主动公开政府信息的情况')
    expect([introduction, proactive, onRequest]).toEqual(['我局认真落实条例。', '公开12条。', '无。'])
    expect(doubts).not.toContain('overview.proactive')
  })

  it.each(['六、需要说明的其他事项与附表', '六、其它应报告事项', '第六部分 其他情况'])(
    'are known by their words: %s',
    (heading) => {
      const { other, improvements, doubts } = read(...ONE, ...FIVE, heading, '无。')
      expect([other, improvements]).toEqual(['无。', '已改。'])
      expect(doubts).not.toContain('other')
    },
  )

  it.each(['六、收费与减免', '六、附注'])(
    'are known by their number where nobody knows their words, in doubt: %s',
    (heading) => {
      const { other, improvements, doubts } = read(...ONE, ...FIVE, heading, '无。')
      expect([other, improvements]).toEqual(['无。', '已改。'])
      if (heading.includes('收费')) expect(doubts).toContain('other')
    },
  )

  it('of part one may have words that nobody knows, in doubt', () => {
    const { introduction, proactive, doubts } = read(
      '一、2024年工作落实情况',
      '我局认真落实条例。',
      ...ONE.slice(1),
    )
    expect([introduction, proactive]).toEqual(['我局认真落实条例。', '公开12条。'])
    expect(doubts).toContain('overview.proactive')
  })

  it('of a notice about reports are none', () => {
    const blocks = [
      '云杉县人民政府办公室关于报送2024年政府信息公开工作年度报告的通知',
      '一、报送时间',
      '各单位于1月20日前报送。',
    ].map((text) => ({ kind: 'paragraph' as const, text }))
    const { report } = importReport({ kind: 'text', blocks, notices: [] })
    expect(Object.values(report.overview).filter((text) => text.length > 0)).toEqual([])
  })

  it('are no points of a list, and no sentences', () => {
    const list = ['一、更新慢', '二、解读少', '三、培训少', '四、人手少', '五、经费少', '六、渠道少']
    const { problems } = read(...ONE, '五、存在的主要问题及改进情况', '（一）存在的主要问题', ...list)
    expect(problems).toBe(list.join('\n'))
    expect(read(...ONE, ...FIVE, '六、下一年要继续努力，做好工作。').other).toBe('')
  })

  it.each([
    ['（一）2023年工作中存在问题的改进情况', '（二）2024年工作中存在的主要问题'],
    ['1.上年问题整改情况', '2.存在不足'],
  ])('of part five may be left out where its items have theirs: %s', (improved, faults) => {
    const { problems, improvements } = read(
      ...ONE,
      '四、政府信息公开行政复议、行政诉讼情况',
      improved,
      '一是更新快了。',
      faults,
      '解读少。',
    )
    expect([problems, improvements]).toEqual(['解读少。', '一是更新快了。'])
  })

  it('stand first in a table of contents', () => {
    const contents = ['一、总体情况', '二、主动公开政府信息情况', '六、其他需要报告的事项']
    const { proactive, other } = read(...contents, ...ONE, ...FIVE, '六、其他需要报告的事项', '无。')
    expect([proactive, other]).toEqual(['公开12条。', '无。'])
  })
})

describe('headings in part five', () => {
  it.each(['（一）问题导向不够强。', '（一）加强整改。', '（一）存在更新不及时的情况。'])(
    'are nothing but a name: %s',
    (line) => {
      const { problems } = read(...ONE, '五、存在的主要问题及改进情况', '（一）存在的主要问题', line)
      expect(problems).toBe(line)
    },
  )
})
