import { expect, it } from 'vitest'
import { inOrder } from './file-order.ts'

const MINUTE = 60_000
const order = (files: Readonly<Record<string, number>>) =>
  inOrder(Object.entries(files).map(([name, minutes]) => ({ name, modified: minutes * MINUTE }))).map(
    ({ name }) => name,
  )

it('puts what was made first first, whatever its name', () => {
  expect(order({ '甲.docx': 9, '乙.docx': 3, '丙/甲.docx': 5 })).toEqual(['乙.docx', '丙/甲.docx', '甲.docx'])
})

it('keeps files of one name that were written together so, with what says most last', () => {
  expect(order({ '甲.nianbao': 5, '甲.docx': 6, '甲.pdf': 7, '乙.docx': 6.5 })).toEqual([
    '乙.docx',
    '甲.pdf',
    '甲.docx',
    '甲.nianbao',
  ])
})

it('takes a Word file that was corrected by hand after its set was written for the later one', () => {
  expect(order({ '甲.nianbao': 5, '甲.docx': 25, '甲.pdf': 5 })).toEqual(['甲.pdf', '甲.nianbao', '甲.docx'])
})

it('puts a copy with a number behind what it is a copy of, where their times tell nothing', () => {
  expect(order({ '甲(1).json': 1, '甲.json': 1, '甲(2).json': 1 })).toEqual([
    '甲.json',
    '甲(1).json',
    '甲(2).json',
  ])
})

it('has one order, however the files came', () => {
  expect(order({ '乙.docx': 1, '甲.docx': 1 })).toEqual(order({ '甲.docx': 1, '乙.docx': 1 }))
})
