import { describe, expect, it } from 'vitest'
import { named } from '../found.testing.ts'
import { checkListedTitles } from './listed-titles.ts'

describe('a number of documents beside their titles', () => {
  it.each([
    ['制发规范性文件2件：《甲办法》《乙规定》《丙细则》。', '2件'],
    ['制定制度三项，《甲制度》《乙制度》。', '三项'],
    ['印发文件3份（《甲方案》、《乙通知》）。', '3份'],
    ['制发2件行政规范性文件，分别为《甲办法》、《乙规定》和《丙细则》。', '2件行政规范性文件'],
  ])('%s', (text, words) => expect(named(checkListedTitles, text)).toEqual([words]))

  it.each([
    '制发规范性文件2件：《甲办法》《乙规定》。',
    '制发规范性文件5件，《甲办法》《乙规定》等均已公开。',
    '制发规范性文件1件，《甲办法》。',
    '完善《甲制度》《乙制度》等5项制度。',
    '两项制度，《甲制度》和《乙制度》。',
  ])('%s says nothing', (text) => expect(named(checkListedTitles, text)).toEqual([]))
})
