import { expect, it } from 'vitest'
import { applyFirst, named } from '../found.testing.ts'
import { checkOneAsDash } from './one-as-dash.ts'

it.each([
  ['进—步提升', '进一步提升'],
  ['由办公室统－发布', '由办公室统一发布'],
  ['第-时间公开', '第一时间公开'],
])('a dash for 一: %s', (wrong, right) => {
  expect(applyFirst(checkOneAsDash, wrong)).toBe(right)
})

it.each(['进一步提升', '传统—规范的做法', '系统-统一发布', '公开—步骤', '改进—步骤'])(
  'no dash for it: %s',
  (words) => {
    expect(named(checkOneAsDash, words)).toEqual([])
  },
)
