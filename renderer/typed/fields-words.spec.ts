import { expect, it } from 'vitest'
import { LETTER_NAMES } from '../../core/report-names.ts'
import { defaultSettings } from '../../core/settings.ts'
import { SETTINGS_NAMES } from '../../core/settings-names.ts'
import { fieldsWords } from './fields-words.ts'

it('What was typed is named field by field, within a group what was changed there; one that was emptied is told', () => {
  const letter = { number: '', on: '2026-01-20' }
  expect(fieldsWords(LETTER_NAMES, { from: letter, edits: { number: '3号', on: null } })).toBe(
    '报送函的发文字号：3号\n报送函的日期：（清空）',
  )
  const mail = { ...defaultSettings.mail, cc: 'a@example.cn' }
  const edits = { mail, letterSize: 'large' as const }
  expect(fieldsWords(SETTINGS_NAMES, { from: defaultSettings, edits })).toBe(
    '邮件的抄送：a@example.cn\n屏幕字号：大',
  )
})
