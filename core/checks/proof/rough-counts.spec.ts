import { expect, it } from 'vitest'
import { named } from '../found.testing.ts'
import { checkRoughCounts } from './rough-counts.ts'

it.each([
  ['公开信息128余条。', ['128余条']],
  ['接待群众1305多人次。', ['1305多人次']],
])('a figure that is exact and more: %s', (text, expected) => {
  expect(named(checkRoughCounts, text)).toEqual(expected)
})

it.each([
  '公开信息120余条。',
  '浏览量1.5万余次。',
  '浏览量23万余次。',
  '10多个部门。',
  '依据第12余条例外。',
  '公开信息128条，多个部门参加。',
])('nothing where it is round: %s', (text) => {
  expect(named(checkRoughCounts, text)).toEqual([])
})
