import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRoster } from './read-roster.ts'

const rows = (...all: string[][]) => all.map((cells, i) => ({ row: i + 1, cells }))
const lines = (text: string) => rows(...text.split('\n').map((line) => [line]))
const names = (read: ReturnType<typeof readRoster>) => read.units.map(({ name }) => name)

describe('a table with heads', () => {
  it('names units as they look: what nobody sees makes no second unit', () => {
    const { units } = readRoster([
      rows(
        ['单位名称', '类别'],
        ['渠县乙\u200b子镇人民政府', '乡镇'],
        ['渠县乙子镇人民政府', '乡镇'],
        ['\u200b', '乡镇'],
      ),
    ])
    expect(units).toMatchObject([{ name: '渠县乙子镇人民政府' }])
  })

  it('is read by them, whatever their order; titles, numbers, totals and signatures are none of it', () => {
    const title = '渠县 2025 年度应报送单位名单'
    const { units, notices } = readRoster([
      rows(
        [title, title, title, title, title, title],
        ['序号', '联系电话', '单位名称', '类 别', '曾用名', '电子邮箱', '报送截止时间', '联系人'],
        ['1', '0818-7000001', '渠县财政局', '部门', '', 'a@example.cn', '2026年1月20日', '王某'],
        ['', '', '', '', '', '', '', ''],
        [
          '2',
          '0818-7000002',
          '渠县自然资源和规划局',
          '部门',
          '渠县国土资源局、渠县规划局',
          'b',
          '1月20日',
          '李某',
        ],
        ['3', '0818-7000003', '渠县财政局', '部门', '', '', '', ''],
        ['4', '0818-7000004', '', '部门', '', '', '', '赵某'],
        ['合计', '', '3 家', '', '', '', '', ''],
        ['填表人：王某', '', '', '', '', '', '', ''],
      ),
    ])
    expect(units).toEqual([
      {
        name: '渠县财政局',
        category: '部门',
        otherNames: [],
        deadline: '2026-01-20',
        contact: '王某',
        phone: '0818-7000001',
        email: 'a@example.cn',
      },
      {
        name: '渠县自然资源和规划局',
        category: '部门',
        otherNames: ['渠县国土资源局', '渠县规划局'],
        deadline: null,
        contact: '李某',
        phone: '0818-7000002',
        email: 'b',
      },
    ])
    expect(notices).toEqual([
      '第 5 行截止日期“1月20日”认不出来，没有填。',
      '第 5 行邮箱“b”不像邮箱地址，请核对。',
      '第 6 行“渠县财政局”前面已经有了，只列一次。',
      '第 7 行没有单位名称，没有列入。',
    ])
  })

  it('may have heads in two rows, heads again on the next page, and rows that name a kind', () => {
    const { units } = readRoster([
      rows(
        ['单位名称', '联系方式', '联系方式'],
        ['单位名称', '电话', '邮箱'],
        ['一、县级部门（1个）', '一、县级部门（1个）', '一、县级部门（1个）'],
        ['渠县审计局', '7000005', 'c@example.cn'],
        ['单位名称', '电话', '邮箱'],
        ['乡镇', '乡镇', '乡镇'],
        ['安北镇人民政府', '7000006', ''],
      ),
    ])
    expect(units).toMatchObject([
      { name: '渠县审计局', category: '县级部门', phone: '7000005', email: 'c@example.cn' },
      { name: '安北镇人民政府', category: '乡镇', phone: '7000006' },
    ])
  })
})

describe('units of one bare name', () => {
  const twice = [
    [
      ['所属地区', '单位名称', '联系人'],
      ['甲县', '水利局', '王某'],
      ['乙县', '水利局', '李某'],
      ['甲县', '教育局', ''],
    ],
    [['甲县（2个）'], ['水利局'], ['教育局'], ['乙县（1个）'], ['水利局']],
  ]
  it.each(twice.map((table) => [table]))('are told apart by the region they are listed with: %j', (table) => {
    const { units, notices } = readRoster([rows(...table)])
    expect(units.map(({ name, otherNames }) => [name, otherNames]).toSorted()).toEqual(
      [
        ['甲县水利局', ['水利局']],
        ['乙县水利局', ['水利局']],
        ['教育局', []],
      ].toSorted(),
    )
    expect(notices).toHaveLength(2)
    expect(notices.join()).toContain('几个地区都有，列为“乙县水利局”')
  })

  it.each(['县（市、区）', '所属县（区）', '市州', '旗县区'])('by a column headed %s', (head) => {
    const { units } = readRoster([rows([head, '单位名称'], ['甲县', '水利局'], ['乙县', '水利局'])])
    expect(units.map(({ name }) => name)).toEqual(['甲县水利局', '乙县水利局'])
  })

  it.each([
    [
      [
        ['县（市、区）', '单位名称'],
        ['市直', '水利局'],
        ['甲县', '水利局'],
      ],
    ],
    [[['市直部门（1个）'], ['水利局'], ['甲县（1个）'], ['水利局']]],
  ])('keep their name where they are of the office’s own level: %j', (table) => {
    const { units } = readRoster([rows(...table)])
    expect(units.map(({ name }) => name)).toEqual(['水利局', '甲县水利局'])
  })

  it('of which nobody can say where they are, are listed once, and what to write is said where others are to be asked', () => {
    const table = rows(['单位名称', '联系人'], ['水利局', '王某'], ['水利局', '李某'], ['水利局', ''])
    const { units, notices } = readRoster([table])
    expect(names({ units, notices })).toEqual(['水利局'])
    expect(notices).toEqual([
      '第 3 行“水利局”前面已经有了，只列一次；如果是另一个地区的，请在单位名称前写上地区。',
      '第 4 行“水利局”前面已经有了，只列一次。',
    ])
  })

  it('are kept as they are where what they stand under is no region', () => {
    const { units } = readRoster([lines('市区（1个）\n安北小学\n社区（1个）\n安北小学')])
    expect(units.map(({ name }) => name)).toEqual(['安北小学'])
  })
})

describe('without heads', () => {
  it('columns are told by what stands in them', () => {
    const { units } = readRoster([
      rows(
        ['1', '部门', '渠县财政局', '王某', '13900000001', 'a@example.cn'],
        ['2', '部门', '渠县教育局', '李某', '13900000002', 'b@example.cn'],
        ['3', '乡镇', '安北镇人民政府', '赵某', '13900000003', ''],
        ['4', '乡镇', '土溪镇人民政府', '钱某某', '', ''],
      ),
    ])
    expect(units[0]).toMatchObject({
      name: '渠县财政局',
      category: '部门',
      contact: '王某',
      phone: '13900000001',
      email: 'a@example.cn',
    })
    expect(units.map(({ category }) => category)).toEqual(['部门', '部门', '乡镇', '乡镇'])
  })

  it('a line is a unit, numbered or not, or lists several', () => {
    const read = readRoster([
      lines(
        '各单位：\n1. 渠县财政局\n（2）渠县教育局\n三、渠县审计局\n\n乡镇（2个）\n安北镇人民政府、土溪镇人民政府；\n合计：5',
      ),
    ])
    expect(names(read)).toEqual([
      '渠县财政局',
      '渠县教育局',
      '渠县审计局',
      '安北镇人民政府',
      '土溪镇人民政府',
    ])
    expect(read.units.map(({ category }) => category)).toEqual(['各单位', '各单位', '各单位', '乡镇', '乡镇'])
  })

  it('what is no unit is told', () => {
    const read = readRoster([lines('请各单位于1月20日前报送。\n渠县财政局')])
    expect(names(read)).toContain('渠县财政局')
    expect(read.notices).toEqual(['第 1 行“请各单位于1月20日前报送。”不像单位名称，请核对。'])
    expect(readRoster([[]]).notices).toHaveLength(1)
  })
})

it('every unit of a table is read once, however its columns stand', () => {
  const organ = fc.constantFrom('财政局', '教育局', '审计局', '水务局', '人民政府')
  const unit = fc.record({
    name: fc
      .tuple(fc.constantFrom('渠县', '达县', '安北镇', '土溪镇'), fc.nat(99), organ)
      .map(([a, n, o]) => `${a}第${n}${o}`),
    phone: fc.constantFrom('', '0818-7000001'),
    contact: fc.constantFrom('', '王某'),
  })
  const heads = { name: '单位名称', phone: '联系电话', contact: '联系人' } as const
  const order = fc.shuffledSubarray(['name', 'phone', 'contact'] as const, { minLength: 3 })
  fc.assert(
    fc.property(
      fc.uniqueArray(unit, { minLength: 1, selector: ({ name }) => name }),
      order,
      fc.nat(3),
      (units, columns, titles) => {
        const table = [
          ...Array.from({ length: titles }, () => columns.map(() => '名单')),
          columns.map((column) => heads[column]),
          ...units.map((each) => columns.map((column) => each[column])),
        ]
        expect(readRoster([rows(...table)]).units).toMatchObject(units)
      },
    ),
  )
})
