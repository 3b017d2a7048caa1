import { describe, expect, it } from 'vitest'
import { reviewReturned } from '../../core/compare/returned.ts'
import { compose } from '../../core/document/compose.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { sample } from './reports.ts'
import { editWord, overwrite } from './word-edits.ts'

async function returned(...edits: Parameters<typeof editWord>[1]) {
  const word = await editWord(await docxOf(compose(sample)), edits)
  return reviewReturned(await importFile(word, '返回.docx'), { versions: [], now: sample })
}

describe('what the form prints, in a Word file that comes back', () => {
  it('is told where somebody wrote into it or wrote it anew', async () => {
    const { changes, unplaced } = await returned(
      overwrite('五、存在的主要问题及改进情况', '五、存在的主要问题及改进情况（请再写实些）'),
      overwrite('一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数量（含转来）'),
      overwrite('行政许可', '行政许可（请核）'),
    )
    expect(changes).toEqual([])
    expect(unplaced).toEqual([
      '行政许可（请核）',
      '一、本年新收政府信息公开申请数量（含转来）',
      '五、存在的主要问题及改进情况（请再写实些）',
    ])
  })

  it('is not told where it stands as it was', async () => {
    expect(await returned()).toMatchObject({ changes: [], unplaced: [], doubts: [] })
  })
})
