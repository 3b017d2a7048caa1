import { expect, it } from 'vitest'
import { line, madeOfd } from './made-ofd.testing.ts'
import { readOfd } from './read-ofd.ts'

const WORDS = '本年收到政府信息公开申请三十三件，收取信息处理费三百三十元。'
const PICTURE = '<ofd:ImageObject ID="5" Boundary="0 0 210 297" ResourceID="4"/>'

it.each([
  ['transparent', PICTURE + line(WORDS, 20, 80, ' Alpha="0"')],
  ['neither filled nor stroked', PICTURE + line(WORDS, 20, 80, ' Fill="false"')],
  ['under it', line(WORDS, 20, 80) + PICTURE],
])('Words of a scanned page, %s, are recognised ones', async (_, layer) => {
  const { lost, blocks } = await readOfd(madeOfd({ pages: [{ layers: [layer] }] }))
  expect(lost?.join()).toContain('第 1 页是扫描的图像')
  expect(blocks).toEqual([{ kind: 'paragraph', text: WORDS, isRecognised: true }])
})

it('Words under a watermark are the report’s own', async () => {
  const mark = PICTURE.replace('/>', ' Alpha="80"/>')
  const { blocks } = await readOfd(madeOfd({ pages: [{ layers: [line(WORDS, 20, 80) + mark] }] }))
  expect(blocks).toEqual([{ kind: 'paragraph', text: WORDS }])
})

it('Words on a background are the report’s own', async () => {
  const { blocks } = await readOfd(madeOfd({ pages: [{ layers: [PICTURE + line(WORDS, 20, 80)] }] }))
  expect(blocks).toEqual([{ kind: 'paragraph', text: WORDS }])
})
