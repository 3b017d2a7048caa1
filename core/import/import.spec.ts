import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'
import type { SourceBlock, SourceDocument } from './source.ts'

const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']

function documentOf(...blocks: (string | readonly (readonly string[])[])[]): SourceDocument {
  return {
    kind: 'text',
    notices: [],
    blocks: blocks.map((block): SourceBlock =>
      typeof block === 'string'
        ? { kind: 'paragraph', text: block }
        : {
            kind: 'table',
            rows: block.map((texts) => ({
              cells: texts.map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1 })),
            })),
          },
    ),
  }
}

function requestsOf(...rows: readonly (readonly string[])[]) {
  const { report, doubts } = importReport(documentOf([['', ...APPLICANTS], ...rows]))
  return {
    cells: report.tables.requests,
    stated: report.stated?.requests ?? {},
    doubts: doubts.map(({ field }) => field).filter((field) => field.startsWith('requests:')),
  }
}

describe('figures in a table', () => {
  it('are found by the labels around them, misspelt ones too', () => {
    const { report } = importReport(
      documentOf([
        ['信息内容', '本年(2023)制发件数', '本年度止件数', '先行有效件数'],
        ['行政规范性文件', '3', '1', '１２'],
      ]),
    )
    expect(report.tables.disclosure).toEqual({
      'normativeDocuments/issued': 3,
      'normativeDocuments/repealed': 1,
      'normativeDocuments/inForce': 12,
    })
  })

  it('are blank where the cell is', () => {
    const { cells, doubts } = requestsOf(
      ['1.重复申请', '', '0'],
      ['2.重复申请', '/', '0', '-', '2', '', '', '2'],
    )
    expect(cells).toEqual({
      'notProcessed.duplicate/enterprise': 0,
      'notProcessed.duplicate/publicInterest': 2,
    })
    expect(doubts).not.toContain('requests:notProcessed.duplicate/natural')
  })

  it('are in doubt where a blank of one table is filled in by another, unless that is a form nobody filled in', () => {
    const head = ['', ...APPLICANTS]
    const granted = (...figures: string[]) => ['（一）予以公开', ...figures]
    const doubtsOf = (one: string[], other: string[]) => {
      const { doubts } = importReport(documentOf([head, one], '附：2023年数据', [head, other]))
      return doubts.filter(({ field }) => field.startsWith('requests:')).map(({ reason }) => reason)
    }
    const present = granted('', '0', '2', '0', '0', '0', '2')
    expect(doubtsOf(present, granted('7', '0', '2', '0', '0', '0', '2'))).toEqual([
      '原文有两处，一处是 7，一处空着，请对照原文核对。',
    ])
    expect(doubtsOf(present, granted('0', '0', '2', '0', '0', '0', '2'))).toEqual([])
    const blank = granted('', '', '', '', '', '', '')
    expect(doubtsOf(granted('7', '0', '2', '0', '0', '0', '9'), blank)).toEqual([])
  })

  it('are doubtful where a cell of the row is missing', () => {
    const { doubts } = requestsOf(['（一）予以公开', '1', '0', '2', '0', '0', '3'])
    expect(doubts).toHaveLength(7)
  })

  it.each(['12①', '12²', '⑫', '12⑴'])(
    'are doubtful where the mark of a note stands in the cell, as in %s',
    (marked) => {
      const { report, doubts } = importReport(
        documentOf([
          ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
          ['行政规范性文件', marked, '1', '13'],
        ]),
      )
      expect(report.tables.disclosure).toEqual({
        'normativeDocuments/repealed': 1,
        'normativeDocuments/inForce': 13,
      })
      expect(doubts).toContainEqual({
        field: 'disclosure:normativeDocuments/issued',
        reason: `原文写的是“${marked}”，不是可填的数。`,
      })
    },
  )

  it('are not taken with marks of notes as digits where a row is one cell', () => {
    const { cells, doubts } = requestsOf(['一、本年新收政府信息公开申请数量', '3① 0 0 0 0 0 3'])
    expect(cells).toEqual({})
    expect(doubts).toHaveLength(7)
  })

  it('keep the total that was printed, right or wrong', () => {
    const { cells, stated, doubts } = requestsOf(['（一）予以公开', '1', '0', '2', '0', '0', '0', '4'])
    expect(cells).toMatchObject({ 'granted/natural': 1, 'granted/research': 2 })
    expect(stated).toEqual({ 'granted/total': 4 })
    expect(doubts).toEqual([])
  })

  it.each([
    ['640020470', [64, 0, 0, 2, 0, 4]],
    ['0000000', [0, 0, 0, 0, 0, 0]],
  ])(
    'are cut where %s was glued together and only one way adds up, in doubt unless all are 0',
    (glued, values) => {
      const { cells, doubts } = requestsOf(['一、本年新收政府信息公开申请数量', glued])
      expect(Object.values(cells)).toEqual(values)
      expect(doubts).toHaveLength(glued === '0000000' ? 0 : 7)
    },
  )

  it('are left blank, in doubt, where money is in 元', () => {
    const { report, doubts } = importReport(
      documentOf([
        ['信息内容', '本年收费金额（单位：元）'],
        ['行政事业性收费', '35678'],
      ]),
    )
    expect(report.tables.disclosure).toEqual({})
    expect(doubts.map(({ field }) => field)).toContain('disclosure:fees/amount')
  })

  it.each([
    ['a bar at the end of a line', ['信息内容 | 本年处理决定数量 |', '行政许可 | 7 | ||']],
    [
      'a bar after each cell, one a line',
      ['信息内容 |', '本年处理决定数量 |', '||', '行政许可 |', '7 |', '||', '行政处罚 |', '|'],
    ],
  ])('are found where a page was copied with %s', (_, lines) => {
    expect(importReport(documentOf(...lines)).report.tables.disclosure).toEqual({ 'licensing/decisions': 7 })
  })

  it('are looked for in good time where cells claim to be a million wide and high', () => {
    const cell = { text: '1', column: 0, colSpan: 1_000_000, rowSpan: 1_000_000 }
    const table: SourceBlock = {
      kind: 'table',
      rows: Array.from({ length: 3000 }, () => ({ cells: [cell] })),
    }
    expect(importReport({ kind: 'html', notices: [], blocks: [table] }).placed).toEqual([])
  })

  it('are not taken from tables of other things', () => {
    const { report, unplaced } = importReport(
      documentOf([
        ['渠道', '总计', '其他'],
        ['其他', '12', '3'],
        ['行政许可类', '5', '6'],
      ]),
    )
    expect(report.tables).toEqual({ disclosure: {}, requests: {}, disputes: {} })
    expect(unplaced).toHaveLength(2)
  })
})

describe('texts', () => {
  it.each([
    ['一、总体情况', '（一）主动公开。发布信息12条。'],
    ['一、总体情况', '（一）主动公开情况', '发布信息12条。'],
    ['一、 总 体 情 况', '1.主动公开：发布信息12条。'],
    ['一、总体情况。（一）主动公开政府信息情况。发布信息 12 条。'],
    ['第一部分 总体情况', '（一）主动公开 发布信息12条。'],
  ])('stand under their headings, however these are set: %s %s', (...lines) => {
    expect(importReport(documentOf(...lines)).report.overview.proactive).toBe('发布信息12条。')
  })

  it('are joined where a page break tore a sentence apart, and only there', () => {
    const { report } = importReport(
      documentOf(
        '六、其他需要报告的事项',
        '本年度发出收费通知2件，收取信息',
        '处理费20元。',
        '没有其他需要报告的事项。',
        '渠县信访局',
        '2025年1月9日',
      ),
    )
    expect(report.other).toBe('本年度发出收费通知2件，收取信息处理费20元。\n没有其他需要报告的事项。')
  })
})

describe('any document', () => {
  it('is read without failing, and nothing is placed twice', () => {
    const word = fc.constantFrom(
      '一、总体情况',
      '（一）予以公开',
      '总计',
      '其他',
      '0',
      '12',
      '',
      '规章',
      '行政复议',
      '结果维持',
      '文字。',
    )
    const table = fc.array(fc.array(word, { maxLength: 9 }), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string(), table), { maxLength: 12 }), (blocks) => {
        const { placed } = importReport(documentOf(...blocks))
        const fields = placed.map(({ field }) => field)
        expect(new Set(fields).size).toBe(fields.length)
      }),
    )
  })
})

it('The kind of an organ is told by its name, whatever else it is called in brackets behind', () => {
  const kindOf = (name: string) =>
    importReport(documentOf(`${name}2024年政府信息公开工作年度报告`)).report.agency.level
  expect(kindOf('云杉县人力资源和社会保障局（云杉县就业服务工作领导小组）')).toBe('department')
  expect(kindOf('云杉县城关镇人民政府（开发区管委会）')).toBe('township')
})
