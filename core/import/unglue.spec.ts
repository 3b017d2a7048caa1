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

it('part one stands right behind the title, with a space or without', () => {
  for (const between of ['', ' ']) {
    const text = `${TITLE}${between}一、总体情况 2024年，我局认真落实条例，逐月更新栏目。 （一）主动公开情况 全年公开信息12条，涉及三类。 （二）依申请公开情况 没有收到申请。`
    const { report } = importReport({ kind: 'text', blocks: [{ kind: 'paragraph', text }], notices: [] })
    expect(report).toMatchObject({
      agency: { name: '云杉县档案局' },
      preamble: '',
      overview: {
        introduction: '2024年，我局认真落实条例，逐月更新栏目。',
        proactive: '全年公开信息12条，涉及三类。',
        onRequest: '没有收到申请。',
      },
    })
  }
})

it.each([
  ['云杉县财政局2024年政府信息公开工作年度报告', ' 一、总体情况'],
  ['云杉县财政局2024年政府信息公开工作年度报告', '根据条例编制本报告。一、总体情况'],
])('a second report in the line is left out and told: %s%s', (title, begin) => {
  const parts = (unit: string) =>
    `（一）主动公开。${unit}公开12条信息。（二）依申请公开。没有收到申请。五、存在的主要问题及改进情况 ${unit}公开不够主动。六、其他需要报告的事项 ${unit}没有其他事项。`
  const text = `${TITLE} 一、总体情况${parts('档案局')}${title}${begin}${parts('财政局')}`
  const imported = importReport({ kind: 'text', blocks: [{ kind: 'paragraph', text }], notices: [] })
  expect(imported.report.other).toBe('档案局没有其他事项。')
  expect(imported.leftOut).toEqual([expect.stringContaining(title)])
  expect(JSON.stringify(imported.report)).not.toContain('财政局')
})
