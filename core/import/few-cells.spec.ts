import { expect, it } from 'vitest'
import { importReport } from './import.ts'

const HEADER = [
  '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)',
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '总计',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
]

function received(...cells: readonly string[]) {
  const lines = [
    '云杉县档案局2024年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...HEADER,
    '一、本年新收政府信息公开申请数量',
    ...cells,
    '二、上年结转政府信息公开申请数量',
  ]
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }))
  const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
  const figures = Object.entries(report.tables.requests)
  const asked = doubts.filter(
    ({ field, reason }) => field.startsWith('requests:received') && /只有/u.test(reason),
  )
  return { figures: Object.fromEntries(figures), stated: report.stated?.requests ?? {}, asked: asked.length }
}

it.each([
  [['103', '3', '1', '107'], 107],
  [['2', '1', '3'], 3],
  [['1', '1'], 1],
])(
  'Of a row that lost its blank cells, %j, the sum tells the total and places tell nothing',
  (cells, total) => {
    const { figures, stated, asked } = received(...cells)
    expect([figures, stated, asked]).toEqual([{}, { 'received/total': total }, 7])
  },
)

it('a row that has all its cells is read', () => {
  const { figures, asked } = received('103', '3', '0', '0', '1', '0', '107')
  expect(figures).toMatchObject({
    'received/natural': 103,
    'received/enterprise': 3,
    'received/legalService': 1,
  })
  expect(asked).toBe(0)
})
