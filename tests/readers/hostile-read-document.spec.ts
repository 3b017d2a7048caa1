import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { printReport } from '../../core/report/schema.ts'
import { readDocument } from '../../services/readers/read-document.ts'
import { rosterSource } from '../../services/readers/roster-rows.ts'
import { packed } from '../documents/packages.ts'
import { sample } from '../documents/reports.ts'
import { p, wordFile } from './word-file.ts'

it('gives a document for a Word file, a report for a package or the exchange form', async () => {
  const word = await readDocument(await wordFile({ body: p('字') }), '年报.docx')
  expect(word).toMatchObject({ kind: 'document', document: { kind: 'docx', blocks: [{ text: '字' }] } })
  const report = { kind: 'report', report: sample }
  const opened = await readDocument(await packed(sample), '报送.nianbao')
  expect(opened).toMatchObject(report)
  expect('about' in opened && opened.about.join()).toMatch(/与打包时一致.*还没有签发/u)
  expect(await readDocument(new TextEncoder().encode(`\ufeff${printReport(sample)}`), '年报.json')).toEqual({
    ...report,
    about: [],
  })
})

it("names the file that can't be read", async () => {
  const cut = (await wordFile({ body: p('字') })).subarray(0, 200)
  await expect(readDocument(cut, '年报.docx')).rejects.toThrow(
    '文件“年报.docx”无法读取（文件不完整或已损坏），请用原来的程序打开核对，另存一份后再试。',
  )
  await expect(readDocument(new Uint8Array(), '空.docx')).rejects.toThrow(
    '文件“空.docx”无法读取（文件是空的）',
  )
})

const bytesOf = (text: string) => new TextEncoder().encode(text)
const flat = (body: string) =>
  `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`
const blanks = ' '.repeat(5_000_000)

it.each([
  ['blanks in a text', '甲.txt', () => bytesOf(`甲${blanks}乙`), '文字超过 100 万字'],
  ['blank lines in a text', '甲.txt', () => bytesOf(`甲${'\n'.repeat(5_000_000)}乙`), '文字超过 100 万字'],
  ['blanks in a web page', '甲.html', () => bytesOf(`<p>甲${blanks}乙`), '网页的文字太多'],
  ['lines', '甲.txt', () => bytesOf('甲\n'.repeat(40_000)), '段落和表格比任何年度报告都多'],
  [
    'cells',
    '甲.html',
    () => bytesOf(`<table>${'<tr><td>甲<td>7'.repeat(15_500)}</table>`),
    '比任何年度报告都多',
  ],
])('ends soon with a word of why over too many %s', async (_, name, make, problem) => {
  await expect(readDocument(make(), name)).rejects.toThrow(problem)
})

it.each([
  ['tags never closed', '甲.txt', () => Promise.resolve(bytesOf(`甲${'<b>'.repeat(300_000)}乙`))],
  [
    'a paragraph of a million characters',
    '甲.txt',
    () => Promise.resolve(bytesOf('公开信息。'.repeat(190_000))),
  ],
  ['blanks in a Word file', '甲.docx', () => wordFile({ body: p(`甲${blanks}乙`) })],
  ['blanks in a Word file of XML', '甲.xml', () => Promise.resolve(bytesOf(flat(p(`甲${blanks}乙`))))],
])('reads %s', async (_, name, make) => {
  const read = await readDocument(await make(), name)
  expect(read.kind === 'document' && read.document.blocks).toHaveLength(1)
})

it('ends soon where a workbook shows one long text in many cells, as a report and as a list of units', async () => {
  const shared = (length: number) =>
    writeXlsx({ sheets: [{ name: '表', rows: Array.from({ length: 60 }, () => ['长'.repeat(length)]) }] })
  const workbook = await shared(120_000)
  expect(workbook.length).toBeLessThan(20_000)
  await expect(readDocument(workbook, '甲.xlsx')).rejects.toThrow('文字比任何年度报告都长')
  await expect(rosterSource(await shared(140_000), '甲.xlsx')).rejects.toThrow('文字比任何单位名单都长')
})
