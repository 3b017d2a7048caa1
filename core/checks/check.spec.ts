import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import songlan from '../../tests/data/reports/songlan-2020.json' with { type: 'json' }
import { blankReport } from '../report/blank.ts'
import { editions } from '../form/editions.ts'
import { enteredIn, withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { figures } from '../report/totals.ts'
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

  it('say nothing of a column whose blanks may still put it right, and name one where they cannot', () => {
    const blankRight: [Field, FieldValue][] = [['requests:granted/natural', null]]
    const rulesOf = (changes: [Field, FieldValue][]) =>
      findings(changes).map(({ rule, severity }) => [rule, severity])
    expect(rulesOf([...blankRight, ['requests:received/natural', 3]])).toEqual([['form.blank', 'error']])
    expect(rulesOf([...blankRight, ['requests:carriedOut/natural', 3]])).toEqual([
      ['arithmetic.balance', 'error'],
      ['form.blank', 'error'],
    ])
  })

  it('accuse no table of its sums while blanks may make them good', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(9)), { maxLength: 40 }), fc.nat(9), (filled, seed) => {
        const form = editions['2021']
        const cells = enteredIn(form.tables.requests)
        const right = withFields(
          blankReport({ name: '某县某局', level: 'department' }, 2025),
          cells.map((cell) => [cell, 0]),
        )
        // Any granted request was received as well, in the same column.
        const changes = filled.flatMap(([at, value]): [Field, FieldValue][] => {
          const column = ['natural', 'enterprise', 'research'][at % 3] ?? ''
          return [
            [`requests:received/${column}`, value],
            [`requests:granted/${column}`, value],
          ]
        })
        const whole = withFields(right, changes)
        const stated = { requests: figures(form.tables.requests, whole.tables.requests) as never }
        const blanked = withFields(
          { ...whole, stated },
          cells.filter((_, i) => (i * 7 + seed) % 3 === 0).map((cell) => [cell, null]),
        )
        const rules = checkReport(blanked).map(({ rule }) => rule)
        expect(rules.filter((rule) => rule.startsWith('arithmetic.'))).toEqual([])
      }),
    )
  })

  it('hold printed totals against one another where the cells they add up are blank', () => {
    const cells = enteredIn(editions['2021'].tables.requests)
    const blank = withFields(
      whole,
      cells.map((cell) => [cell, null]),
    )
    const stated = {
      requests: { 'received/total': 9, 'carriedIn/total': 0, 'resultsTotal/total': 7, 'carriedOut/total': 1 },
    }
    const found = checkReport({ ...blank, stated }).filter(({ rule }) => rule === 'arithmetic.balance')
    expect(found).toMatchObject([{ severity: 'warning', expected: 9, actual: 8 }])
    const even = { requests: { ...stated.requests, 'carriedOut/total': 2 } }
    expect(checkReport({ ...blank, stated: even }).map(({ rule }) => rule)).not.toContain(
      'arithmetic.balance',
    )
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

  it.each([
    ['渠县土溪镇人民政府', 'township', '乡镇（街道）不能'],
    ['清河县水务局', 'department', '县级机关不能'],
    ['东江市南山区人民政府', 'government', '县级机关不能'],
  ] as const)('doubt %s that made regulations', (name, level, words) => {
    const below: Report = { ...whole, agency: { ...whole.agency, name, level } }
    const documents: [Field, FieldValue][] = [
      ['disclosure:regulations/issued', 1],
      ['disclosure:regulations/inForce', 1],
    ]
    expect(findings(documents, below)).toMatchObject([
      { rule: 'form.invalid', cells: ['disclosure:regulations/issued'] },
    ])
    expect(findings(documents, below)[0]?.message).toContain(words)
    const city: Report = {
      ...below,
      agency: { ...below.agency, name: '东江市人民政府', level: 'government' },
    }
    expect(findings(documents, city)).toEqual([])
  })
})
