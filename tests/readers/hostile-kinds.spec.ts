import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { fileKind } from '../../services/readers/file-kind.ts'
import { readDocx } from '../../services/readers/docx/read-docx.ts'
import { readOffice } from '../../services/readers/office.ts'
import { p, wordFile } from './word-file.ts'

const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from(stream, 'utf16le')])
const text = (content: string) => new TextEncoder().encode(content)
const zip = (name: string, content: string) =>
  new JSZip().file(name, content).generateAsync({ type: 'uint8array' })

describe('the kind of a file', () => {
  it('is told by what is in it, whatever its name says', async () => {
    expect(await fileKind(await wordFile({ body: p('字') }), '年报.pdf')).toEqual({ kind: 'docx' })
    expect(await fileKind(ole('WordDocument'), '年报.docx')).toEqual({ kind: 'office', ending: 'doc' })
    expect(await fileKind(await zip('xl/workbook.xml', ''), '表.docx')).toEqual({ kind: 'xlsx' })
    expect(await fileKind(ole('Workbook'), '表.xls')).toEqual({ kind: 'office', ending: 'xls' })
    expect(await fileKind(ole('Workbook'), '表.et')).toEqual({ kind: 'office', ending: 'et' })
    expect(await fileKind(text('%PDF-1.7\n'), '年报.docx')).toEqual({ kind: 'pdf' })
    expect(await fileKind(text('{\\rtf1 x}'), '年报.doc')).toEqual({ kind: 'office', ending: 'rtf' })
    expect(await fileKind(text('\ufeff{ "schema": 1 }'), '年报')).toEqual({ kind: 'report' })
    expect(await fileKind(text('\n<!DOCTYPE html><html>'), '年报.doc')).toEqual({ kind: 'html' })
    expect(await fileKind(text('From: <x>\r\nMIME-Version: 1.0\r\n'), '年报.doc')).toEqual({ kind: 'mht' })
    expect(
      await fileKind(text('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), 'a.doc'),
    ).toEqual({ kind: 'office', ending: 'xml' })
    expect(await fileKind(text('一、总体情况'), '年报.txt')).toEqual({ kind: 'text' })
    expect(await fileKind(await zip('manifest.json', '{}'), 'a.zip')).toEqual({ kind: 'package' })
    expect(
      await fileKind(await zip('mimetype', 'application/vnd.oasis.opendocument.text'), 'a.docx'),
    ).toEqual({ kind: 'office', ending: 'odt' })
  })

  it('is told by its name where the content leaves it open', async () => {
    expect(await fileKind(text('正文'), '网页.HTM')).toEqual({ kind: 'html' })
    expect(await fileKind(text('正文'), '网页.mhtml')).toEqual({ kind: 'mht' })
    expect(await fileKind(ole(''), '文字.wps')).toEqual({ kind: 'office', ending: 'wps' })
    expect(await fileKind(text('P?\u0003\u0004'), '报送.nianbao')).toEqual({ kind: 'package' })
  })

  it('is told by what a file of 标文通 says it holds', async () => {
    const uof = (type: string) =>
      text(
        `<?xml version="1.0"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof" uof:mimetype="vnd.uof.${type}">`,
      )
    expect(await fileKind(uof('text'), '年报.uof')).toEqual({ kind: 'office', ending: 'uot' })
    await expect(fileKind(uof('spreadsheet'), '表.uof')).rejects.toThrow('不认识文件“表.uof”的格式')
  })

  it.each([
    ['slides', '汇报.pptx', () => zip('ppt/presentation.xml', '')],
    ['old slides', '汇报.ppt', () => ole('PowerPoint Document')],
    ['some archive', '附件.zip', () => zip('a.txt', '')],
    ['a picture', '图.docx', () => Buffer.from('89504e470d0a1a0a', 'hex')],
    ['bytes', '文件', () => new Uint8Array([1, 2, 0, 4])],
  ])('of %s is not known', async (_, name, make) => {
    await expect(fileKind(await make(), name)).rejects.toThrow(
      `不认识文件“${name}”的格式，请在原来的程序中另存为 Word 文档（.docx）后再试。`,
    )
  })
})

describe('an OLE file under the name of a Word file', () => {
  it('with a password is named as such', async () => {
    const sentence = '文件设有打开密码，没有读取，请在 Word 或 WPS 中取消密码，另存一份后再试。'
    await expect(fileKind(ole('EncryptedPackage'), '年报.docx')).rejects.toThrow(sentence)
    await expect(readDocx(ole('EncryptedPackage'))).rejects.toThrow(sentence)
  })

  it('is not taken for a damaged one', async () => {
    await expect(readDocx(ole('WordDocument'))).rejects.toThrow('内容是旧版 Office 格式，不是 .docx')
  })
})

describe('LibreOffice', () => {
  it('that is not there leaves word how to go on', async () => {
    await expect(readOffice(text('x'), 'wps', '/nowhere/soffice')).rejects.toMatchObject({
      code: 'conversion-failed',
    })
    await expect(readOffice(text('x'), 'doc', null)).rejects.toThrow(
      '读取 .doc 文件需要 LibreOffice，本机没有找到，请在 Word 或 WPS 中打开该文件，用“另存为”选“Word 文档（.docx）”后再试。',
    )
  })

  it.skipIf(process.platform === 'win32')('that does not end is ended', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-slow-'))
    const slow = join(folder, 'soffice')
    writeFileSync(slow, '#!/bin/sh\nsleep 60 & wait', { mode: 0o755 })
    try {
      await expect(readOffice(text('x'), 'doc', slow, 300)).rejects.toMatchObject({
        code: 'conversion-failed',
        detail: { problem: '用时过长' },
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
