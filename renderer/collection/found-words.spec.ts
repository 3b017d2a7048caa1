import { expect, it } from 'vitest'
import { foundWords } from './found-words.ts'

const found = { errors: 0, unwritten: 0, warnings: 0, advice: 0, doubts: 0 }

it.each([
  [{}, '没有错误', ''],
  [{ errors: 3 }, '3 处错误', ''],
  [{ errors: 3, unwritten: 3 }, '3 处待填', ''],
  [{ errors: 5, unwritten: 3, warnings: 1, doubts: 2 }, '2 处错误、3 处待填', '1 处提醒，2 处拿不准'],
  [{ errors: null }, '文字太长，没有检查', ''],
])('%j is told as %s', (own, main, rest) => {
  expect(foundWords({ ...found, ...own })).toEqual({ main, rest })
})
