import { describe, expect, it } from 'vitest'
import sample from '../../../resources/samples/quxian-2024.json' with { type: 'json' }
import { FURTHER_ITEMS } from '../../form/form.ts'
import { textOf, withFields } from '../../report/fields.ts'
import { furtherText } from '../../report/further-items.ts'
import type { FurtherItem } from '../../report/report.ts'
import { checkReportShape } from '../../report/schema.ts'
import { checkReport } from '../check.ts'
import { applySuggestions } from '../suggestions.ts'

const whole = checkReportShape(sample)
const withItems = (items: readonly FurtherItem[]) => withFields(whole, [[FURTHER_ITEMS, furtherText(items)]])
const found = (items: readonly FurtherItem[]) =>
  checkReport(withItems(items)).filter(({ field }) => field === FURTHER_ITEMS)

describe('headings of further items', () => {
  it('are right where they go on from the fifth and stand over words', () => {
    expect(
      found([
        { heading: '（六）甲', text: '办结2件。' },
        { heading: '（七）乙', text: '培训2次。' },
      ]),
    ).toEqual([])
  })

  it.each(['（八）乙', '（六）乙', '乙'])('are put right where %s follows the sixth', (heading) => {
    const items = [
      { heading: '（六）甲', text: '办结2件。' },
      { heading, text: '培训2次。' },
    ]
    const findings = found(items)
    expect(findings).toMatchObject([{ rule: 'proof.enumeration', severity: 'warning', part: 1 }])
    const suggestions = findings.flatMap(({ suggestion }) => suggestion ?? [])
    const mended = withFields(withItems(items), applySuggestions(withItems(items), suggestions))
    expect(mended.overview.more?.map((item) => item.heading)).toEqual(['（六）甲', '（七）乙'])
  })

  it('over nothing are told', () => {
    const [finding] = found([{ heading: '（六）甲', text: ' ' }])
    expect(finding).toMatchObject({ rule: 'form.blank', severity: 'warning' })
    expect(finding?.quote?.text).toBe('（六）甲')
  })
})

describe('the words some offices add', () => {
  const wrong = '我局收到政府信息公开申请9999件，联系人身份证号51302119900307121X。一是甲。三是乙。'
  it.each(['overview.introduction', FURTHER_ITEMS] as const)('are read by the checks: %s', (field) => {
    const report = withFields(whole, [
      [field, field === FURTHER_ITEMS ? furtherText([{ heading: '（六）甲', text: wrong }]) : wrong],
    ])
    const own = checkReport(report).filter((finding) => finding.field === field)
    expect(own.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['narrative.mismatch', 'privacy.identifier', 'proof.enumeration']),
    )
    for (const { quote } of own)
      expect(textOf(report, field).slice(quote?.start, quote?.end)).toBe(quote?.text)
  })

  it('are held against those of last year', () => {
    const words =
      '坚持以公开为常态、不公开为例外，围绕群众关心的信访事项持续提高公开的质量和效率，做好政策解读和回应。'.repeat(
        2,
      )
    const report = withFields(whole, [['overview.introduction', words]])
    const lastYear = { ...report, year: report.year - 1 }
    const rules = checkReport(report, { lastYear }).filter(({ field }) => field === 'overview.introduction')
    expect(rules.map(({ rule }) => rule)).toContain('similarity.lastYear')
  })

  it('are never missed', () => {
    expect(
      checkReport(whole).filter(({ rule, field }) => rule === 'form.blank' && field.startsWith('overview')),
    ).toEqual([])
  })
})
