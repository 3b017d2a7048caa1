import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'
import type { SourceBlock } from './source.ts'

const OPENING = ['云杉县青坪镇2024年政府信息公开工作年度报告', '根据条例编制本报告。']
const PROACTIVE = '2024年，我镇通过县政府网站公开信息49条。'
const ON_REQUEST = '全年未收到申请。'
const PARTS = [
  '一、主动公开政府信息情况',
  PROACTIVE,
  '二、依申请公开政府信息情况',
  ON_REQUEST,
  '三、申请行政复议和提起行政诉讼情况',
  '全年没有发生。',
  '四、政府信息公开的收费及减免情况',
  '没有收取费用。',
  '五、存在的主要问题和改进措施',
  '公开还不够及时。',
]

function read(lines: readonly string[], ...more: readonly SourceBlock[]) {
  const blocks = [...OPENING, ...lines].map((text): SourceBlock => ({ kind: 'paragraph', text }))
  return importReport({
    kind: 'text',
    blocks: [...blocks, ...more],
    notices: [],
  })
}

describe('parts of the order there was before the form, without tables', () => {
  it('are the items of part one as far as the problems, and the preamble is asked about', () => {
    const { report, doubts, unplaced } = read(PARTS)
    expect(report.overview).toMatchObject({
      proactive: PROACTIVE,
      onRequest: ON_REQUEST,
    })
    expect(report.overview.more).toEqual([
      {
        heading: '（六）申请行政复议和提起行政诉讼情况',
        text: '全年没有发生。',
      },
      { heading: '（七）政府信息公开的收费及减免情况', text: '没有收取费用。' },
    ])
    expect([report.preamble, report.problems.problems]).toEqual([OPENING[1], '公开还不够及时。'])
    expect(doubts.map(({ field }) => field)).toEqual(expect.arrayContaining(['preamble', 'overview.more']))
    expect(unplaced).toEqual([])
  })

  const told = (lines: readonly string[], ...more: readonly SourceBlock[]) =>
    read(lines, ...more).report.overview.proactive

  it('are none behind 一、总体情况, beside a table, without words under them, or in another order', () => {
    expect(told(['一、总体情况', ON_REQUEST, '二、主动公开政府信息情况', PROACTIVE])).toBe(ON_REQUEST)
    const rows = [
      {
        cells: ['行政许可', '3'].map((text, column) => ({
          text,
          column,
          colSpan: 1,
          rowSpan: 1,
        })),
      },
    ]
    expect(told(PARTS, { kind: 'table', rows })).not.toBe(PROACTIVE)
    expect(told(PARTS.filter((_, i) => i % 2 === 0))).not.toBe(PROACTIVE)
    expect(told(['一、主动公开政府信息情况', PROACTIVE, '三、行政复议情况', ON_REQUEST])).not.toBe(PROACTIVE)
  })
})
