import { expect, it } from 'vitest'
import { importReport } from './import.ts'

function read(...lines: readonly string[]) {
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }))
  return importReport({ kind: 'text', blocks, notices: [] }).report
}

it('?? before each paragraph and behind its last stop are spaces that an archive lost', () => {
  const report = read(
    '云杉县档案局2024年政府信息公开工作年度报告',
    '??本报告依据条例编制，统计期限自2024年1月1日起至12月31日止。',
    '??一、总体情况',
    '??（一）主动公开。公开12条。??',
    '??（二）依申请公开。无。?',
  )
  expect(report.preamble).toBe('本报告依据条例编制，统计期限自2024年1月1日起至12月31日止。')
  expect(report.overview).toMatchObject({ proactive: '公开12条。', onRequest: '无。' })
})

it('a question stays one', () => {
  const { overview } = read(
    '云杉县档案局2024年政府信息公开工作年度报告',
    '一、总体情况',
    '（一）主动公开。解答“怎样申请？”“向谁申请？”。',
    '？？待查。',
  )
  expect(overview.proactive).toContain('？？待查。')
})
