import { expect, it } from 'vitest'
import { printReport } from '../../core/report/schema.ts'
import { readDocument } from '../../services/readers/read-document.ts'
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
