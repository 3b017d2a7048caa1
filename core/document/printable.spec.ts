import { describe, expect, it } from 'vitest'
import { printable } from './printable.ts'

describe('words on the page', () => {
  it('lose what XML cannot hold and nothing else', () => {
    expect(printable('甲\u0000乙\u001f丙\ud800丁\uffff戊')).toBe('甲乙丙丁戊')
    expect(printable('𠮷家村\t“引号”<b>&amp;</b>{x}')).toBe('𠮷家村\t“引号”<b>&amp;</b>{x}')
  })

  it('stay on one line', () => {
    expect(printable('甲\r\n乙\u2028丙\n丁')).toBe('甲 乙 丙 丁')
    expect(printable('12\v30\f5')).toBe('12 30 5')
  })
})
