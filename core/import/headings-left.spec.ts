import { describe, expect, it } from 'vitest'
import { importReport } from './import.ts'

const TITLE = '云杉县青坪镇人民政府2024年政府信息公开工作年度报告'

function read(...lines: readonly string[]) {
  const blocks = [TITLE, '根据条例编制本报告。', '一、总体情况', ...lines].map((text) => ({
    kind: 'paragraph' as const,
    text,
  }))
  const { report, doubts } = importReport({ kind: 'text', blocks, notices: [] })
  const asked = doubts.filter(({ reason }) => !reason.includes('没有找到'))
  return { overview: report.overview, asked }
}

describe('a sentence of words that headings have', () => {
  it.each([
    [
      '5.监督保障情况强化监督保障，进一步提升水平。常态化检查。',
      '强化监督保障，进一步提升水平。常态化检查。',
    ],
    ['5.监督保障方面持续强化监督保障。常态化检查。', '持续强化监督保障。常态化检查。'],
  ])('stays in the text behind its heading, in doubt: %s', (line, text) => {
    const { overview, asked } = read('4.平台建设情况。更新栏目。', line)
    expect(overview.oversight).toBe(text)
    expect(asked.map(({ field }) => field)).toEqual(['overview.oversight'])
  })

  it.each(['5.监督保障情况和考核情况', '5.监督保障工作的情况'])(
    'is no such where the heading goes on: %s',
    (line) => {
      const { overview, asked } = read('4.平台建设情况。更新栏目。', `${line}。常态化检查。`)
      expect(overview.oversight).toBe('常态化检查。')
      expect(asked).toEqual([])
    },
  )
})

describe('what is numbered before the first item', () => {
  it('and has a heading is asked about', () => {
    const { overview, asked } = read(
      '1、政府信息公开工作概述',
      '（1）建设平台。更新网站。',
      '（2）监督保障。培训两次。',
    )
    expect(overview.introduction).toBe('1、政府信息公开工作概述')
    expect(asked.find(({ field }) => field === 'overview.introduction')?.reason).toContain('工作概述')
  })

  it('is asked about with its heading alone', () => {
    const { asked } = read(
      '（一）领导重视。加强沟通协调，推动工作。',
      '（二）工作情况',
      '一是主动公开政府信息情况。公开12条。',
      '二是平台建设情况。更新栏目。',
      '三是依申请公开政府信息情况。未收到。',
    )
    const reasons = asked.filter(({ field }) => field === 'overview.introduction').map(({ reason }) => reason)
    expect(reasons[0]).toContain('“（一）领导重视”')
    expect(reasons).toHaveLength(2)
  })

  it('and is a sentence is not', () => {
    const { asked } = read('1、全年召开会议2次，研究公开工作。', '（一）主动公开情况', '公开12条。')
    expect(asked).toEqual([])
  })
})
