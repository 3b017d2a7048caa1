import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'
import { findingKey } from './finding.ts'
import { sortFindings } from './set-aside.ts'
import { applySuggestions, wordsOff } from './suggestions.ts'

const whole = checkReportShape(sample)
const withText = (text: string) => withFields(whole, [['overview.onRequest', text]])
const aside = (text: string) =>
  checkReport(withText(text)).map((finding) => ({
    key: findingKey(finding),
    reason: '已核实',
    at: '2026-01-05T00:00:00Z',
  }))

describe('a finding set aside', () => {
  const text = '2024年，收到政府信息公开申请5件。'

  it('is no longer open, and stays with its reason', () => {
    const { open, aside: set } = sortFindings(checkReport(withText(text)), aside(text))
    expect(open).toEqual([])
    expect(set.map(({ setAside }) => setAside.reason)).toContain('已核实')
  })

  it('stays aside when other words of the text change', () => {
    const { open } = sortFindings(checkReport(withText(`进一步规范。${text}`)), aside(text))
    expect(open).toEqual([])
  })

  it('returns when its own words change', () => {
    const { open } = sortFindings(checkReport(withText(text.replace('5', '6'))), aside(text))
    expect(open).toMatchObject([{ rule: 'narrative.mismatch', actual: 6 }])
  })

  it('returns when the figure of the table changes', () => {
    const changed = withFields(withText(text), [['requests:received/natural', 1]])
    const { open } = sortFindings(checkReport(changed), aside(text))
    expect(open).toContainEqual(expect.objectContaining({ rule: 'narrative.mismatch', expected: 1 }))
  })

  it('never takes the form’s arithmetic out of sight', () => {
    const broken = withFields(whole, [['requests:received/natural', 3]])
    const findings = checkReport(broken)
    const all = findings.map((finding) => ({ key: findingKey(finding), reason: '不改', at: '' }))
    expect(sortFindings(findings, all).open.map(({ rule }) => rule)).toContain('arithmetic.balance')
  })
})

describe('words that speak of a changed cell', () => {
  it('are all put right in one step, each in its own way of writing', () => {
    const report = withFields(withText('收到政府信息公开申请三件，办结３件。'), [
      ['overview.proactive', '全年新收申请3件。'],
      ['requests:received/natural', 12],
      ['requests:granted/natural', 12],
    ])
    const off = wordsOff(checkReport(report), 'requests')
    const mended = new Map(
      applySuggestions(
        report,
        off.map(({ suggestion }) => suggestion),
      ),
    )
    expect(mended.get('overview.onRequest')).toBe('收到政府信息公开申请十二件，办结１２件。')
    expect(mended.get('overview.proactive')).toBe('全年新收申请12件。')
    expect(wordsOff(checkReport(withFields(report, mended)), 'requests')).toEqual([])
  })

  it('are changed once where two suggestions overlap', () => {
    const suggestion = { field: 'other', start: 0, from: '一二', to: '甲' } as const
    expect(
      applySuggestions({ ...whole, other: '一二三' }, [
        suggestion,
        { ...suggestion, start: 1, from: '二三' },
      ]),
    ).toEqual([['other', '甲三']])
  })

  it('stay where others stand in their place by now', () => {
    const suggestion = { field: 'other', start: 0, from: '一二', to: '甲' } as const
    expect(applySuggestions({ ...whole, other: '三一二' }, [suggestion])).toEqual([['other', '三一二']])
  })
})
