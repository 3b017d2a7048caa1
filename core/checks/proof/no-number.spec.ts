import { describe, expect, it } from 'vitest'
import { found, named } from '../found.testing.ts'
import { checkNoNumbers } from './no-number.ts'

describe('what stands for a count and is none', () => {
  it.each([
    ['主动公开政府信息abc条。', 'abc条'],
    ['制发规范性文件N件，其中公开2件。', 'N件'],
    ['全年更新信息12a条。', '12a条'],
    ['发布图文1O篇，视频3个。', '1O篇'],
    ['答复申请l2件。', 'l2件'],
    ['推送信息1,23条。', '1,23条'],
    ['推送信息12,34,567条。', '12,34,567条'],
    ['主动公开信息-5条。', '-5条'],
    ['召开培训2次，参训人数120%。', '参训人数120%'],
    ['新收申请件数为30％。', '件数为30％'],
  ])('%s', (text, words) => {
    expect(found(checkNoNumbers, text)).toMatchObject([{ rule: 'proof.term', severity: 'warning' }])
    expect(named(checkNoNumbers, text).every((each) => words.endsWith(each))).toBe(true)
  })

  it.each([
    '推送信息1,234条，浏览1,234,567次。',
    '制作H5作品3件、PPT课件2份，开通5G消息1期。',
    '公开公告-5条，通知-3条，动态-12条。',
    '收到申请7件，较上年-3件。',
    '参训人数占120人的50%，人数同比增长120%。',
    '落实第3,5条要求，完善ABC条例库、VR场所。',
    '发放A4份数统计表，图书室有B5册。',
  ])('%s has nothing of the kind', (text) => expect(named(checkNoNumbers, text)).toEqual([]))
})
