import { describe, expect, it } from 'vitest'
import { blankReport } from '../report/blank.ts'
import { coverLines } from './cover-lines.ts'
import { planVolume, volumeTitle } from './volume.ts'

const of = (name: string, year: number) => blankReport({ name, level: 'department' }, year)

describe('the plan of a volume', () => {
  it('has a chapter for each report, in the order given', () => {
    const { chapters, cover } = planVolume([of('渠县信访局', 2024), of('渠县教育局', 2024)], {
      title: '渠县2024年政府信息公开工作年度报告汇编',
      agency: '渠县人民政府办公室',
      date: '2025-04',
    })
    expect(chapters.map(({ number, title }) => [number, title])).toEqual([
      [1, '渠县信访局2024年政府信息公开工作年度报告'],
      [2, '渠县教育局2024年政府信息公开工作年度报告'],
    ])
    expect(cover).toEqual({
      title: ['渠县2024年', '政府信息公开工作年度报告', '汇编'],
      agency: '渠县人民政府办公室',
      date: '2025年4月',
    })
  })

  it('says the year over the pages only where there are several', () => {
    const heads = (years: readonly number[]) =>
      planVolume(
        years.map((year) => of('渠县信访局', year)),
        { title: '汇编', agency: '渠县' },
      ).chapters.map(({ head }) => head)
    expect(heads([2024, 2024])).toEqual(['渠县信访局', '渠县信访局'])
    expect(heads([2023, 2024])).toEqual(['渠县信访局　2023年度', '渠县信访局　2024年度'])
  })

  it('is named after the office, and the year all reports are of', () => {
    expect(volumeTitle('渠县', [2024, 2024])).toBe('渠县2024年政府信息公开工作年度报告汇编')
    expect(volumeTitle('渠县', [2023, 2024])).toBe('渠县政府信息公开工作年度报告汇编')
  })
})

describe('the title on the cover', () => {
  it('is broken around the name of the reports, and every line fits', () => {
    const long =
      '某某国家级经济技术开发区管理委员会行政审批服务局2024年政府信息公开工作年度报告汇编（第一册）'
    const lines = coverLines(long)
    expect(lines.join('')).toBe(long)
    expect(lines).toContain('政府信息公开工作年度报告')
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(14)
    expect(coverLines('年报选编')).toEqual(['年报选编'])
  })

  it('keeps an office whole where only the year has no room beside it', () => {
    const name = '政府信息公开工作年度报告'
    const lines = ['松岚县人民政府办公室', '2026年', name, '汇编']
    expect(coverLines(lines.join(''))).toEqual(lines)
    expect(coverLines(`松岚县2026年${name}`)).toEqual(['松岚县2026年', name])
  })
})
