import { expect, it } from 'vitest'
import { importReport } from './import.ts'

const TITLE = '云杉县档案局2024年政府信息公开工作年度报告'

it('a report in one line is cut behind its title, printed twice, and before its parts', () => {
  const words = '2024年，我局认真落实条例，编制本报告。'
  const text = `${TITLE}${TITLE}${words}一、总体情况2024年，我局公开有序。（一）主动公开。公开12条。（二）依申请公开。没有收到申请。二、主动公开政府信息情况第二十条第（一）项`
  const { report } = importReport({ kind: 'text', blocks: [{ kind: 'paragraph', text }], notices: [] })
  expect(report).toMatchObject({
    agency: { name: '云杉县档案局' },
    preamble: words,
    overview: { introduction: '2024年，我局公开有序。', onRequest: '没有收到申请。' },
  })
})

it('a title may be printed any number of times', () => {
  const text = `${TITLE.repeat(15_000)}根据条例编制本报告。一、总体情况（一）主动公开。公开12条。`
  const { report } = importReport({ kind: 'text', blocks: [{ kind: 'paragraph', text }], notices: [] })
  expect(report.preamble).toBe('根据条例编制本报告。')
})
