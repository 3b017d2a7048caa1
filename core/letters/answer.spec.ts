import { describe, expect, it } from 'vitest'
import type { Finding } from '../checks/finding.ts'
import { answerTo } from './answer.ts'

const balance: Finding = {
  rule: 'arithmetic.balance',
  severity: 'error',
  part: 3,
  field: 'tables.requests',
  cells: ['requests:granted/natural', 'requests:total/natural'],
  message: '左边是5，右边是6。',
}
const doubled: Finding = {
  rule: 'proof.punctuation',
  severity: 'warning',
  part: 1,
  field: 'overview.proactive',
  message: '标点重复。',
  quote: { text: '工作。。', start: 3, end: 7 },
}

describe('what became of a finding that a letter named', () => {
  it('is open while it is found as it was, wherever its words have moved to', () => {
    const moved = { ...doubled, quote: { text: '工作。。', start: 30, end: 34 } }
    expect(answerTo(balance, [doubled, balance])).toBe('open')
    expect(answerTo(doubled, [moved])).toBe('open')
  })

  it('is changed where the same rule finds other figures in one of its cells', () => {
    const other = { ...balance, cells: ['requests:total/natural'] as const, message: '左边是5，右边是7。' }
    expect(answerTo(balance, [other])).toBe('changed')
  })

  it('is settled where nothing is found there, whatever is found elsewhere', () => {
    const elsewhere = { ...balance, cells: ['requests:granted/research'] as const }
    const ofOtherWords = { ...doubled, quote: { text: '公开，，', start: 3, end: 7 } }
    expect(answerTo(balance, [])).toBe('settled')
    expect(answerTo(balance, [elsewhere, { ...balance, rule: 'arithmetic.total' }])).toBe('settled')
    expect(answerTo(doubled, [ofOtherWords, { ...doubled, field: 'other' }])).toBe('settled')
  })
})
