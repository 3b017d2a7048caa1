import { describe, expect, it } from 'vitest'
import songlan from '../../tests/data/reports/songlan-2020.json' with { type: 'json' }
import { blankReport } from './blank.ts'
import { carryForward } from './carry-forward.ts'
import { withFields } from './fields.ts'
import { checkReportShape } from './schema.ts'

const of2020 = checkReportShape(songlan)

describe('a report begun from last year’s', () => {
  it('is in the form of its own year, with what both forms mean alike', () => {
    const { report, proposed } = carryForward(of2020)
    expect(report).toMatchObject({ form: '2021', year: 2021, agency: of2020.agency })
    expect(report.preamble).toContain('国办公开办函〔2021〕30号')
    expect(report.tables.requests).toEqual({
      'carriedIn/natural': 1,
      'carriedIn/enterprise': 0,
      'carriedIn/research': 0,
      'carriedIn/publicInterest': 0,
      'carriedIn/legalService': 0,
      'carriedIn/otherOrganisation': 0,
    })
    // 对外公开总数量 is not what is in force.
    expect(report.tables.disclosure).toEqual({})
    expect(proposed).toHaveLength(6)
  })

  it('has what was in force where both forms count it', () => {
    const last = withFields(blankReport(of2020.agency, 2023), [
      ['disclosure:regulations/inForce', 0],
      ['disclosure:normativeDocuments/inForce', 12],
    ])
    const { report, proposed } = carryForward(last)
    expect(report.tables.disclosure).toEqual({ 'regulations/inForce': 0, 'normativeDocuments/inForce': 12 })
    expect(proposed).toEqual(['disclosure:regulations/inForce', 'disclosure:normativeDocuments/inForce'])
  })

  it('stays in the form of 2019 for its last year', () => {
    const { report } = carryForward({ ...of2020, year: 2019 })
    expect(report.form).toBe('2019')
    expect(report.preamble).toContain('国办公开办函〔2019〕60号')
  })
})
