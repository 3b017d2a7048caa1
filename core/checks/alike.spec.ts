import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, RuleId } from './finding.ts'
import { alike } from './alike.ts'
import { checkedWords } from './checked-words.ts'

const finding = (rule: RuleId, message: string, severity: Finding['severity'] = 'warning'): Finding => ({
  rule,
  severity,
  part: 1,
  field: 'overview.proactive',
  message,
})

describe('findings of one kind', () => {
  it('stand together, whatever they quote and count', () => {
    const [a, b, c] = [
      finding('proof.punctuation', '中文里用了半角的“,”，连同后面的共 2 处，请改为全角标点。'),
      finding('proof.term', '“截止”应是“截至”，请修改。'),
      finding('proof.punctuation', '中文里用了半角的“;”，连同后面的共 13 处，请改为全角标点。'),
    ] as const
    expect(alike([a, b, c])).toEqual([[a, c], [b]])
  })

  it('are not those of another gravity, nor words against the table', () => {
    const of = (severity: Finding['severity']) => finding('proof.term', '“甲”应是“乙”。', severity)
    expect(alike([of('error'), of('advice')])).toHaveLength(2)
    const off = (value: number) => finding('narrative.mismatch', `“收到 ${value} 件”与表不一致。`)
    expect(alike([off(1), off(2)])).toHaveLength(2)
  })

  it('blanks of one text, whatever is counted in them', () => {
    const blank = (field: Finding['field'], text: string): Finding => ({
      ...finding('form.blank', `“${text}”里该填的数或字还空着，请填写。`, 'error'),
      field,
      quote: { start: 0, end: text.length, text },
    })
    const [a, b, c] = [
      blank('overview.proactive', '____条'),
      blank('overview.onRequest', '____件'),
      blank('overview.proactive', '____篇'),
    ] as const
    expect(alike([a, b, c])).toEqual([[a, c], [b]])
  })

  it('lose none and add none', () => {
    const rules = fc.constantFrom<RuleId>('proof.term', 'form.blank', 'arithmetic.total')
    const findings = fc.array(
      fc.tuple(rules, fc.constantFrom('“甲”1', '“乙”2', '丙')).map(([r, m]) => finding(r, m)),
    )
    fc.assert(
      fc.property(findings, (each) => {
        const all = alike(each).flat()
        expect(new Set(all)).toEqual(new Set(each))
        expect(all).toHaveLength(each.length)
      }),
    )
  })
})

it('the sentence of success names what was checked, and whether last year was', () => {
  expect(checkedWords(true)).toMatch(/勾稽关系.*文字与表格.*机关名称.*去年的报告核对了/u)
  expect(checkedWords(false)).toMatch(/勾稽关系.*没有去年的报告，跨年的数没有核对/u)
})
