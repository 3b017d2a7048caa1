import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkGrowth } from './growth.ts'
import { checkGrowthFromTo } from './growth-from-to.ts'
import { readReport } from './reading.ts'

const whole = checkReportShape(sample)

function messages(text: string): string[] {
  const report = withFields(whole, [['overview.platforms', text]])
  const reading = readReport(report)
  return [...checkGrowthFromTo(report, reading), ...checkGrowth(report, reading)].map(
    ({ message }) => message,
  )
}

describe('growth beside 由…增加到…', () => {
  it.each([
    ['参训人员增长五倍，即由10人次增加到30人次。', '由 10 到 30 是增加 2 倍，与“增长五倍”对不上'],
    ['推送信息由10条增加到30条，增长3倍。', '由 10 到 30 是增加 2 倍'],
    ['解读材料由上年的8篇增加至12篇，同比增长40%。', '由 8 到 12 是增加 50%'],
    ['公示批复由2023年的40件增至2024年的50件，增幅为20%。', '由 40 到 50 是增加 25%'],
    ['栏目从40个压减到30个，减少33.3%。', '由 40 到 30 是减少 25.0%'],
  ])('%s', (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]))

  it.each([
    '参训人员增长两倍，即由10人次增加到30人次。',
    '推送信息由10条增加到30条，增长200%。',
    '解读材料由上年的8篇增加至12篇，增长约50%。',
    '栏目从41个压减到30个，减少26.8%。',
    '栏目由0个增加到3个，增长100%。',
    '公开信息由120条增加到130条，网站访问量增长45%。',
    '推送信息由12条增加到31条，增长1.5倍。',
  ])('%s says nothing', (text) => expect(messages(text)).toEqual([]))
})
