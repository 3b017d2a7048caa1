import { describe, expect, it } from 'vitest'
import { applyFirst, named } from '../found.testing.ts'
import { checkUnits } from './units.ts'

describe('a figure of a list whose unit is missing', () => {
  it.each([
    ['公开水质信息24条、停水公告35、工作动态88条。', '停水公告35'],
    ['予以公开12件，部分公开3件，无法提供7。', '无法提供7'],
    ['网站发布120条，公众号推送86，微博发布40条。', '公众号推送86'],
    ['公开信息（公告类120条、动态类180）。', '动态类180'],
    ['发布公告45、动态信息120条。', '发布公告45'],
    ['网站更新信息96，公众号推送图文41篇。', '更新信息96'],
  ])('%s', (text, words) => expect(named(checkUnits, text)).toEqual([words]))

  it.each([
    '公开水质信息24条、停水公告35条。',
    '检查3次，得分95。',
    '全年更新信息96，同比增长12篇。',
    '测评得分92，公众号推送图文41篇。',
    '受理5件，来电转12345，当日答复。',
    '考核4次、排名第3、满意度较高。',
    '其中图片16、视频1。',
    '公众号发布信息474条、订阅量达到56648，微博发布信息482条、关注量为13820。',
    '收到申请5件，电话5551234。',
  ])('%s says nothing', (text) => expect(named(checkUnits, text)).toEqual([]))

  it('is given the unit of its neighbour', () =>
    expect(applyFirst(checkUnits, '公告24条、动态35、其他1条。')).toBe('公告24条、动态35条、其他1条。'))
})
