import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'

function read(...lines: readonly string[]) {
  const all = ['云杉县档案局2024年政府信息公开工作年度报告', '一、总体情况', ...lines]
  const blocks = all.map((text) => ({ kind: 'paragraph' as const, text }))
  const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
  const filled = Object.entries(report.overview).filter(([, words]) => words.length > 0)
  const asked = doubts.flatMap(({ field, reason }) => (reason.includes('没有找到') ? [] : [field]))
  return [Object.fromEntries(filled), asked]
}

describe('headings whose words tell more than one thing', () => {
  it.each([
    ['做好主动公开和依申请公开工作', 'proactive'],
    ['依申请公开与监督保障情况', 'onRequest'],
    ['政府信息公开平台建设、监督保障情况', 'platforms'],
  ])('of two of the form’s items go to the first of them, in doubt: %s', (heading, field) => {
    const [overview, asked] = read('（一）组织领导。专人负责。', `（二）${heading}。公开12条，收到2件。`)
    expect(overview).toMatchObject({ [field]: '公开12条，收到2件。' })
    expect(asked).toContain(`overview.${field}`)
  })

  it('of two items go to the one that no other heading names', () => {
    const [overview] = read('（一）主动公开。公开12条。', '（二）主动公开和依申请公开质量。收到2件。')
    expect(overview).toEqual({ proactive: '公开12条。', onRequest: '收到2件。' })
  })

  it('that end with 公开 say what was published, in doubt', () => {
    const [overview, asked] = read('（一）组织领导。专人负责。', '（二）强化监管执法信息公开。公开12条。')
    expect(overview).toMatchObject({ proactive: '公开12条。' })
    expect(asked).toContain('overview.proactive')
  })
})

describe('a heading about how the work is organised', () => {
  it.each(['（一）健全信息公开机制方面', '（一）完善政务公开工作机制', '（一）完善政务信息公开组织机构'])(
    'is of none of the form’s items: %s',
    (heading) => {
      const [overview, asked] = read(`${heading}。专人负责。`, '（二）信息公开方面。公开12条。')
      expect(overview).toMatchObject({ proactive: '公开12条。' })
      expect(asked).toEqual(['overview.more', 'overview.proactive'])
    },
  )

  it.each(['（一）健全主动公开机制', '（一）完善重点领域信息公开机制'])(
    'may name one all the same: %s',
    (heading) => {
      const [overview] = read(`${heading}。公开12条。`, '（二）依申请公开。收到2件。')
      expect(overview).toMatchObject({ proactive: '公开12条。' })
    },
  )
})

describe('what a heading ends with', () => {
  it('is 情况, though the words behind it are those of headings', () => {
    const [overview] = read(
      '（一）主动公开情况 公开12条。',
      '（二）依申请公开情况 规范办理程序，提高效率。收到2件。',
    )
    expect(overview).toEqual({ proactive: '公开12条。', onRequest: '规范办理程序，提高效率。收到2件。' })
  })

  it('is 办理 where a sentence begins behind it, in doubt', () => {
    const [overview, asked] = read('（一）主动公开。公开12条。', '（二）依申请公开办理全年收到2件。')
    expect([overview, asked]).toEqual([
      { proactive: '公开12条。', onRequest: '全年收到2件。' },
      ['overview.onRequest'],
    ])
  })
})

describe('items that are told by what stands beside them', () => {
  it('may be 方面 twice only', () => {
    const lines = ['我局认真落实条例。', '在政府信息管理方面，逐条审核。', '在平台建设方面，更新栏目6个。']
    expect(read(...lines)[0]).toEqual({
      introduction: lines[0],
      management: '逐条审核。',
      platforms: '更新栏目6个。',
    })
  })

  it('may be a first without a heading, where the second has one, in doubt', () => {
    const [overview, asked] = read(
      '我局认真落实条例。',
      '（一）根据县里的要求修订公开目录，并逐月更新。',
      '（二）依申请公开情况。收到2件。',
    )
    expect(overview).toMatchObject({ introduction: '我局认真落实条例。', onRequest: '收到2件。' })
    expect(asked).toHaveLength(1)
  })
})
