import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'

const ITEMS = ['（一）主动公开。我局公开12条。', '（二）依申请公开。全年未收到申请。']
const SAID =
  '本报告由云杉县青坪镇人民政府按照条例编制，统计期限自2024年1月1日起至2024年12月31日止。如对本报告有疑问，请与青坪镇联系（地址：青坪镇和平街1号，电话：0818-7321234）。'

function read(...lines: readonly string[]) {
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }))
  const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
  const { name, address, phone } = report.agency
  const asked = doubts.map(({ field }) => field).filter((field) => ['agency.name', 'year'].includes(field))
  return { name, address, phone, year: report.year, asked }
}

describe('what a preamble says, under 一、总体情况', () => {
  it('tells the unit, which is asked, the year and whom to ask', () => {
    expect(read('一、总体情况', SAID, ...ITEMS)).toEqual({
      name: '云杉县青坪镇人民政府',
      address: '青坪镇和平街1号',
      phone: '0818-7321234',
      year: 2024,
      asked: ['agency.name'],
    })
  })

  it('tells whom to ask also where the preamble stands before', () => {
    const title = '云杉县青坪镇人民政府2024年政府信息公开工作年度报告'
    const words = '2024年，我镇公开12条。如有疑问，请来电，电话：0818-7321234。'
    expect(read(title, '根据条例编制本报告。', '一、总体情况', words, ...ITEMS).phone).toBe('0818-7321234')
  })

  it('tells whom to ask in other words', () => {
    const words = '本报告电子版可在网站下载。若有疑问或意见，可与青坪镇联系（电话：0818-7321234）。'
    expect(read('一、总体情况', words, ...ITEMS).phone).toBe('0818-7321234')
  })

  it.each([
    '2024年，我镇开通咨询电话0818-7321234，解答来电12次。',
    '2024年，我镇对群众疑问逐件答复，公布电话0818-7321234。',
  ])('is no telephone that somebody else is called by: %s', (words) => {
    expect(read('一、总体情况', words, ...ITEMS).phone).toBeUndefined()
  })

  it('is no year of another report', () => {
    const words = '2024年，我镇发布《云杉县青坪镇2023年政府信息公开工作年度报告》，2024年公开12条。'
    const { year, asked } = read('一、总体情况', words, ...ITEMS)
    expect([year, asked.includes('year')]).toEqual([2024, true])
  })
})
