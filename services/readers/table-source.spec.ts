import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editions } from '../../core/form/editions.ts'
import { type CellAddress, TABLE_IDS, type TableId } from '../../core/form/form.ts'
import { outcomeOf } from '../../core/paste/outcome.ts'
import type { CellValue } from '../../core/report/report.ts'
import { readPaste } from '../../core/paste/paste.ts'
import {
  type CopiedBlock,
  type Copying,
  copied,
  copyingArbitrary,
  filledArbitrary,
} from '../../tests/arbitraries/copied-block.ts'
import { tableSource, tableSourceOfText } from './table-source.ts'

const TARGETS = Object.values(editions).flatMap((form) => TABLE_IDS.map((table) => ({ form, table })))

const ALL: Copying = {
  head: true,
  labels: true,
  totals: true,
  turned: false,
  blankRow: false,
  from: 0,
  rows: 99,
}

const read = (text: string, from: CellAddress, id: TableId = 'requests') =>
  readPaste(tableSourceOfText(text).blocks, { form: editions['2021'], table: id, from })

describe('a block of figures', () => {
  it('falls into the cells from the chosen one on, totals left out', () => {
    const { values, stated, doubts, left } = read(
      '1\t2\t3\t4\t5\t6\t21\r\n0\t\t0\t0\t0\t0\t0\r\n',
      'received/natural',
    )
    expect([...doubts, ...left]).toEqual([])
    expect(values).toHaveLength(12)
    expect(values.slice(0, 2)).toEqual([
      ['received/natural', 1],
      ['received/enterprise', 2],
    ])
    expect(values).toContainEqual(['carriedIn/enterprise', null])
    expect(stated).toContainEqual(['received/total', 21])
  })

  it('has one cell where a cell has several lines', () => {
    const { values } = read('"7\n"\t0\t0\t0\t0\t0\t7\r\n2\t0\t0\t0\t0\t0\t2\r\n', 'received/natural')
    expect(Object.fromEntries(values)).toMatchObject({ 'received/natural': 7, 'carriedIn/natural': 2 })
    expect(values).toHaveLength(12)
  })

  it('is not taken where it holds words or lies beyond the table, and the place is told', () => {
    expect(read('1\t甲\n2\t3', 'received/natural').left).toEqual([
      expect.stringContaining('第 1 行第 2 列“甲”'),
    ])
    expect(read('1\t2\t3\n4', 'carriedOut/otherOrganisation').left).toEqual([
      expect.stringContaining('有 2 格超出了表格'),
    ])
  })

  it('passes over the row that is computed where it ends with the table only then', () => {
    const { values, doubts } = read(`${'1\t0\t0\t0\t0\t0\n'.repeat(23)}4\t0\t0\t0\t0\t0`, 'received/natural')
    expect(values).toContainEqual(['carriedOut/natural', 4])
    expect(doubts).toHaveLength(1)
  })
})

describe('a block with labels', () => {
  it('is not shifted by the label of its row', () => {
    const { values, doubts, left } = read(
      '一、本年新收政府信息公开申请数量\t7\t0\t0\t0\t0\t0\t7\r\n',
      'received/natural',
    )
    expect(values[0]).toEqual(['received/natural', 7])
    expect(values).toHaveLength(6)
    expect([...doubts, ...left]).toEqual([])
  })

  it('goes where its labels say, and it is told that this is not the chosen cell', () => {
    const { values, doubts } = read('规范性文件\t5\t1\t9\n', 'regulations/issued', 'disclosure')
    expect(values).toEqual([
      ['normativeDocuments/issued', 5],
      ['normativeDocuments/repealed', 1],
      ['normativeDocuments/inForce', 9],
    ])
    expect(doubts).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('所选的格') as string }),
    ])
  })

  it('says of rows that the form does not have that they were taken in order', () => {
    const { values, doubts } = read('月份\t自然人\t商业企业\n1月\t3\t4\n2月\t5\t6', 'received/natural')
    expect(values).toHaveLength(4)
    expect(doubts).toEqual([{ reason: expect.stringContaining('“1月”'), cells: [] }])
  })

  it('leaves out columns and rows that the form does not have', () => {
    const block = '\t上年数\t自然人\t备注\n一、本年新收政府信息公开申请数量\t3\t8\t\n电话咨询\t1\t2\t\n'
    const { values, left } = read(block, 'received/natural')
    expect(values).toEqual([['received/natural', 8]])
    expect(left.join('')).toContain('“上年数”')
    expect(left.join('')).toContain('“电话咨询”')
  })

  it('has words among its figures, which are told and leave the others', () => {
    const block = '\t自然人\t商业企业\n二、上年结转政府信息公开申请数量\t约3\t8\n'
    const { values, left } = read(block, 'carriedIn/natural')
    expect(values).toEqual([['carriedIn/enterprise', 8]])
    expect(left).toEqual([expect.stringContaining('第 2 行第 2 列“约3”')])
  })

  it('of another table is refused by its name', () => {
    const { values, left } = read('行政许可\t5\n行政处罚\t1\n', 'received/natural')
    expect(values).toEqual([])
    expect(left).toEqual([expect.stringContaining('主动公开政府信息情况')])
  })

  it('does not say which procedure outcomes without one are of', () => {
    const block = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n1\t0\t0\t2\t3\n'
    expect(read(block, 'litigationDirect/upheld', 'disputes').values).toContainEqual([
      'litigationDirect/pending',
      2,
    ])
    expect(read(block, 'litigationDirect/pending', 'disputes')).toMatchObject({ values: [] })
  })

  it('tells a cell that two columns of it are for', () => {
    const { values, left } = read(
      '\t自然人\t自然人\n二、上年结转政府信息公开申请数量\t3\t8\n',
      'received/natural',
    )
    expect(values).toEqual([])
    expect(left.join('')).toContain('一处是 3，一处是 8')
  })
})

describe.each(TARGETS)('a part of the $table table of $form.edition', ({ form, table: id }) => {
  const table = form.tables[id]

  const proposals = async (block: CopiedBlock) => {
    const from = [...block.cells.keys()][0]
    const html = await tableSource(new TextEncoder().encode(block.html), '粘贴的内容.html')
    return [html, tableSourceOfText(block.text)].map(({ blocks }) =>
      readPaste(blocks, { form, table: id, from }),
    )
  }

  it('is found cell for cell, or someone is asked', async () => {
    await fc.assert(
      fc.asyncProperty(filledArbitrary(table), copyingArbitrary, async (filled, how) => {
        const block = copied(table, filled, how)
        // Figures alone say nothing of being turned.
        fc.pre(figuresIn(block.cells).size > 1 && (block.hasLabels || !how.turned))
        for (const proposal of await proposals(block)) {
          const { off } = outcomeOf(table, {}, proposal)
          const isSure = proposal.doubts.length + proposal.left.length + off.length === 0
          if (isSure) expect(figuresIn(proposal.values)).toEqual(figuresIn(block.cells))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is found without a doubt where all its labels are there, upright or turned, with or without totals', async () => {
    await fc.assert(
      fc.asyncProperty(filledArbitrary(table), copyingArbitrary, async (filled, how) => {
        const block = copied(table, filled, { ...how, head: true, labels: true })
        fc.pre(figuresIn(block.cells).size > 1)
        for (const proposal of await proposals(block)) {
          // The form of 2019 prints a unit beside one figure, which a spreadsheet has in no cell.
          const doubts = proposal.doubts.filter(({ reason }) => !reason.includes('没有写单位'))
          expect({ ...proposal, doubts }).toMatchObject({ by: 'labels', doubts: [], left: [] })
          expect(figuresIn(proposal.values)).toEqual(figuresIn(block.cells))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is found whole by position', async () => {
    await fc.assert(
      fc.asyncProperty(filledArbitrary(table), async (filled) => {
        const block = copied(table, filled, { ...ALL, head: false, labels: false })
        const [, byText] = await proposals(block)
        expect(figuresIn(byText?.values ?? [])).toEqual(figuresIn(block.cells))
      }),
      { numRuns: 20 },
    )
  })
})

/** A cell that is blank gets nothing, whether it is named or not. */
function figuresIn(values: Iterable<readonly [CellAddress, CellValue | null]>): Map<CellAddress, CellValue> {
  return new Map(
    [...values].flatMap(([address, value]) => (value === null ? [] : [[address, value] as const])),
  )
}

it('what was left out of a block is told before anything is written', async () => {
  const told = async (content: string) =>
    (
      await tableSource(
        new TextEncoder().encode(`<table><tr><td>规章<td>${content}</table>`),
        '粘贴的内容.html',
      )
    ).lost
  expect(await told('1<td>2<td>3')).toEqual([])
  expect(await told('1<del>9</del><td>2<td>3')).toEqual([expect.stringContaining('删除线')])
  expect(await told('1<td>2<span style="visibility:hidden">9</span><td>3')).toEqual([
    expect.stringContaining('看不见'),
  ])
})
