import { expect, it } from 'vitest'
import { standInWords } from './stand-in-words.ts'

const body = { family: '仿宋_GB2312', installed: false, standIn: 'AR PL UMing CN' }

it('names each missing font once, with what is shown in its place', () => {
  const heading = { family: '黑体', installed: false, standIn: null }
  const song = { family: '宋体', installed: true, standIn: null }
  expect(standInWords([body, heading, song, body])).toBe(
    '本机没有下列字体，预览与 PDF 以括号里的代替：仿宋_GB2312（AR PL UMing CN）、黑体（系统选的字体）。Word 文件里仍写明原来的字体。',
  )
})

it('says nothing where none is missing', () => {
  expect(standInWords([{ ...body, installed: true }])).toBeUndefined()
})
