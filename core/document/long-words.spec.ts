import { expect, it } from 'vitest'
import { hasLongWord, stretchesOf } from './long-words.ts'

it('parts an address from the words around it, and leaves figures, dates and short words whole', () => {
  const text = '见网站http://www.songlan.gov.cn/zwgk/2025.html，电话0818-5550001，2025-01-09，WeChat。'
  expect(stretchesOf(text).filter(({ isLong }) => isLong)).toEqual([
    { text: 'http://www.songlan.gov.cn/zwgk/2025.html', isLong: true },
  ])
  expect(
    stretchesOf(text)
      .map((each) => each.text)
      .join(''),
  ).toBe(text)
  expect(hasLongWord(text)).toBe(true)
  expect(hasLongWord('电话0818-5550001，WeChat')).toBe(false)
})
