import { expect, it } from 'vitest'
import { anniversaries } from './anniversaries.ts'
import { named } from './found.testing.ts'

const of2024 = (text: string) => named((field) => anniversaries({ year: 2024 }, field), text)

it.each([
  ['结合新中国成立74周年开展宣传。', '新中国成立74周年'],
  ['围绕庆祝中华人民共和国成立七十四周年发布信息。', '中华人民共和国成立七十四周年'],
  ['开展建党一百零二周年活动。', '建党一百零二周年'],
  ['今年是全面贯彻党的二十大精神的开局之年。', '全面贯彻党的二十大精神的开局之年'],
])('what was in another year: %s', (text, quote) => {
  expect(of2024(text)).toEqual([quote])
})

it.each([
  '结合新中国成立75周年开展宣传。',
  '开展建党103周年活动。',
  '建局30周年之际开放机关。',
  '为迎接新中国成立76周年作准备。',
  '2025年是“十四五”规划收官之年。',
])('nothing in %s', (text) => {
  expect(of2024(text)).toEqual([])
})
