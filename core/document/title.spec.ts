import { describe, expect, it } from 'vitest'
import { generateReports } from '../../tests/generated/reports.ts'
import { nameLines, titleLines } from './title.ts'
import { widthOf } from './width.ts'

/** Names of organs as they are, with what a line may begin with: a break within a word is worse than an uneven line. */
const NAMES = [
  ['新疆维吾尔自治区市场监督管理局', '市场'],
  ['黑龙江省市场监督管理局', '市场'],
  ['天津市住房和城乡建设委员会', '住房'],
  ['国家税务总局鄂州市税务局', '税务'],
  ['张掖市甘州区交通运输局', '交通'],
  ['张掖市甘州区应急管理局', '应急'],
  ['武汉市硚口区汉正街道办事处', '汉正'],
  ['武汉市东湖生态旅游风景区城乡工作办事处', '东湖'],
  ['青岛市崂山区北宅街道办事处', '崂山|北宅'],
  ['咸宁市政务服务和大数据管理局', '政务'],
  ['商南县过风楼镇人民政府', '人民'],
  ['西宁市城中区城乡建设局', '城乡'],
  ['云溪县人民政府办公室文电科', '人民'],
  ['杭州高新区（滨江）财政局', '（'],
  ['平川市（青河新区）城乡建设局', '（'],
] as const

describe('a name that is too long for a line', () => {
  it.each(NAMES)('%s is broken after a region, an organ or a word', (name, second) => {
    expect(nameLines(name, 10)[1]).toMatch(new RegExp(`^(?:${second})`, 'u'))
  })

  it('begins no line with a mark that closes, and ends none with one that opens', () => {
    const inner = '（松岚综合保税区、临港经济示范区）'
    const name = `松岚高新技术产业开发区${inner}管理委员会政务服务和大数据发展管理局`
    expect(nameLines(name)).toEqual(['松岚高新技术产业开发区', inner, '管理委员会政务服务和大数据发展管理局'])
    for (let line = 4; line < 30; line++) {
      const lines = nameLines(name, line)
      expect(lines.join('')).toBe(name)
      expect(lines.filter((each) => /^[）、]|（$/u.test(each))).toEqual([])
      expect(lines.filter((each) => widthOf(each) > line)).toEqual([])
    }
  })

  it('leaves each of the names whole that a bracket holds', () => {
    const [first, second] = ['（区公务用车管理办公室、', '区政府采购服务中心）']
    const name = `云溪市青石区机关事务服务中心${first}${second}`
    expect(nameLines(name)).toEqual(['云溪市青石区机关事务服务中心', first, second])
  })

  it('keeps every character, and no line is longer than it may be', () => {
    for (const { report } of generateReports({ seed: 2, units: 300, years: [2025] })) {
      const { name } = report.agency
      for (const line of [8, 12, 19]) {
        const lines = nameLines(name, line)
        expect(lines.join('')).toBe(name)
        for (const each of lines) expect(widthOf(each)).toBeLessThanOrEqual(line)
      }
      expect(titleLines(report.agency, 2025).join('')).toBe(`${name}2025年政府信息公开工作年度报告`)
    }
  })
})
