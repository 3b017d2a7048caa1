import { describe, expect, it } from 'vitest'
import { found, named } from '../found.testing.ts'
import { checkBlanks } from './blank.ts'

describe('a blank where a figure should be', () => {
  it.each([
    ['2024年，共主动公开条，其中政策解读3条。', '共主动公开条'],
    ['全年累计发布各类政府信息条。', '累计发布各类政府信息条'],
    ['共计件，', '共计件'],
    ['共收到政府信息公开申请件，', '共收到政府信息公开申请件'],
    ['公开XX条信息。', 'XX条'],
    ['受理××件。', '××件'],
    ['受理**件。', '**件'],
    ['受理____件。', '____件'],
    ['受理（  ）件。', '（  ）件'],
    ['2024年  月  日', '2024年  月  日'],
    ['占比%。', '占比%'],
    ['收取信息处理费元。', '处理费元'],
    ['联系人：____。', '____'],
    ['印发《____年政务公开工作要点》。', '____'],
    ['第____2期。', '____'],
  ])('%s is certain', (text, quote) => {
    expect(found(checkBlanks, text)).toMatchObject([
      { rule: 'form.blank', severity: 'error', quote: { text: quote } },
    ])
  })

  it.each([
    ['主动公开政府信息条，', '公开政府信息条'],
    ['全年收到申请件，均已办结。', '收到申请件'],
    ['联系人：__。', '__'],
    ['按时公开（）。', '（）'],
    ['受理X件。', 'X件'],
  ])('%s is likely', (text, quote) => {
    expect(found(checkBlanks, text)).toMatchObject([{ severity: 'warning', quote: { text: quote } }])
  })

  it.each([
    '未收到依申请公开件，未新收申请件。',
    '公开条例、公开条目、信息公开条款。',
    '申请件数为0，办理申请件5件，依申请公开件办结率100%。',
    '共主动公开127条，共收到申请3件。',
    '共主动公开一百二十条。',
    '公共场所、公共条件、一共三条。',
    '共发布头条3篇，逐条解读，共开展多次。',
    '没有收到申请件。',
    '共收到来信件件有回复。',
    '填写年月日；出生年月日。',
    'H5作品、X光检查、3×5个展板。',
    '收取信息处理费0元。',
    '网址 http://a.cn/b__c 。',
    '按条件公开。',
    '完成率达100%，占比35.2%。',
    '发布365篇《今日检测农产品x批次，合格率x%》《每周公开XX条》系列文章。',
  ])('%s has none', (text) => expect(named(checkBlanks, text)).toEqual([]))
})
