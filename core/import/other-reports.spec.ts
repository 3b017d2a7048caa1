import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'
import type { SourceBlock } from './source.ts'

type Block = string | SourceBlock

function read(...blocks: readonly Block[]) {
  const { report, doubts, leftOut, unplaced } = importReport({
    kind: 'docx',
    notices: [],
    blocks: blocks.map((each) => (typeof each === 'string' ? { kind: 'paragraph', text: each } : each)),
  })
  const told = doubts.filter(({ reason }) => reason.includes('没有读入')).map(({ reason }) => reason)
  return { report, told, leftOut, all: JSON.stringify({ report, unplaced }) }
}

function title(unit: string, year = 2025) {
  return `${unit}${year}年政府信息公开工作年度报告`
}

/** The texts of a report from its preamble to part six, without and with its tables. */
function texts(unit: string, tables: readonly Block[] = []): Block[] {
  return [
    `根据《中华人民共和国政府信息公开条例》，现公布${unit}政府信息公开工作年度报告。`,
    '一、总体情况',
    `（一）主动公开。${unit}公开信息。`,
    `（二）依申请公开。${unit}办理申请。`,
    ...tables,
    '五、存在的主要问题及改进情况',
    `${unit}公开不够主动。`,
    '六、其他需要报告的事项',
    `${unit}没有其他事项。`,
  ]
}

function disclosure(issued: string): SourceBlock {
  const rows = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['行政规范性文件', issued, '0', issued],
  ]
  return {
    kind: 'table',
    rows: rows.map((cells) => ({
      cells: cells.map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1 })),
    })),
  }
}

const ONE = '云杉县青坪镇人民政府'
const TWO = '云杉县档案局'
const first = [title(ONE), ...texts(ONE)]

function sentence(name: string) {
  return `这个文件里还有另一份报告“${name}”，没有读入，请把它另存为一个文件再导入。`
}

describe('another report behind the first', () => {
  it.each([
    ['of another unit', title(TWO), [title(TWO)]],
    ['of another year', title(ONE, 2024), [title(ONE, 2024)]],
    ['on two lines', title(TWO), [`${TWO}2025年政府信息公开`, '工作年度报告']],
    ['under the name of its unit', title(TWO), [TWO, '2025年政府信息公开工作年度报告']],
    ['titled twice, as a page does', title(TWO), [title(TWO), '发布时间：2026-01-20', title(TWO)]],
  ])('%s is left out and told', (_, name, titles) => {
    const { report, told, leftOut, all } = read(...first, ...titles, ...texts(TWO))
    expect(report.agency.name).toBe(ONE)
    expect(report.other).toBe(`${ONE}没有其他事项。`)
    expect(told).toEqual([sentence(name)])
    expect(leftOut).toEqual(told)
    expect(all).not.toContain(TWO)
  })

  it('keeps its figures out of the first', () => {
    const tabled = (issued: string) => ['二、主动公开政府信息情况', disclosure(issued)]
    const { report, told } = read(
      title(ONE),
      ...texts(ONE, tabled('3')),
      title(TWO),
      ...texts(TWO, tabled('8')),
    )
    expect(report.tables.disclosure['normativeDocuments/issued']).toBe(3)
    expect(told).toEqual([sentence(title(TWO))])
  })

  it('is told where part one begins over again without a title', () => {
    const { report, told } = read(...first, ...texts(TWO))
    expect(report.other).toBe(`${ONE}没有其他事项。`)
    expect(told).toEqual([sentence('一、总体情况')])
  })

  it('is told where the first ends with part five', () => {
    const { report, told } = read(...first.slice(0, -2), title(TWO), ...texts(TWO))
    expect(report.problems.problems).toBe(`${ONE}公开不够主动。`)
    expect(report.other).toBe('')
    expect(told).toEqual([sentence(title(TWO))])
  })

  it('is counted where there are more', () => {
    const more = ['云杉县财政局', '云杉县教育局', '云杉县民政局'].flatMap((unit) => [
      title(unit),
      ...texts(unit),
    ])
    const { told } = read(...first, title(TWO), ...texts(TWO), ...more)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('另外 4 份报告')
    expect(told[0]).toContain(`“${title(TWO)}”、`)
  })
})

describe('no other report', () => {
  it.each([
    ['a sentence about one', [`详见${title(TWO)}。`]],
    ['the name of one as a line', [title(TWO)]],
    ['links to those of other years', [title(ONE, 2024), title(ONE, 2023), title(TWO)]],
    ['its own title again', [title(ONE)]],
    [
      'the menu of a page under a title',
      [title(TWO), '总体情况', '主动公开', '其他需要报告的事项', '六、其他'],
    ],
    [
      'points of the last part numbered as parts are',
      ['一、总体情况', '建议办理全部完成。', '二、办理情况', '办理8件。', '三、存在问题', '回复不够快。'],
    ],
  ])('is %s at the end', (_, lines) => {
    const { report, told } = read(...first, ...lines)
    expect(told).toEqual([])
    expect(report.other).toContain(`${ONE}没有其他事项。`)
  })

  it('is a running head, a table of contents or a cover', () => {
    const contents = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]
    const body = texts(ONE).flatMap((each) => [each, title(ONE)])
    const { report, told } = read(title(ONE), '目录', ...contents, title(ONE), ...body)
    expect(told).toEqual([])
    expect(report.other).toContain(`${ONE}没有其他事项。`)
  })

  it('is a list of links above the report', () => {
    const { report, told } = read(title(TWO), title(ONE, 2024), ...first)
    expect(told).toEqual([])
    expect(report.agency.name).toBe(ONE)
  })
})
