import { expect, it } from 'vitest'
import { chosenFiles, droppedFiles } from './dropped-files.ts'

const file = (name: string, lastModified: number) => new File([''], name, { lastModified })
const FILES = [
  file('年报（改）.docx', 3),
  file('年报.nianbao', 1),
  file('~$年报.docx', 4),
  file('.DS_Store', 4),
  file('年报.docx', 2),
  file('教育局.docx', 0),
]
const IN_ORDER = ['教育局.docx', '年报.docx', '年报.nianbao', '年报（改）.docx']

it('files that are chosen or dropped are taken in as those of a folder: what was made last is the last word of its unit', async () => {
  const list = Object.assign(FILES, { item: () => null }) as unknown as FileList
  expect(chosenFiles(list).map(({ name }) => name)).toEqual(IN_ORDER)
  const items = FILES.map((each) => ({ webkitGetAsEntry: () => null, getAsFile: () => each }))
  const dropped = { items } as unknown as DataTransfer
  expect((await droppedFiles(dropped)).map(({ name }) => name)).toEqual(IN_ORDER)
})
