import { describe, expect, it } from 'vitest'
import { tableBlock } from '../../../core/document/compose.ts'
import { placedRows } from '../../../core/document/table-grid.ts'
import { editions } from '../../../core/form/editions.ts'
import { headersIn } from './table-headers.ts'

const { tables } = editions['2021']

/** The words that a screen reader says with every cell that has an address or a text: outermost headers first. */
function headersOf(table: keyof typeof tables): Map<string, string[]> {
  const rows = placedRows(tableBlock(tables[table], {}))
  const headers = headersIn(rows)
  return new Map(
    rows.flat().map((cell) => [cell.address ?? cell.text, headers(cell).map(({ text }) => text)]),
  )
}

describe('the headers of a cell', () => {
  it('are all three lines above it and all three labels at its left', () => {
    const headers = headersOf('requests')
    expect(headers.get('refused.stateSecret/enterprise')).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
    ])
    expect(headers.get('other.feeUnpaid/total')).toEqual([
      '申请人情况',
      '总计',
      '三、本年度办理结果',
      '（六）其他处理',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    ])
    expect(headers.get('carriedOut/natural')).toEqual(['申请人情况', '自然人', '四、结转下年度继续办理'])
    expect(headers.get('1.属于国家秘密')).toEqual(['三、本年度办理结果', '（三）不予公开'])
    expect(headers.get('科研机构')).toEqual(['申请人情况', '法人或其他组织'])
  })

  it('tell the procedure of an outcome', () => {
    const headers = headersOf('disputes')
    expect(headers.get('reconsideration/upheld')).toEqual(['行政复议', '结果维持'])
    expect(headers.get('litigationDirect/upheld')).toEqual(['行政诉讼', '未经复议直接起诉', '结果维持'])
    expect(headers.get('litigationAfterReconsideration/total')).toEqual(['行政诉讼', '复议后起诉', '总计'])
  })

  it('are those of its own group where a table has several', () => {
    const headers = headersOf('disclosure')
    expect(headers.get('normativeDocuments/repealed')).toEqual([
      '第二十条第（一）项',
      '本年废止件数',
      '行政规范性文件',
    ])
    expect(headers.get('coercion/decisions')).toEqual(['第二十条第（六）项', '本年处理决定数量', '行政强制'])
    expect(headers.get('fees/amount')).toEqual([
      '第二十条第（八）项',
      '本年收费金额（单位：万元）',
      '行政事业性收费',
    ])
    expect(headers.get('行政许可')).toEqual(['第二十条第（五）项', '信息内容'])
  })

  it('name the row and the column of every figure of the form', () => {
    for (const { id, rows, columns, layout } of Object.values(tables)) {
      const headers = headersOf(id)
      for (const cell of layout.flat()) {
        if (!('address' in cell)) continue
        const [row, column] = cell.address.split('/')
        const said = headers.get(cell.address)?.join('：')
        expect(said).toContain(columns.find(({ key }) => key === column)?.label)
        expect(said).toContain(rows.find(({ key }) => key === row)?.label)
      }
    }
  })
})
