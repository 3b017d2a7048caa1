import { expect, it } from 'vitest'
import { countWords } from './words.ts'

const fonts = (...installed: boolean[]) => installed.map((each) => ({ installed: each }))

it.each([
  [fonts(true, true), '公文用到的 2 种字体，本机都有。'],
  [fonts(false, false), '公文用到的 2 种字体，本机都没有。'],
  [fonts(true, false, false), '公文用到的 3 种字体，本机有 1 种，缺 2 种。'],
])('counts %j', (list, words) => {
  expect(countWords(list)).toBe(words)
})
