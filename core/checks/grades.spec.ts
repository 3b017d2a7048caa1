import { expect, it } from 'vitest'
import { recordedWords } from './grades.ts'

it('what went out on record: what was not written yet is no error', () => {
  const errors = [{ rule: 'form.blank' }, { rule: 'narrative.mismatch' }, { rule: 'form.blank' }]
  expect(recordedWords(errors)).toBe('1 处错误、2 处待填')
  expect(recordedWords(errors.slice(0, 1))).toBe('1 处待填')
  expect(recordedWords([])).toBe('')
})
