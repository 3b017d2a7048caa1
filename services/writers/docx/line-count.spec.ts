import { describe, expect, it } from 'vitest'
import { lineCount } from './line-count.ts'

/** A line of ten characters, the first of which begins two in. */
const measure = { width: 100, firstIndent: 20, full: 10, half: 5, gap: 0 }
const count = (text: string, gap = 0) => lineCount(text, { ...measure, gap })

describe('the lines of a paragraph', () => {
  it('are as many as its characters fill', () => {
    expect(count('')).toBe(1)
    expect(count('字'.repeat(8))).toBe(1)
    expect(count('字'.repeat(9))).toBe(2)
    expect(count('字'.repeat(18))).toBe(2)
    expect(count('字'.repeat(19))).toBe(3)
    expect(count('1'.repeat(16))).toBe(1)
  })

  it('never begin with a closing mark, nor end with an opening one', () => {
    expect(count(`${'字'.repeat(17)}字。`)).toBe(3)
    expect(count(`${'字'.repeat(7)}（${'字'.repeat(9)}`)).toBe(2)
    expect(count(`${'字'.repeat(7)}（${'字'.repeat(10)}`)).toBe(3)
  })

  it('never end within a figure, unless it is longer than a line', () => {
    expect(count(`${'字'.repeat(7)}1234${'字'.repeat(8)}`)).toBe(2)
    expect(count(`${'字'.repeat(7)}1234${'字'.repeat(9)}`)).toBe(3)
    expect(count('1'.repeat(37))).toBe(3)
  })

  it('end within an address, and so are filled', () => {
    const address = 'www.songlan.gov.cn'
    expect(count(`${'字'.repeat(4)}${address}${'字'.repeat(5)}`)).toBe(2)
  })

  it('hold fewer characters where figures stand apart from them', () => {
    expect(count('共收到1件的')).toBe(1)
    expect(count('共收到1件的申请', 3)).toBe(2)
    expect(count('共收到，1，件的', 3)).toBe(1)
  })
})
