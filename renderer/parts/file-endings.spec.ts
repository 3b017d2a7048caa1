import { expect, it } from 'vitest'
import { fileEndings } from './file-endings.ts'

const TITLE = '松岚县工作委员会办公室（县数据局）2025年政府信息公开工作年度报告'

it('a title that all files begin with is left out, and nothing behind it', () => {
  const names = [`${TITLE}.docx`, `${TITLE}.pdf`, `${TITLE}（审签单）.docx`, `${TITLE}（报送函）.pdf`]
  expect(fileEndings(names)).toEqual(['….docx', '….pdf', '…（审签单）.docx', '…（报送函）.pdf'])
  expect(fileEndings([`${TITLE}（审签单）.docx`, `${TITLE}（审签单）.pdf`])).toEqual(['….docx', '….pdf'])
  expect(fileEndings([`${TITLE}（甲）.pdf`, `${TITLE}（乙）.pdf`])).toEqual(['…（甲）.pdf', '…（乙）.pdf'])
})

it('one file, and files of different names, are named whole', () => {
  expect(fileEndings([`${TITLE}.docx`])).toEqual([`${TITLE}.docx`])
  expect(fileEndings(['松岚县甲局.docx', '松岚县乙局.docx'])).toEqual(['松岚县甲局.docx', '松岚县乙局.docx'])
  expect(fileEndings([])).toEqual([])
})
