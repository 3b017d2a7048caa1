import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import songlan from '../../tests/data/reports/songlan-2020.json' with { type: 'json' }
import { blankReport } from '../report/blank.ts'
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'

const whole = checkReportShape(sample)
const sample2019 = checkReportShape(songlan)
/** What the checks of form and figures find; those of words have specs of their own. */
const findings = (changes: [Field, FieldValue][], report: Report = whole) =>
  checkReport(withFields(report, changes)).filter(({ rule }) => /^(?:form|arithmetic)\./u.test(rule))

describe('the checks', () => {
  it('find no error in the sample, which adds up, and the two things a reviewer would mark', () => {
    expect(checkReport(whole).map(({ rule, severity, field }) => [rule, severity, field])).toEqual([
      ['proof.enumeration', 'advice', 'problems.improvements'],
      ['guidance.missing', 'advice', 'problems.improvements'],
    ])
  })

  it('name every blank of a new report once, by text and by table', () => {
    const blank = checkReport(blankReport({ name: '某县某局', level: 'department' }, 2025))
    expect(blank.map(({ field }) => field)).toEqual([
      'overview.proactive',
      'overview.onRequest',
      'overview.management',
      'overview.platforms',
      'overview.oversight',
      'tables.disclosure',
      'tables.requests',
      'tables.disputes',
      'problems.problems',
      'problems.improvements',
      'other',
    ])
    expect(new Set(blank.map(({ rule }) => rule))).toEqual(new Set(['form.blank']))
  })

  it('say by how much a column does not balance', () => {
    const [finding, ...others] = findings([['requests:received/natural', 3]])
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'arithmetic.balance',
      severity: 'error',
      part: 3,
      expected: 3,
      actual: 0,
    })
    expect(finding?.cells).toContain('requests:received/natural')
    expect(finding?.message).toContain('后者少 3')
  })

  it('find two columns that cancel out in the total', () => {
    const both = findings([
      ['requests:received/natural', 1],
      ['requests:carriedOut/enterprise', 1],
    ])
    expect(both).toHaveLength(2)
  })

  it('are less certain while the column still has blanks', () => {
    const rules = findings([
      ['requests:received/natural', 3],
      ['requests:granted/natural', null],
    ])
    expect(rules.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['form.blank', 'error'],
      ['arithmetic.balance', 'warning'],
    ])
  })

  it('hold a stated total against the computed one', () => {
    const stated: Report = { ...whole, stated: { requests: { 'received/total': 5, 'granted/total': 0 } } }
    expect(findings([], stated)).toMatchObject([
      { rule: 'arithmetic.total', cells: ['requests:received/total'], expected: 0, actual: 5 },
    ])
  })

  it.each([
    ['agency.email', 'nobody'],
    ['agency.phone', '请拨打总机'],
  ] as const)('doubt the %s %s', (field, value) => {
    expect(findings([[field, value]])).toMatchObject([{ rule: 'form.invalid', severity: 'warning', field }])
  })

  it('doubt a report in the form of other years', () => {
    const year = (report: Report, of: number) =>
      checkReport({ ...report, year: of }).filter(({ field }) => field === 'year')
    expect(year(whole, 2020)).toMatchObject([{ rule: 'form.invalid', severity: 'warning', part: 0 }])
    expect(year(sample2019, 2022)[0]?.message).toContain('2022年度的报告应当用2021年的格式')
    expect([...year(whole, 2021), ...year(sample2019, 2019), ...year(whole, 2018)]).toEqual([])
  })

  it('ask for the processing fee only where the form does', () => {
    const missing = checkReport(sample2019).filter(({ rule }) => rule === 'guidance.missing')
    expect(missing).toEqual([])
  })

  it('doubt a township that made regulations', () => {
    const township: Report = { ...whole, agency: { ...whole.agency, level: 'township' } }
    expect(findings([['disclosure:regulations/issued', 1]], township)).toMatchObject([
      { rule: 'form.invalid', cells: ['disclosure:regulations/issued'] },
    ])
  })
})
