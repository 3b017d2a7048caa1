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
    ['标题云杉县档案局2024年政府信息公开工作年度报告', '云杉县档案局'],
    ['云杉县青坪乡人民政府2024年信息公开工作年度报告', '云杉县青坪乡人民政府'],
    ['2024年云杉县青坪乡人民政府信息公开工作年度报告', '云杉县青坪乡人民政府'],
    ['2024年云杉县卫生健康委员会信息公开年报', '云杉县卫生健康委员会'],
    ['云杉第19999勘测局2024年政府信息公开工作年度报告', '云杉第19999勘测局'],
    ['云杉县档案局政府信息公开工作2024年度报告 二维码', '云杉县档案局'],
    ['【文字】2024年云杉县档案局政府信息公开工作年度报告', '云杉县档案局'],
    ['云杉县档案局2024年政府信息公开工作年度报告.docx', '云杉县档案局'],
    ['云杉政务网_首页：云杉县档案局2024年政府信息公开工作年度报告', '云杉县档案局'],
  ])('names its unit: %s', (title, name) => {
    expect(read(title, PREAMBLE)).toMatchObject({ name, year: 2024, preamble: PREAMBLE, doubts: [] })
  })

  it.each(['民政局', '第二中学'])('may name a unit as every place has one, which is asked: %s', (name) => {
    const { name: own, doubts } = read(`${name}2024年政府信息公开工作年度报告`, PREAMBLE)
    expect([own, doubts.map(({ field }) => field)]).toEqual([name, ['agency.name']])
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

describe('a unit that no title names', () => {
  it.each([
    '现公布2024年云杉县档案局政府信息公开工作年度报告。',
    '本报告由云杉县档案局按照条例要求编制，内容涵盖2024年1月1日至12月31日。',
    '为认真做好云杉县档案局政府信息公开工作，现将2024年度政府信息公开工作报告如下。',
    '2024年，云杉县档案局坚持公开为常态。现将我局2024年度信息公开工作情况报告如下：',
    '结合云杉县档案局（以下简称“档案局”）政府信息公开工作有关统计数据撰写，自2024年1月1日起。',
    '我局编制并向社会公开云杉县档案局2024年度政府信息公开工作年度报告。',
    '全面总结云杉县档案局（以下简称“档案局”）2024年政府信息公开工作情况，自2024年1月1日起。',
    '本报告为云杉县档案局政府信息公开工作年度报告，统计期限自2024年1月1日起。',
    '统计期限自2024年1月1日起，如有疑问，请联系：云杉县档案局，电话：0818-7321234。',
    '本报告由云杉县档案局依照条例编写，统计期限自2024年1月1日起。',
    '统计期限自2024年1月1日起。有疑问的,请联系云杉县档案局综合科,地址:和平街1号。',
    '统计期限自2024年1月1日起，如有疑问，可与云杉县档案局办公室联系（电话：0818-7321234）。',
    '为落实条例，云杉县档案局特编制2024年度政府信息公开工作年度报告。',
    '云杉县档案局在总结工作的基础上编制此报告，统计期限自2024年1月1日起。云杉县档案局编制了本报告。',
  ])('is told by the preamble, in doubt, and so is the year: %s', (preamble) => {
    const { name, year, doubts } = read(preamble)
    expect([name, year, doubts.map(({ field }) => field)]).toEqual(['云杉县档案局', 2024, ['agency.name']])
  })

  it.each([
    '现公布2024年度本单位政府信息公开工作年度报告。',
    '本报告由县档案局编制，如有疑问，请与县政府信息公开办公室联系。',
    '请与云杉县人民政府办公室联系。',
    '现发布省市场监管局2024年政府信息公开工作年度报告。',
  ])('is not guessed from words that name none whole: %s', (preamble) => {
    expect(read(preamble).name).toBe('')
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

describe('a year', () => {
  it('at the head of a text is that of the report, in doubt', () => {
    const blocks = ['一、总体情况', '2024年，我局认真落实条例。'].map((text) => ({
      kind: 'paragraph' as const,
      text,
    }))
    const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
    expect([report.year, doubts.some(({ field }) => field === 'year')]).toEqual([2024, true])
  })
})

describe('a unit', () => {
  it.each([
    '根据条例规定，向社会公布2024年云杉县档案局政府信息公开工作年度报告。',
    '2024年，云杉县档案局以条例为准做好公开。',
    '2024年,云杉县档案局把公开作为常态。',
  ])('may be told by part one, in doubt: %s', (words) => {
    const blocks = ['一、总体情况', words, '（一）主动公开。公开12条。'].map((text) => ({
      kind: 'paragraph' as const,
      text,
    }))
    const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
    expect([report.agency, doubts.find(({ field }) => field === 'agency.name')?.reason]).toEqual([
      { name: '云杉县档案局', level: 'department' },
      '单位名称是从正文中看出的，请核对是不是全称。',
    ])
  })
})

describe('a year that is named once', () => {
  const year = (...lines: readonly string[]) => {
    const blocks = ['一、总体情况', ...lines].map((text) => ({ kind: 'paragraph' as const, text }))
    const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
    return [report.year, doubts.find(({ field }) => field === 'year')?.reason.slice(0, 6)]
  }

  it.each(['我局认真落实条例。2024年共公开信息12条。', '截止2024年12月31日，我局公开信息12条。'])(
    'tells what is reported, in doubt: %s',
    (text) => expect(year(text)).toEqual([2024, '原文的标题和']),
  )

  it.each(['条例于2019年4月3日修订。', '我局认真落实条例。2019年4月3日公布的条例共五十六条。'])(
    'does not where a document is of it: %s',
    (text) => expect(year(text)).toEqual([NO_YEAR, '没有看出是哪']),
  )

  it('is not said to be missing from a preamble that has it', () => {
    const { year: own, doubts } = read('2024年，我局认真落实条例，编制本报告。')
    expect([own, doubts.find(({ field }) => field === 'year')?.reason]).toEqual([
      2024,
      '原文的标题没有写年份，2024年是从引言和正文中看出的，请核对。',
    ])
  })
})
