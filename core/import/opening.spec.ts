import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'
import { NO_YEAR } from './imported.ts'

function read(...lines: readonly string[]) {
  const blocks = [...lines, '一、总体情况', '（一）主动公开。我局公开12条。'].map((text) => ({
    kind: 'paragraph' as const,
    text,
  }))
  const { report, doubts, unplaced } = importReport({ kind: 'text', blocks, notices: [] })
  return {
    name: report.agency.name,
    year: report.year,
    preamble: report.preamble,
    doubts: doubts.filter(({ field }) => ['agency.name', 'year', 'preamble'].includes(field)),
    unplaced: unplaced.map(({ text }) => text),
  }
}

const TITLE = '云杉县档案局2024年政府信息公开工作年度报告'
const PREAMBLE = '根据条例编制本报告，统计期限自2024年1月1日起至2024年12月31日止。'

describe('a title', () => {
  it.each([
    ['名 称: 云杉县档案局2024年度 政府信息公开工作年度报告', '云杉县档案局'],
    ['公报标题云杉县档案局2024年政府信息公开工作年度报告', '云杉县档案局'],
    ['标题云杉县档案局2024年政府信息公开工作年度报告', '云杉县档案局'],
    ['云杉县青坪乡人民政府2024年信息公开工作年度报告', '云杉县青坪乡人民政府'],
    ['2024年云杉县青坪乡人民政府信息公开工作年度报告', '云杉县青坪乡人民政府'],
    ['2024年云杉县卫生健康委员会信息公开年报', '云杉县卫生健康委员会'],
    ['云杉县卫生健康委员会关于2024年政府信息公开工作年度报告', '云杉县卫生健康委员会'],
    ['云杉第19999勘测局2024年政府信息公开工作年度报告', '云杉第19999勘测局'],
    ['云杉县档案局政府信息公开工作2024年度报告 二维码', '云杉县档案局'],
    ['【文字】2024年云杉县档案局政府信息公开工作年度报告', '云杉县档案局'],
    ['云杉县档案局2024年政府信息公开工作年度报告.docx', '云杉县档案局'],
    ['云杉政务网_首页：云杉县档案局2024年政府信息公开工作年度报告', '云杉县档案局'],
  ])('names its unit: %s', (title, name) => {
    expect(read(title, PREAMBLE)).toMatchObject({ name, year: 2024, preamble: PREAMBLE, doubts: [] })
  })

  it('that names none leaves it to whom the page names as the publisher, which is asked', () => {
    const lines = [
      '政府信息公开工作年度报告',
      '发布时间：2025-01-20来源：云杉县档案局字号：[大 中 小]',
      PREAMBLE,
    ]
    const { name, doubts } = read(...lines)
    expect([name, doubts.length]).toEqual(['云杉县档案局', 1])
    expect(doubts[0]?.reason).toContain('来源“云杉县档案局”')
  })

  it.each([
    '民政局',
    '应急管理局',
    '住房和城乡建设局',
    '第二中学',
    '示范区教育局',
    '自治区人民政府办公厅',
    '自治州财政局',
    '地区财政局',
    '镇人民政府',
    '商务厅',
  ])('may name a unit as every place has one, which is asked: %s', (name) => {
    const { name: own, doubts } = read(`${name}2024年政府信息公开工作年度报告`, PREAMBLE)
    expect([own, doubts.map(({ field }) => field)]).toEqual([name, ['agency.name']])
  })

  it('may be printed twice under the name of its unit', () => {
    const title = '2024年政府信息公开工作年度报告'
    expect(read('云杉县青坪乡', title, title, PREAMBLE)).toMatchObject({
      name: '云杉县青坪乡',
      doubts: [],
      unplaced: [],
    })
  })

  it('is no name of a column', () => {
    expect(read('办事大厅', '政府信息公开年报', TITLE, PREAMBLE)).toMatchObject({ name: '云杉县档案局' })
    expect(read('办事大厅', '政府信息公开年报', PREAMBLE).name).toBe('')
  })

  it('is looked for where its unit stands above it', () => {
    const bare = '2024年政府信息公开工作年度报告'
    expect(read(bare, '云杉县档案局', bare, PREAMBLE)).toMatchObject({ name: '云杉县档案局', doubts: [] })
  })

  it.each([[[TITLE]], [['云杉县档案局2024年', '政府信息公开工作年度报告']]])(
    'is the last that is printed: %j',
    (again) => {
      const { name, preamble, doubts, unplaced } = read(TITLE, ...again, PREAMBLE)
      expect([name, preamble, doubts, unplaced]).toEqual(['云杉县档案局', PREAMBLE, [], [TITLE]])
    },
  )

  it('has its unit and year from the one above it', () => {
    const { name, year, preamble, doubts } = read(TITLE, '打印', '政府信息公开工作年度报告', PREAMBLE)
    expect([name, year, preamble, doubts]).toEqual(['云杉县档案局', 2024, PREAMBLE, []])
  })

  it('is asked about where others name another unit or year', () => {
    const { doubts } = read('松岚县水务局2023年政府信息公开工作年度报告', TITLE, PREAMBLE)
    expect(doubts.map(({ field }) => field)).toEqual(['agency.name', 'year'])
  })

  it('is that of the year that is counted, where links to other years stand under it', () => {
    const { year, doubts } = read(TITLE, '云杉县档案局2023年政府信息公开工作年度报告', PREAMBLE)
    expect([year, doubts.map(({ field }) => field)]).toEqual([2024, ['year']])
  })

  it('may name its unit with another in brackets', () => {
    const { name } = read(
      '松岚县水务局',
      TITLE,
      '云杉县档案局（云杉县地方志办公室）2024年政府信息公开工作年度报告',
      PREAMBLE,
    )
    expect(name).toBe('云杉县档案局（云杉县地方志办公室）')
  })

  it('is asked about where the period that is counted is of another year, or its name is no organ’s', () => {
    expect(read('云杉县档案局2023年政府信息公开工作年度报告', PREAMBLE).doubts).toEqual([
      { field: 'year', reason: '原文的统计期限是2024年，请核对是哪一年的报告。' },
    ])
    expect(read('市城管执法委2024年政府信息公开工作年度报告', PREAMBLE).doubts).toEqual([
      { field: 'agency.name', reason: '原文的标题只写了“市城管执法委”，请核对是不是全称。' },
    ])
    expect(read('云杉县气象部门2024年政府信息公开工作年度报告', PREAMBLE).doubts).toEqual([
      { field: 'agency.name', reason: '原文的标题写的是“云杉县气象部门”，请核对是不是机关的名称。' },
    ])
  })

  it('has neither unit nor year from a record of the page above it', () => {
    const record = '发布时间:2025-01-31 10:42 信息来源:云杉县松岚局'
    const { name, year } = read(
      record,
      '政府信息公开工作年度报告',
      `现公布云杉县档案局2024年政府信息公开工作年度报告。${PREAMBLE}`,
    )
    expect([name, year]).toEqual(['云杉县档案局', 2024])
  })

  it('is not broken by the name of the site above it', () => {
    expect(read('云杉县人民政府', '2024年云杉县档案局政府信息公开工作年度报告', PREAMBLE).name).toBe(
      '云杉县档案局',
    )
  })

  it('may be broken within 政府信息公开', () => {
    const { name } = read('云杉县青坪街道2024年政府', '信息公开工作年度报告', PREAMBLE)
    expect(name).toBe('云杉县青坪街道')
  })
})

describe('what a page knows of an article', () => {
  it.each([
    '发布者：县档案局   发布日期：2025-01-19 14:36:15   浏览次数：1932',
    '2025-01-16 16:28   浏览量：    信息来源：云杉县档案局      文字大小：[ ]   背景色：',
    '索 引 号: 000000000/2025-05239 发布日期: 2025-01-17 发布机构: 云杉县档案局',
    ' • 2025年01月31日',
    ' • 【字体: 大  中 ',
    '目录名称：政府信息公开年报',
    '点击收听年报语音朗读',
    '点击展开全部信息',
    '松岚水务网 时间：2025-1-16 来源：云杉县档案局',
    '【信息时间：2025-01-16   发布机构：云杉县档案局 】',
    '• 登记号：',
    '纠错 纠错',
    '【字号：',
    '2025年01月16日 来源： 云杉在线云杉县档案局',
    '发布日期 2025-01-16 主题词 政府信息公开工作年度报告',
    '主动公开',
    '概述',
    '体裁分类:公开年报 主题分类:科技、教育 索引号:000000/2024-1',
  ])('is no part of the preamble, and asked of nobody: %s', (line) => {
    const { preamble, doubts, unplaced } = read(TITLE, line, PREAMBLE)
    expect([preamble, doubts, unplaced]).toEqual([PREAMBLE, [], [line]])
  })

  it('stands before the first sentence in its paragraph', () => {
    const record = '发表时间：2025-01-16 13:51来源：云杉县档案局'
    const { preamble, unplaced } = read(TITLE, `${record} ${PREAMBLE}`)
    expect([preamble, unplaced]).toEqual([PREAMBLE, [record]])
  })

  it('has its value on the line below', () => {
    const { preamble, doubts } = read(TITLE, '• 公开方式：', '主动公开', '成文日期：', '2025-01-16', PREAMBLE)
    expect([preamble, doubts]).toEqual([PREAMBLE, []])
  })

  it('is not where and whom to ask, on lines behind the sentence that says so', () => {
    const lines = ['如有疑问，请与云杉县档案局办公室联系。', '联系地址：和平街1号', '邮编：635000']
    const { preamble, unplaced } = read(TITLE, PREAMBLE, ...lines, '打印本页')
    expect([preamble, unplaced]).toEqual([[PREAMBLE, ...lines].join('\n'), ['打印本页']])
  })

  it('is not a telephone and an address behind the preamble, also where nobody is told to ask', () => {
    const lines = ['联系电话:0818-7321234', '联系地址:松岚县和平街1号']
    const { preamble, unplaced } = read(TITLE, PREAMBLE, ...lines, '责任编辑:某某')
    expect([preamble, unplaced]).toEqual([[PREAMBLE, ...lines].join('\n'), ['责任编辑:某某']])
  })

  it('is not where and whom to ask', () => {
    const contact = '联系机构：云杉县档案局办公室，信息来源：各股室，地址：和平街1号，电话：0818-7321234。'
    expect(read(TITLE, PREAMBLE, contact).preamble).toBe(`${PREAMBLE}\n${contact}`)
  })

  it('stays outside where lines of a page are long together', () => {
    const { preamble } = read(
      '云杉县人民政府 The People of Yunshan County',
      '政务服务和信息公开专栏的各个栏目和链接',
    )
    expect(preamble).toBe('')
  })
})

it('a title glued to its preamble, with the spaces of a layout, is set off from it', () => {
  const glued = '云杉县青坪苏木 2024 年政府信息 公开工作年度报告 依照条例编制本报告，统计期限为2024年。'
  const { name, preamble } = read(`${glued} 一、总体情况 2024 年，我苏木做好公开。`)
  expect([name, preamble]).toEqual(['云杉县青坪苏木', '依照条例编制本报告，统计期限为2024年。'])
})

it('a unit may be told by a table of what a page knows of its article, in doubt', () => {
  const cell = (text: string, column: number) => ({ text, column, colSpan: 1, rowSpan: 1 })
  const rows = [
    { cells: [cell('文号', 0), cell('无', 1)] },
    { cells: [cell('标题', 0), cell('云杉县2024年政府信息公开工作年度报告', 1)] },
  ]
  const blocks = [PREAMBLE, '一、总体情况'].map((text) => ({ kind: 'paragraph' as const, text }))
  const { report, doubts } = importReport({
    kind: 'html',
    blocks: [{ kind: 'table', rows }, ...blocks],
    notices: [],
  })
  expect([report.agency.name, doubts[0]]).toEqual([
    '云杉县',
    { field: 'agency.name', reason: '单位名称是从表格里的标题看出的，请核对是不是全称。' },
  ])
})

it.each([
  [['云杉县2024年政府信息公开工作年度报告'], 2024],
  [['云杉县2024年政府信息公开工作年度报告', '云杉县2023年政府信息公开工作年度报告'], NO_YEAR],
])('a year may be told by the only title in tables of a page: %s', (titles, year) => {
  const cell = (text: string, column: number) => ({ text, column, colSpan: 1, rowSpan: 1 })
  const rows = titles.map((title) => ({ cells: [cell('标题', 0), cell(title, 1)] }))
  const words = ['一、总体情况', '我县认真落实条例。'].map((text) => ({ kind: 'paragraph' as const, text }))
  const blocks = [{ kind: 'table' as const, rows }, ...words]
  expect(importReport({ kind: 'html', blocks, notices: [] }).report.year).toBe(year)
})

it('a title is the one printed once more below what a page tells in sentences, which are asked about', () => {
  const told = '内容概述 本报告依据条例编制，总结我局2024年政府信息公开工作。'
  const { name, preamble, doubts } = read(`标 题 ${TITLE}`, told, '时 效 有效', TITLE, PREAMBLE)
  expect([name, preamble, doubts.map(({ field }) => field)]).toEqual(['云杉县档案局', PREAMBLE, ['preamble']])
  expect(doubts[0]?.reason).toContain('总结我局2024年')
  // A running head within the preamble is none.
  expect(read(TITLE, PREAMBLE, TITLE, '如有疑问，请与县档案局联系，公开指南另行发布。').preamble).toContain(
    PREAMBLE,
  )
})

it('a unit is asked about where the title names a government and the words its bureau', () => {
  const asked = (words: string) => {
    const blocks = ['云杉县人民政府', '2024年政府信息公开年报', '一、总体情况', words].map((text) => ({
      kind: 'paragraph' as const,
      text,
    }))
    const { doubts } = importReport({ kind: 'text', blocks, notices: [] })
    return doubts.flatMap(({ field, reason }) => (field === 'agency.name' ? [reason] : []))
  }
  expect(asked('2024年，现将县财政局政府信息公开情况公布如下：')).toEqual([
    '原文的标题写的是“云杉县人民政府”，正文写的是“县财政局”，请核对是哪个机关的报告。',
  ])
  expect(asked('2024年，我县认真落实条例。现将县人民政府信息公开情况公布如下：')).toEqual([])
})

it('a title in a table says whose report it is where the preamble says the same', () => {
  const announced = '现发布《云杉县青坪街道2024年政府信息公开工作年度报告》。'
  const asked = (title: string) => read(`${title} | || |`, announced).doubts.map(({ field }) => field)
  expect(asked('云杉县青坪街道2024年政府信息公开工作年度报告')).toEqual([])
  expect(asked('云杉县2024年政府信息公开工作年度报告')).toEqual(['agency.name'])
})
