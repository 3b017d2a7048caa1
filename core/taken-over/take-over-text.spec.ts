import { describe, expect, it } from 'vitest'
import narratives from '../../tests/data/reports/narratives.json' with { type: 'json' }
import strangers from '../../tests/data/reports/strangers.json' with { type: 'json' }
import written from '../../tests/data/reports/written.json' with { type: 'json' }
import { readNarrative } from '../narrative/narrative.ts'
import { quantitiesIn } from '../narrative/quantities.ts'
import { blanksIn } from '../report/blanks.ts'
import { takeOverText } from './take-over-text.ts'

const of = (text: string) => takeOverText(text, { from: 2023, to: 2024 })

describe('a text of last year, taken over', () => {
  it.each([
    ['2023年，共收到申请12件，办结１0件。', '2024年，共收到申请____件，办结____件。'],
    ['较2022年增长35.2%，结转2024年办理。', '较2023年增长____%，结转2025年办理。'],
    ['二〇二三年发布1,234余条，阅读量1.2万次。', '二〇二四年发布____余条，阅读量____次。'],
    ['收取信息处理费3.5万元；开展培训三次、两场。', '收取信息处理费____万元；开展培训____次、____场。'],
    ['办结率百分之九十八，六成以上为网上申请。', '办结率____，____以上为网上申请。'],
    ['2023年5月12日召开会议。', '2024年____月____日召开会议。'],
    ['印发《2023年政务公开工作要点》。', '印发《____年政务公开工作要点》。'],
    ['受理12345件，其中12345热线30件。', '受理____件，其中12345热线____件。'],
    ['微信公众号发布1336条。', '微信公众号发布____条。'],
    ['公开信息（1386）条。', '公开信息（____）条。'],
    ['阅读量突破10w+，点赞1.2w次，转发12k，3千余条。', '阅读量突破____+，点赞____次，转发____，____余条。'],
    ['网站PV 12.5万、UV3000，APP 12.5万次，APP3.2万。', '网站PV ____、UV____，APP ____次，APP____。'],
    ['主动公开：35、依申请公开：3；其中：12、办结。', '主动公开：____、依申请公开：____；其中：____、办结。'],
    ['公开数（35）、依申请数（3），办结(12)。', '公开数（____）、依申请数（____），办结(____)。'],
    ['得分“95.5”，“12”件，位列“第3”；线上12+3件。', '得分“____”，“____”件，位列“第____”；线上____+____件。'],
    [
      '受理热线：3560，热线：235、传真：120，比例8:12。',
      '受理热线：____，热线：____、传真：____，比例____:____。',
    ],
    ['满意率九成五，数十件，二十余万，名列第三。', '满意率____，____件，____，名列第____。'],
    ['增长百分之十二点五。', '增长____。'],
    ['公开六部分类目录、六部法规。', '公开____部分类目录、____部法规。'],
  ])('%s', (last, now) => expect(of(last).text).toBe(now))

  it.each([
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号的要求。',
    '根据条例（国务院令711号）和市政府令第3号。',
    '按条例第二十条第（一）（五）（六）（八）项、第36条第三款办理。',
    '地址：渠江镇和平路12号3楼302室，邮编：635200，电话：0818-7322345转801。',
    '地址：北厝镇商务营运中心3号楼20层2035室。',
    '网址：http://www.quxian.gov.cn/2023/zwgk，邮箱 qx2023@163.com。',
    '公布12345热线，制作H5、5G等“三个一”“双随机、一公开”专栏。',
    '一是加强领导。二是一次性告知，一件一档，每一件都复核，与各部门一起研究。',
    '（一）主动公开\n1.加强审核。\n2、完善机制。',
    '工作有：1.加强审核；2.完善机制。3.开展培训；(1)网站；(2)窗口。',
    '改进措施：1. 细化目录，增加解读等内容，2. 优化机制。',
    '工作时间9:00-17:00，上午8:30开门，热线：12345、0818-7322345，“119”宣传日，3+1+N模式。',
    '自2019年5月15日起施行；落实2021—2025年规划、“十四五”规划。',
    '均在20个工作日内答复，查询机24小时开放。',
    '统计期限为1月1日至12月31日，于1月31日前公布。',
    '本报告由总体情况、其他需要报告的事项等六个部分组成。',
    '全文共6部分。',
  ])('%s says nothing of a year', (text) => expect(of(text)).toEqual({ text, blanks: [] }))

  it('tells what stood at each blank', () => {
    const { text, blanks } = of('收到12件，办结三件。')
    expect(blanks.map(({ last }) => last)).toEqual(['12', '三'])
    expect(blanks.map(({ start }) => start)).toEqual(blanksIn(text).map(({ start }) => start))
  })

  it('keeps statistics periods and the title of the report itself whole', () => {
    expect(of('编制2023年政府信息公开工作年度报告，统计期限为2023年1月1日至12月31日。').text).toBe(
      '编制2024年政府信息公开工作年度报告，统计期限为2024年1月1日至12月31日。',
    )
  })
})

const PASSAGES = [...narratives, ...strangers, ...written]

describe('of every published passage', () => {
  it('no figure that people marked as the form’s or as another’s count is left', () => {
    const left = PASSAGES.flatMap(({ id, text, year, claims, breakdowns }) => {
      const taken = takeOverText(text, { from: year, to: year + 1 }).text
      const quotes = [...claims, ...breakdowns.flatMap(({ parts }) => parts)].map(({ quote }) => quote)
      return quotes
        .filter((quote) => /[\d０-９一二三四五六七八九十]+\s?[余多万]*[件条份项个次篇家人元%]/u.test(quote))
        .filter((quote) => taken.includes(quote))
        .map((quote) => `${id} ${quote}`)
    })
    expect(left).toEqual([])
  })

  it('the reader of narratives finds no figure of the form any more', () => {
    const left = PASSAGES.flatMap(({ id, text, year }) => {
      const { claims } = readNarrative(takeOverText(text, { from: year, to: year + 1 }).text, year + 1)
      return claims
        .filter(({ value, negated }) => value !== 0 && !negated)
        .map(({ quote }) => `${id} ${quote}`)
    })
    expect(left).toEqual([])
  })

  it('what still has a unit of counting behind it counts nothing of the year', () => {
    const left = PASSAGES.flatMap(({ text, year }) => {
      const taken = takeOverText(text, { from: year, to: year + 1 }).text
      return quantitiesIn(taken)
        .filter(({ sort }) => ['count', 'money', 'percent', 'duration'].includes(sort))
        .map(({ start, end }) => taken.slice(Math.max(0, start - 2), end + 2))
    })
    expect([...new Set(left)].sort()).toEqual([
      '均在20个工作日内答',
      '均在7个工作日内通',
      '处室一起研究',
      '的“三个一”',
      '部门一起查找',
    ])
  })

  it('years move on by one, and nothing else changes', () => {
    for (const { text, year } of PASSAGES) {
      const { text: taken, blanks } = takeOverText(text, { from: year, to: year + 1 })
      let back = taken
      for (const { start, last } of blanks.toReversed())
        back = back.slice(0, start) + last + back.slice(start + 4)
      const withoutYears = (words: string) =>
        words.replaceAll(/(?:20\d\d|２０[０-９]{2})(?=\s?年)|二[〇○零].{2}年/gu, 'Y')
      expect(withoutYears(back)).toBe(withoutYears(text))
    }
  })
})
