import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { readDocx } from '../../services/readers/docx/read-docx.ts'
import { sample } from '../documents/reports.ts'
import { p, readWord, relationship, type WordParts } from './word-file.ts'

const NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
const part = (name: string, words: string) =>
  `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${words}</w:${name}>`

/** A file with something beside its text that holds these words. */
const WAYS: readonly (readonly [kind: string, holding: (words: string) => WordParts, told: string])[] = [
  [
    'a footnote',
    (words) => ({
      body: p('字', NOTE),
      relationships: relationship('footnotes', 'footnotes.xml'),
      files: { 'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${p(words)}</w:footnote>`) },
    }),
    '脚注',
  ],
  [
    'the head of its pages',
    (words) => ({
      body: p('字'),
      relationships: relationship('header', 'header1.xml'),
      files: { 'word/header1.xml': part('hdr', p(words)) },
    }),
    '页眉',
  ],
  [
    'a picture',
    (words) => ({
      body: p('字'),
      relationships: relationship('image', 'media/1.png'),
      files: { 'word/media/1.png': words },
    }),
    '图片',
  ],
  [
    'another file',
    (words) => ({
      body: `${p('字')}<w:altChunk r:id="x"/>`,
      relationships: relationship('aFChunk', 'chunk.txt'),
      files: { 'word/chunk.txt': words },
    }),
    '另一份文件',
  ],
  [
    'an object',
    (words) => ({
      body: p('字', '<w:r><w:object/></w:r>'),
      relationships: relationship('package', 'embeddings/1.xlsx'),
      files: { 'word/embeddings/1.xlsx': words },
    }),
    '对象',
  ],
]

describe.each(WAYS)('%s', (_, holding, told) => {
  it('may hold words of the report, and other words there make another file', async () => {
    const [one, same, other] = await Promise.all(
      ['请核对这个数', '请核对这个数', '请再写实些'].map((words) => readWord(holding(words))),
    )
    expect(one?.lost).toEqual([expect.stringContaining(told)])
    expect(one?.unread).toBe(same?.unread)
    expect(one?.unread).not.toBe(other?.unread)
  })
})

it.each([
  ['a running title', p('渠县财政局 年度报告')],
  ['the number of a page', p('第 ', '1', ' 页 共 ', '3', ' 页')],
  ['nothing', ''],
])('The head of pages with %s holds no words of its own', async (_, head) => {
  const { lost, notices } = await readWord({
    body: p('渠县财政局年度报告'),
    relationships: relationship('header', 'header1.xml'),
    files: { 'word/header1.xml': part('hdr', head) },
  })
  expect([lost, notices]).toEqual([[], []])
})

it('Macros, contents and what stands outside hold none', async () => {
  const { lost, notices } = await readWord({
    body: p('字'),
    relationships: relationship('attachedTemplate', 'file:///c:/x.dotm', ' TargetMode="External"'),
    files: { 'word/vbaProject.bin': 'macro' },
  })
  expect(lost).toEqual([])
  expect(notices).toHaveLength(2)
})

it('A Word file of this program has nothing beside its text', async () => {
  const { lost, unread } = await readDocx(await docxOf(compose(sample)))
  expect([lost, unread]).toEqual([[], ''])
})
