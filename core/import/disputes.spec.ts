import { expect, it } from 'vitest'
import { importReport } from './import.ts'
import type { SourceTable } from './source.ts'

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const PROCEDURES = ['行政复议', '未经复议直接起诉', '复议后起诉']

const table = (...rows: (readonly string[])[]): SourceTable => ({
  kind: 'table',
  rows: rows.map((texts) => ({
    cells: texts.map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1 })),
  })),
})

it.each([
  ['约3', 0, 'reconsideration/upheld'],
  ['3+2', 7, 'litigationDirect/other'],
  ['见附件', 14, 'litigationAfterReconsideration/total'],
])('%s where a figure is due is asked about, and moves no other', (words, at, address) => {
  const figures = Array.from({ length: 15 }, (_, i) => (i === at ? words : String(i)))
  const { report, doubts } = importReport({
    kind: 'text',
    notices: [],
    blocks: [
      table(
        PROCEDURES.flatMap((procedure) => OUTCOMES.map(() => procedure)),
        PROCEDURES.flatMap(() => OUTCOMES),
        figures,
      ),
    ],
  })
  const asked = doubts.filter(({ field }) => field.startsWith('disputes:'))
  expect(asked.map(({ field }) => field)).toEqual([`disputes:${address}`])
  const read = { ...report.tables.disputes, ...report.stated?.disputes }
  expect(Object.values(read).sort((a, b) => Number(a) - Number(b))).toEqual(
    figures.flatMap((figure) => (figure === words ? [] : [Number(figure)])),
  )
})
