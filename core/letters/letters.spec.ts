import { describe, expect, it } from 'vitest'
import { reports } from '../../tests/documents/reports.ts'
import { treeWords } from '../../tests/documents/tree-words.ts'
import { checkReport } from '../checks/check.ts'
import type { Finding } from '../checks/finding.ts'
import { standardLayout } from '../document/tree.ts'
import { reminderMail } from './reminder.ts'
import { returnLetter, returnMail } from './return-letter.ts'

const head = {
  agency: '某某市政务公开办公室',
  contact: '',
  phone: '',
  on: '2026-01-16',
  layout: { ...standardLayout, doubleSided: true },
}
const version = {
  unit: '渠县信访局',
  report: { agency: '渠县信访局', year: 2025, form: '2021' },
  version: 2,
  receivedOn: '2026-01-15',
  findings: [] as Finding[],
  alike: [],
  remarks: '',
  until: '2026-01-25',
} as const

describe('a letter that returns a report', () => {
  it('names every finding it was given, by how grave they are, and the office’s own remarks', () => {
    for (const [, report] of reports) {
      const findings = checkReport(report)
      const returned = { ...version, findings, remarks: '请附说明。\n\n 表三请加盖公章。' }
      const words = treeWords(returnLetter(returned, head))
      const mail = returnMail(returned, head).text
      for (const { message } of findings) {
        expect(words.filter((text) => text.includes(message)).length).toBeGreaterThan(0)
        expect(mail).toContain(message)
      }
      const lines = words.filter((text) => /^\d+\./u.test(text))
      expect(lines).toHaveLength(findings.length)
      expect(words.slice(-4)).toEqual(['请附说明。', '表三请加盖公章。', head.agency, '2026年1月16日'])
    }
  })

  it('begins with who it is to, what came when, and by when it has to come again', () => {
    const letter = returnLetter({ ...version, remarks: '请补正。' }, head)
    const words = treeWords(letter)
    expect(letter.layout, 'one side of a sheet').toEqual(standardLayout)
    expect(words.slice(0, 6)).toEqual([
      '政府信息公开工作年度报告',
      '退回意见',
      '渠县信访局：',
      '报送的《渠县信访局2025年政府信息公开工作年度报告》（第2次报送，2026年1月15日收到）收悉。经审核，有下列问题，请改正后于2026年1月25日前重新报送。',
      '一、其他意见',
      '请补正。',
    ])
    const first = treeWords(returnLetter({ ...version, version: 1, until: null }, head))[3]
    expect(first).toContain('（2026年1月15日收到）')
    expect(first).toMatch(/请改正后重新报送。$/u)
  })

  it('says where a finding stands, with the words in question', () => {
    const finding: Finding = {
      rule: 'proof.punctuation',
      severity: 'warning',
      part: 1,
      field: 'overview.proactive',
      message: '标点重复，请删去一个。',
      quote: { text: '工作。。', start: 3, end: 7 },
    }
    const words = treeWords(returnLetter({ ...version, findings: [finding] }, head))
    expect(words).toContain('1.第一部分 总体情况：标点重复，请删去一个。原文：“工作。。”。')
  })
})

describe('whom to ask', () => {
  const asked = { ...head, contact: '赵某', phone: '0818-5550001' }
  it('stands below the date of a letter in brackets, and above the office in mails', () => {
    const returned = { ...version, remarks: '请补正。' }
    expect(treeWords(returnLetter(returned, asked)).at(-1)).toBe('（联系人：赵某，电话：0818-5550001）')
    expect(returnMail(returned, asked).text).toContain(`联系人：赵某，电话：0818-5550001\n\n${head.agency}`)
    const { text } = reminderMail(
      { name: '渠县信访局', due: '2026-01-19' },
      { ...asked, year: 2025, today: '2026-01-20' },
    )
    expect(text).toContain(`联系人：赵某，电话：0818-5550001\n\n${head.agency}`)
  })

  it('is left out as far as it is not given', () => {
    const returned = { ...version, remarks: '请补正。' }
    expect(treeWords(returnLetter(returned, { ...asked, contact: '' })).at(-1)).toBe('（电话：0818-5550001）')
    expect(treeWords(returnLetter(returned, head)).at(-1)).toBe('2026年1月16日')
    expect(returnMail(returned, head).text).not.toContain('联系人')
  })
})

describe('a reminder', () => {
  it('says whether the deadline is past', () => {
    const mail = (due: string) =>
      reminderMail({ name: '渠县信访局', due }, { ...head, year: 2025, today: '2026-01-20' }).text
    expect(mail('2026-01-19')).toContain('应于2026年1月19日前报送，现已逾期，至今没有收到可以打开的报告')
    expect(mail('2026-01-20')).toContain('应于2026年1月20日前报送，至今没有收到可以打开的报告')
  })
})
