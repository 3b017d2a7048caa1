import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'
import { wholeUnit } from './whole-unit.ts'

describe('the unit of a report', () => {
  it.each([
    ['民政局', '云杉县民政局', '云杉县民政局'],
    ['市民政局', '云杉市民政局', '云杉市民政局'],
    ['退役军人事务局', '松岚区退役军人事务局', '松岚区退役军人事务局'],
    ['', '云杉县民政局', '云杉县民政局'],
    ['民政局', '云杉县审计局', '民政局'],
    ['民政局', '县民政局', '民政局'],
    ['民政局', '', '民政局'],
    ['云杉县民政局', '松岚市云杉县民政局', '云杉县民政局'],
  ])('%s, and elsewhere %s: %s', (named, other, whole) => expect(wholeUnit(named, () => [other])).toBe(whole))

  const read = (...lines: readonly string[]) => {
    const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }))
    const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
    return [report.agency.name, doubts.filter(({ field }) => field === 'agency.name').length]
  }
  const ITEM = '（一）主动公开。我局公开12条。'

  it.each([
    '退役军人事务局2024年政府信息公开工作年度报告',
    '依法公布退役军人事务局2024年政府信息公开工作年度报告。',
  ])('has its place from the first words of part one, in doubt: %s', (opening) => {
    const words = '2024年，松岚区退役军人事务局全面落实条例。'
    expect(read(opening, '一、总体情况', words, ITEM)).toEqual(['松岚区退役军人事务局', 1])
  })

  it('is told by a record of the page before a short name that words give it', () => {
    const record = '名称:云杉县卫生健康委员会2024年政府信息公开工作年度报告 | |'
    const asked = '本报告统计期限自2024年1月1日起。如有疑问,请与卫健委办公室联系。'
    expect(read(record, '文号:无 | 主题词: |', asked, '一、总体情况', ITEM)).toEqual([
      '云杉县卫生健康委员会',
      1,
    ])
    expect(read(asked, '一、总体情况', ITEM)).toEqual(['卫健委', 1])
  })

  it('is not what a page calls its summary', () => {
    const title = '2024年政府信息公开工作年度报告'
    const asked = '本报告统计期限自2024年1月1日起。如有疑问,请与松岚临港经济开发区党政办公室联系。'
    expect(read(`内容概述 ${title}`, title, title, asked, '一、总体情况', ITEM)).toEqual([
      '松岚临港经济开发区',
      1,
    ])
  })
})
