import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'

const report = checkReportShape(sample)
const before = { ...report, year: 2023 }
const similar = (now = report, lastYear = before) =>
  checkReport(now, { lastYear }).filter(({ rule }) => rule === 'similarity.lastYear')

describe('what repeats last year', () => {
  it('is a warning where most of a text does, with the longest sentence and the share', () => {
    const found = similar()
    expect(found.map(({ field }) => field)).toContain('overview.oversight')
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning']))
    for (const { quote, actual } of found) {
      expect(quote?.text.length).toBeGreaterThan(10)
      expect(actual).toBe('100%')
    }
  })

  it('names the year of a report that is not of the year before', () => {
    for (const { message } of similar()) expect(message).toContain('与去年报告相同')
    const older = similar(report, { ...report, year: report.year - 2 })
    expect(older.length).toBeGreaterThan(0)
    for (const { message } of older) expect(message).toContain(`与 ${report.year - 2}年报告相同`)
  })

  it('is advice where about half of a text does', () => {
    const own =
      '全年组织乡镇分管负责人开展案例研讨四场，梳理群众关心的征地、社保、就学三类问题，逐项列出答复口径并在窗口摆放。邀请律师现场讲解答复文书写法，抽查历史答复卷宗，发现的问题当场交办、限期整改、按月销号。'
    const half = withFields(report, [['overview.oversight', report.overview.oversight + own]])
    expect(similar(half).find(({ field }) => field === 'overview.oversight')).toMatchObject({
      severity: 'advice',
    })
  })

  it('is nothing in short texts, in the preamble, and in what every report says', () => {
    const fields = similar().map(({ field }) => field)
    expect(fields).not.toContain('preamble')
    expect(fields).not.toContain('overview.platforms')
    expect(fields).not.toContain('other')
  })

  it('is nothing without last year', () => {
    expect(checkReport(report).filter(({ rule }) => rule === 'similarity.lastYear')).toEqual([])
  })
})
