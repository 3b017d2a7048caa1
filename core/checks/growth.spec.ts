import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkGrowth } from './growth.ts'
import { readReport } from './reading.ts'

const whole = checkReportShape(sample)

function quotes(text: string): (string | undefined)[] {
  const report = withFields(whole, [['overview.platforms', text]])
  return checkGrowth(report, readReport(report)).map(({ quote }) => quote?.text)
}

describe('growth beside the two figures it is of', () => {
  it.each([
    ['发布图文90篇，比上年的120篇减少40篇，下降25%。', ['减少40篇']],
    ['发布图文90篇，比上年的120篇减少30篇，下降35%。', ['下降35%']],
    ['去年推送60条，今年推送75条，增加20条。', ['增加20条']],
    ['新增图解12篇，同比增长40%（2023年8篇）。', ['增长40%']],
    ['发布图文90篇，比上年多30篇，增长60%（2023年60篇）。', ['增长60%']],
    ['受理材料15件（个人12件、公司3件），同比增长60%（上年为10件）。', ['增长60%']],
    ['受理材料15件（个人12件、公司3件），上年10件，同比增长40%。', ['增长40%']],
    ['受理材料15件（上年为10件），同比增长40%。', ['增长40%']],
    ['发布信息131条，其中惠农30条、动态23条，较2023年增长9.6%（2023年124条）。', ['增长9.6%']],
    ['受理18件，办结18件，比2023年的24件减少6件，下降33%。', ['下降33%']],
  ])('%s', (text, words) => expect(quotes(text)).toEqual(words))

  it.each([
    '发布图文90篇，比上年的120篇减少30篇，下降25%。',
    '2023年受理35件；发布信息483条，增幅7.8%。',
    '去年受理35件，今年发布信息483件，增长7.8%。',
    '新增图解12篇，同比增长50%（2023年8篇）。',
    '发布图文90篇，较去年增加30篇，增长50%（2023年60篇）。',
    '今年发布信息120条，去年110条，公众号增加30条。',
    '公开信息483条，比2023年多35条，增幅7.8%。',
    '收到来信15件，上年结转3件，比上年增加5件。',
    '公开信息90条，其中网站60条，较上年减少20条。',
    '受理材料15件（个人12件、公司3件），同比增长50.0%（上年为10件）。',
    '发布信息131条，其中惠农30条、公告78条、动态23条，信息量较2023年增长5.6%（2023年124条）。',
    '受理材料94件（个人84件、公司10件），较上年增加14件，增长17.5%（上年为80件）。',
  ])('%s says nothing', (text) => expect(quotes(text)).toEqual([]))
})
