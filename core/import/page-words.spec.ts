import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'

function read(...lines: readonly string[]) {
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }))
  const { report, doubts, unplaced } = importReport({ kind: 'text', blocks, notices: [] })
  return {
    report,
    asked: doubts.filter(({ reason }) => !reason.includes('没有找到')).map(({ field }) => field),
    reasons: doubts.map(({ reason }) => reason),
    unplaced: unplaced.map(({ text }) => text),
  }
}

const TITLE = '云杉县档案局2024年政府信息公开工作年度报告'
const PREAMBLE = '根据条例编制本报告，统计期限自2024年1月1日起至2024年12月31日止。'
const PART_ONE = ['一、总体情况', '（一）主动公开。我局公开12条。']

describe('lines of a page, whatever their words', () => {
  const PAGE = [
    ['气温:3-9℃ 天气现象:多云转阴 风向风速:北风2级'],
    ['配色', '辅助线', '重置', 'EN', '手机版'],
    ['您的位置：首页 >> 政务公开 >> 年度报告'],
    ['云杉县门户网站 www.example.cn 2025-01-16'],
    ['热词: 社保 公积金 企业开办', '微博 空间'],
    ['流水编号:', '000123/2025-0001', '审签 张某某'],
    ['欢迎使用语音播报!', '请登录后收藏本页面！'],
    ['政府信息公开指南', '依申请公开', '政府信息公开目录系统的查询平台入口'],
    ['用手机扫描二维码分享给好友和同事们'],
    ['摘要：本报告按条例编制。'],
  ]

  it.each(PAGE.map((lines) => [lines]))('above the title: %j', (lines) => {
    const { report, asked, unplaced } = read(...lines, TITLE, PREAMBLE, ...PART_ONE)
    expect([report.agency.name, report.preamble, asked]).toEqual(['云杉县档案局', PREAMBLE, []])
    expect(unplaced).toEqual(expect.arrayContaining(lines))
  })

  it.each(PAGE.slice(0, 7).map((lines) => [lines]))('between title and preamble: %j', (lines) => {
    const { report, asked, unplaced } = read(TITLE, ...lines, PREAMBLE, ...PART_ONE)
    expect([report.preamble, asked]).toEqual([PREAMBLE, []])
    expect(unplaced).toEqual(expect.arrayContaining(lines))
  })

  it.each(PAGE.slice(0, 7).map((lines) => [lines]))(
    'where there is no title and no preamble: %j',
    (lines) => {
      const { report, unplaced } = read(...lines, ...PART_ONE)
      expect([report.preamble, report.agency.name]).toEqual(['', ''])
      expect(unplaced).toEqual(expect.arrayContaining(lines))
    },
  )

  it.each(['摘要：本报告按条例编制。', '浏览器版本过低时请先升级。', '政府信息公开目录系统的查询平台入口'])(
    'that may be words of the preamble are left out and asked about: %s',
    (line) => {
      const { report, asked, unplaced } = read(TITLE, line, PREAMBLE, ...PART_ONE)
      expect([report.preamble, asked, unplaced]).toEqual([PREAMBLE, ['preamble'], [line]])
    },
  )
})

describe('the preamble', () => {
  it.each([
    '现将2024年工作情况汇报如下：',
    '2024年,云杉县档案局围绕全县中心工作,夯实基础,现将本机关工作情况报告如下:',
    '依照《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条规定，编制本报告',
    '编制说明：本报告按条例编制，统计期限自2024年1月1日起。',
    '有疑问的，请联系：云杉县档案局政府信息公开办公室，电话：0818-7321234。',
  ])('is told by its shape: %s', (words) => {
    expect(read(TITLE, '字号：', words, ...PART_ONE).report.preamble).toBe(words)
  })

  it('goes on behind a line of the page', () => {
    const { report, unplaced } = read(TITLE, PREAMBLE, '【打印】', '电子版可以下载。', ...PART_ONE)
    expect([report.preamble, unplaced]).toEqual([`${PREAMBLE}\n电子版可以下载。`, ['【打印】']])
  })

  it('is whole where a layout tore it, from its first piece on', () => {
    const pieces = [
      '来源：云杉县档案局',
      '根据《中华人民共和国政府信息公开条例》的',
      '规定，现公布云杉县档案局的本年度报告，数据的统',
      '计期限自2024年1月1日起。',
    ]
    const { report, asked } = read(TITLE, ...pieces, ...PART_ONE)
    expect([report.preamble, asked]).toEqual([pieces.slice(1).join(''), []])
  })

  it('is whole where a layout tore the name of a paper in arrows', () => {
    const pieces = [
      '本报告根据《中华人民共和国政府信息公开条例》、《国',
      '务院办公厅政府信息与政务公开办公室关于印发<中华人民',
      '共和国政府信息公开工作年度报告格式>的通知》(国办公',
      '开办函〔2021〕30号)编制，包括收到申请情况、因',
      '政府信息公开工作被申请行政复议、提起行政诉讼情况、政',
      '府信息公开工作存在的主要问题及改进情况。',
    ]
    const { report, asked, unplaced, reasons } = read(TITLE, ...pieces, ...PART_ONE)
    expect([report.preamble, asked, unplaced]).toEqual([pieces.join(''), [], []])
    expect(reasons.filter((reason) => reason.includes('没有读出来'))).toEqual([])
  })

  it.each(['首页> 政务公开> 云杉县档案局年度报告格式', '云杉县档案局 > 《年度报告格式》'])(
    'has no way of the page: %s',
    (line) => expect(read(TITLE, line, PREAMBLE, ...PART_ONE).report.preamble).toBe(PREAMBLE),
  )

  it('with a short line within a sentence is asked about', () => {
    const pieces = [
      '根据《中华人民共和国政府信息公开条例》编制',
      '打印',
      '本报告，统计期限自2024年1月1日起。',
    ]
    expect(read(TITLE, ...pieces, ...PART_ONE).asked).toEqual(['preamble'])
  })
})

describe('a report without the headings of its parts', () => {
  it('stands in the preamble, and that is said', () => {
    const words = ['我局认真落实条例。', '2024年公开12条。', '未收到申请。']
    const { report, asked } = read(TITLE, '字号：', PREAMBLE, ...words)
    expect([report.preamble, asked]).toEqual([[PREAMBLE, ...words].join('\n'), ['preamble']])
  })
})

describe('a unit without a title', () => {
  it('may stand alone above the preamble, and is asked about', () => {
    const { report, asked } = read(
      '松岚区档案局',
      '依照条例编制本报告，统计期限自2024年1月1日起。',
      ...PART_ONE,
    )
    expect([report.agency.name, asked]).toEqual(['松岚区档案局', ['agency.name']])
  })
})

describe('lines behind the last text', () => {
  const END = ['六、其他需要报告的事项', '本年度未收取信息处理费。']
  const last = (...lines: readonly string[]) => {
    const { report, asked, unplaced } = read(TITLE, PREAMBLE, ...PART_ONE, ...END, ...lines)
    return [report.other, asked, unplaced]
  }

  it.each([
    [['更多精彩内容欢迎扫描下方二维码关注本县！']],
    [['审签人:', '张某某', '【我要打印】']],
    [['审签人: 张某某', '网页浏览器版本过低时请先升级。']],
    [['【我要打印】', '手机版 | 长者版', '请使用较新的浏览器浏览。']],
  ])('are the page’s: %j', (lines) => {
    expect(last(...lines)).toEqual([END[1], [], lines])
  })

  it('are the page’s but for those that sign, which are told no more', () => {
    const left = '您访问的链接即将离开门户网站，是否继续？'
    expect(last('云杉县档案局', '2025年1月16日', left)).toEqual([END[1], [], [left]])
  })

  it.each([
    [['1.发出收费通知0件', '2.收取费用0元']],
    [['其他事项', '本年度没有其他需要报告的事项。']],
    [['（二）其他', '收费情况：', '2024年未收费。']],
  ])('are the report’s: %j', (lines) => {
    expect(last(...lines)).toEqual([[END[1], ...lines].join('\n'), [], []])
  })

  it('that may be the report’s are left out and asked about', () => {
    const lines = ['审签人: 张某某', '本报告的电子版可以下载。']
    expect(last(...lines)).toEqual([END[1], ['other'], lines])
  })

  it('that may be the page’s are taken and asked about', () => {
    const lines = ['建议上级加', '强业务培训。']
    expect(last(...lines)).toEqual([[END[1], ...lines].join('\n'), ['other'], []])
  })
})
