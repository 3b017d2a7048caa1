import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkCountedTwice } from './counted-twice.ts'
import { readReport } from './reading.ts'

function quotes(one: string, other: string): (string | undefined)[] {
  const report = withFields(checkReportShape(sample), [
    ['overview.proactive', one],
    ['overview.oversight', other],
  ])
  return checkCountedTwice(report, readReport(report))
    .filter(({ severity }) => severity === 'warning')
    .map(({ quote }) => quote?.text)
}

describe('one thing counted in two places', () => {
  it.each([
    ['举办培训3次，提升能力。', '全年培训5场，考核合格。', '全年培训5场'],
    ['组织政务公开业务培训3次。', '全年举办2期培训班。', '举办2期培训班'],
    ['建成政务公开专区3个。', '建设公开专区5处。', '建设公开专区5处'],
    ['发布政策解读12篇。', '制作政策解读材料15篇。', '制作政策解读材料15篇'],
    ['举办专题培训六期。', '虽举办了9期政务公开培训，但针对性不强。', '举办了9期政务公开培训'],
    ['5个政务公开体验区投入使用。', '全部7个政务公开体验区接受了考核。', '全部7个政务公开体验区'],
    ['开展抽查26轮次。', '继续开展抽查32轮次。', '开展抽查32轮次'],
    ['微信公众号208条。', '微信公众号全年推送信息245条。', '微信公众号全年推送信息245条'],
    ['运营政务新媒体3个。', '全局2个政务新媒体更新及时。', '全局2个政务新媒体'],
  ])('%s %s', (one, other, words) => expect(quotes(one, other)).toEqual([words]))

  it.each([
    ['全年组织培训4次。', '组织培训4次。'],
    ['组织参加上级培训2次。', '全年举办培训4次。'],
    ['举办保密培训2次。', '举办政务公开培训4次。'],
    ['上半年举办培训2次，下半年举办培训3次。', '全年举办培训5次。'],
    ['6月举办培训1次。', '全年举办培训5次。'],
    ['举办业务培训3次。组织专题培训2次。', '完善制度。'],
    ['举办培训3次，组织专题培训2次。', '完善制度。'],
    ['举办培训3次。举办培训2次。', '举办培训5次。'],
    ['举办培训三次。', '全年培训3次。'],
    ['去年举办培训3次。', '举办培训5次。'],
  ])('%s %s says nothing', (one, other) => expect(quotes(one, other)).toEqual([]))
})
