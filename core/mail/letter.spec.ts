import { expect, it } from 'vitest'
import { defaultSettings } from '../settings.ts'
import { letterOf } from './letter.ts'

const report = (name: string) => ({
  agency: { name, level: 'department' as const, phone: '0818-0000000' },
  year: 2025,
})
const settings = {
  mail: { ...defaultSettings.mail, to: '王某 <wang@example.cn>', cc: 'li@example.cn', receiver: '县政府办' },
}

it('fills in what the report and the settings say', () => {
  const letter = letterOf({
    report: report('某某县信访局'),
    settings,
    attachmentNames: ['报告.docx', '报告.pdf'],
  })
  expect(letter).toMatchObject({
    to: '王某 <wang@example.cn>',
    cc: 'li@example.cn',
    subject: '报送《某某县信访局2025年政府信息公开工作年度报告》',
    attachments: ['报告.docx', '报告.pdf'],
  })
  expect(letter.text).toContain('县政府办：\n')
  expect(letter.text).toContain('\n电话：0818-0000000\n')
})

it('keeps the subject on one line, whatever the unit’s name holds', () => {
  const letter = letterOf({
    report: report('甲局\r\nBcc: x@example.cn\u0000'),
    settings,
    attachmentNames: [],
  })
  expect(letter.subject).toBe('报送《甲局 Bcc: x@example.cn2025年政府信息公开工作年度报告》')
})

it('takes a unit named like a placeholder for a unit', () => {
  const letter = letterOf({ report: report('{上级}'), settings, attachmentNames: [] })
  expect(letter.subject).toBe('报送《{上级}2025年政府信息公开工作年度报告》')
  expect(letter.text.endsWith('\n{上级}')).toBe(true)
})
