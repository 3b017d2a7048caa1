import { expect, it } from 'vitest'
import type { Finding } from '../../../core/checks/finding.ts'
import { currentEdition, editions } from '../../../core/form/editions.ts'
import { whichOf } from './which.ts'

const finding = (field: string, words?: string): Finding => ({
  rule: 'proof.punctuation',
  severity: 'advice',
  part: 1,
  field,
  ...(words !== undefined && { quote: { text: words, start: 0, end: words.length } }),
  message: '请核对。',
})

it('names each finding by its text and its words, and counts those past the sixth', () => {
  expect(
    whichOf([finding('overview.proactive', '。。'), finding('overview.onRequest')], editions[currentEdition]),
  ).toBe('主动公开“。。”、依申请公开。')
  const many = Array.from({ length: 8 }, () => finding('overview.proactive', '。。'))
  expect(whichOf(many, editions[currentEdition])).toMatch(/“。。”，还有 2 处。$/u)
})
