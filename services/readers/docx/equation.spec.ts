import { expect, it } from 'vitest'
import { equationWords } from './equation.ts'

it.each([
  ['eq \\o\\ac(○,11)', '⑪'],
  [' EQ \\o\\ac(◯;36) ', '㊱'],
  ['eq \\o\\ac(□,密)', '密'],
  ['EQ \\* jc2 \\* "Font:宋体" \\* hps16 \\o\\ad(\\s\\up 9(dá),达)', '达'],
  ['EQ \\f(1,2)', '1/2'],
  ['EQ \\s\\do3(2)', '2'],
  ['eq \\o\\ac(○', ''],
])('%s shows %s', (code, words) => {
  expect(equationWords(code)).toBe(words)
})

it('is of no other field, and of no code that is longer than anybody’s', () => {
  expect(equationWords(' PAGE ')).toBeUndefined()
  expect(equationWords(`eq ${'('.repeat(100_000)}`)).toBeUndefined()
})
