import { expect, it } from 'vitest'
import type { FieldValue } from '../report/report.ts'
import { FEW, lostByTyping } from './typed-on.ts'

const LONG = '一是健全机制，明确专人负责，逐条审核，按月更新公开栏。'

it.each<[FieldValue, FieldValue]>([
  [null, '甲'],
  ['', LONG],
  [LONG, `${LONG}二是加强培训。`],
  [LONG, LONG.replace('明确专人负责', '明确专人')],
  [LONG, LONG.replace('逐条', '逐字')],
  [LONG, `全年。${LONG}`],
  [1, 12],
  ['3.7', '3.75'],
  [null, 3],
])('goes on from %j to %j', (before, after) => {
  expect(lostByTyping(before, after)).toBeLessThanOrEqual(FEW)
})

it.each<[FieldValue, FieldValue]>([
  [LONG, ''],
  [LONG, null],
  [LONG, '另一个窗口写的。'],
  [LONG, LONG.replace('明确专人负责，逐条审核', '')],
  ['张三', '李四'],
  [100, 200],
  [12, 1],
  ['120.5', '9.5'],
  [12, null],
])('is written over where %j becomes %j', (before, after) => {
  expect(lostByTyping(before, after)).toBe(Infinity)
})

it('What is taken away from an end of what stands elsewhere is not lost', () => {
  expect(lostByTyping(LONG, LONG.slice(0, -4))).toBe(4)
  expect(lostByTyping(LONG, LONG.slice(0, -4), `${LONG}二是`)).toBe(0)
  expect(lostByTyping(LONG, LONG.slice(4), `前面的话。${LONG}`)).toBe(0)
  expect(lostByTyping(LONG, LONG.slice(0, -4), '别的话')).toBe(4)
})
