import { expect, it } from 'vitest'
import { applyFirst, named } from '../found.testing.ts'
import { checkSlips } from './slips.ts'

it.each([
  ['政府信公息开', '政府信息公开'],
  ['政府信息开工作', '政府信息公开工作'],
  ['依请公开', '依申请公开'],
  ['行政规范文件', '行政规范性文件'],
  ['制定行规范性文件', '制定行政规范性文件'],
  ['信息处理费费', '信息处理费费'],
  ['以公开为常态、公开为例外', '以公开为常态、不公开为例外'],
  ['“公开是常态, 公开是例外”', '“公开是常态, 不公开是例外”'],
])('a character missing or two turned: %s', (wrong, right) => {
  expect(applyFirst(checkSlips, wrong)).toBe(right)
})

it.each([
  '财政信息公开',
  '政府信息开放',
  '依申请开展',
  '县政府信息公开',
  '不收取行政事业性费用',
  '每月召开信息公开例会',
  '行政事业收费',
  '县部门网站',
  '现行规范性文件',
  '公开是常态，不公开是例外',
  '不公开为常态，公开为例外',
])('no slip: %s', (words) => {
  expect(named(checkSlips, words)).toEqual([])
})
