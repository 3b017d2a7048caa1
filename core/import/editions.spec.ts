import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'
import type { SourceBlock, SourceDocument, SourceTable } from './source.ts'

const table = (...rows: readonly (readonly string[])[]): SourceTable => ({
  kind: 'table',
  rows: rows.map((texts) => ({
    cells: texts.map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1 })),
  })),
})
const read = (year: number, ...blocks: readonly SourceBlock[]) => {
  const title: SourceBlock = {
    kind: 'paragraph',
    text: `松岚县水利局${year}年政府信息公开工作年度报告`,
    level: 1,
  }
  const document: SourceDocument = { kind: 'html', blocks: [title, ...blocks], notices: [] }
  return importReport(document)
}

const OF_2019 = table(
  ['信息内容', '本年新\n制作数量', '本年新\n公开数量', '对外公开总数量'],
  ['规章（设区的市、自治州人民政府填写）', '0', '0', '0'],
  ['规范性文件', '2', '2', '19'],
  ['信息内容', '上一年项目数量（指2019年事项数）', '本年增/减（减用负值表示，如-8）', '处理决定数量'],
  ['行政许可', '8', '+5', '93'],
  ['其他对外管理服务事项', '117', '减少3', '165'],
  ['行政处罚', '90', '−2', '22'],
  ['行政强制', '4', '0', '-'],
  ['信息内容', '采购项目数量', '采购总金额', ''],
  ['政府集中采购', '6', '251000元', ''],
)

const OF_2021 = table(
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['规范性文件', '7', '1', '30'],
)

const APPLICANTS = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const OTHERS_IN_ONE_ROW = table(
  APPLICANTS,
  ['一、本年新收政府信息公开申请数量', '3', '0', '0', '0', '0', '0', '3'],
  ['（六）其他处理', '2', '0', '0', '0', '0', '0', '2'],
)

describe('a document in the form of 2019', () => {
  it('is read in that form, changes with their signs', () => {
    const { report, doubts } = read(2020, OF_2019)
    expect(report.form).toBe('2019')
    expect(report.tables.disclosure).toMatchObject({
      'normativeDocuments/publishedTotal': 19,
      'licensing/lastYear': 8,
      'licensing/change': 5,
      'licensing/decisions': 93,
      'otherServices/change': -3,
      'penalties/change': -2,
      'coercion/change': 0,
      'procurement/purchases': 6,
    })
    expect(report.tables.disclosure).not.toHaveProperty('coercion/decisions')
    expect(report.tables.disclosure).not.toHaveProperty('procurement/amount')
    expect(doubts.find(({ field }) => field === 'disclosure:procurement/amount')?.reason).toContain(
      '251000元',
    )
  })

  it('is so also in a later year, where an office went on with it', () => {
    expect(read(2022, OF_2019).report).toMatchObject({ form: '2019', year: 2022 })
  })

  it('has money without a unit read as 万元, in doubt', () => {
    const plain = table(['信息内容', '采购项目数量', '采购总金额'], ['政府集中采购', '6', '25.1'])
    const { report, doubts } = read(2020, OF_2019, plain)
    expect(report.tables.disclosure['procurement/amount']).toBe('25.1')
    expect(doubts.map(({ field }) => field)).toContain('disclosure:procurement/amount')
  })
})

describe('a document whose labels leave the form open', () => {
  it.each([
    [2019, '2019', ['other/natural']],
    [2024, '2021', []],
  ] as const)('of %i is read in the form of %s', (year, form, read2019) => {
    const { report } = read(year, OTHERS_IN_ONE_ROW)
    expect(report.form).toBe(form)
    expect(Object.keys(report.tables.requests)).toEqual(expect.arrayContaining([...read2019]))
  })

  it('keeps to the form that its part two is of, whatever the year', () => {
    const { report, doubts } = read(2020, OF_2021, OTHERS_IN_ONE_ROW)
    expect(report.form).toBe('2021')
    expect(report.tables.disclosure['normativeDocuments/inForce']).toBe(30)
    expect(doubts.map(({ field }) => field)).toContain('requests:other.other/natural')
  })
})

describe('a figure under a label that no form has', () => {
  it('is told where its row has a place', () => {
    const { report, unplaced } = read(
      2023,
      table(
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '本年修订件数'],
        ['规章', '0', '0', '0', '0'],
        ['规范性文件', '7', '1', '30', '4'],
      ),
    )
    expect(report.tables.disclosure['normativeDocuments/inForce']).toBe(30)
    expect(unplaced.map(({ text }) => text)).toContain('规范性文件 4')
  })

  it('is told where its row has none', () => {
    const { unplaced } = read(2023, OF_2021, table(['行政处罚', '3'], ['行政检查', '12']))
    expect(unplaced.map(({ text }) => text)).toContain('行政检查 12')
  })

  it('is no number of a row', () => {
    const { unplaced } = read(
      2023,
      table(
        ['序号', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['1', '规章', '0', '0', '0'],
        ['2', '规范性文件', '7', '1', '30'],
      ),
    )
    expect(unplaced).toEqual([])
  })
})
