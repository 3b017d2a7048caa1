import { expect, it } from 'vitest'
import { reviewReturned } from '../../core/compare/returned.ts'
import { compose } from '../../core/document/compose.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { sample } from './reports.ts'
import { editWord, overwriteCell, tableAgain } from './word-edits.ts'

async function returned(...edits: Parameters<typeof editWord>[1]) {
  const word = await editWord(await docxOf(compose(sample)), edits)
  return reviewReturned(await importFile(word, '返回.docx'), { versions: [], now: sample })
}

it.each([
  ['5', '写成 5'],
  ['约5', '不是可填的数'],
  ['', '没有写数'],
])('a total that was written over with “%s” is asked about', async (figure, reason) => {
  const { changes, doubts } = await returned(overwriteCell('一、本年新收政府信息公开申请数量', 6, figure))
  expect(changes).toEqual([])
  const told = expect.stringContaining(reason) as string
  expect(doubts).toMatchObject([{ field: 'requests:received/total', reason: told }])
})

it('figures that stand twice, once otherwise, are asked about', async () => {
  const { changes, doubts } = await returned(tableAgain('行政许可', '77'))
  expect(changes).toEqual([])
  expect(doubts.map(({ field }) => field)).toContain('disclosure:licensing/decisions')
  expect(doubts.every(({ reason }) => reason.includes('原文有两处'))).toBe(true)
})
