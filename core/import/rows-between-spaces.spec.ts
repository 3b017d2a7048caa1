import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'

const HEADER = '信息内容 本年新制作数量 本年新公开数量 对外公开总数量'

function read(...lines: readonly string[]) {
  const blocks = [
    '云杉县青坪镇人民政府2019年政府信息公开工作年度报告',
    '一、总体情况',
    '（一）主动公开。公开12条。',
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    ...lines,
  ].map((text) => ({ kind: 'paragraph' as const, text }))
  const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
  const row = ['made', 'published', 'publishedTotal'].map(
    (column) => report.tables.disclosure[`normativeDocuments/${column}`],
  )
  return {
    row,
    doubts: doubts.filter(({ field }) => field.startsWith('disclosure:normativeDocuments')).length,
  }
}

describe('rows whose cells only spaces divide', () => {
  it('are read under their header, in its order', () => {
    expect(read(HEADER, '规章 0 0 0', '规范性文件 3 2 9')).toEqual({ row: [3, 2, 9], doubts: 0 })
    const turned = '信息内容 对外公开总数量 本年新制作数量 本年新公开数量'
    expect(read(turned, '规章 0 0 0', '规范性文件 9 3 2')).toEqual({ row: [3, 2, 9], doubts: 0 })
  })

  it('are certain without a header only where all figures are the same', () => {
    expect(read('规章 0 0 0', '规范性文件 0 0 0')).toEqual({ row: [0, 0, 0], doubts: 0 })
    expect(read('规章 0 0 0', '规范性文件 3 2 9')).toEqual({ row: [3, 2, 9], doubts: 3 })
  })
})
