import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { MAX_ENTRIES, openArchive } from '../../services/readers/archive.ts'
import { readDocx } from '../../services/readers/docx/read-docx.ts'
import { documentXml, p, wordFile } from './word-file.ts'

const MEGABYTE = 1024 * 1024
const code = (name: string): unknown => expect.objectContaining({ code: name })
const refusal = (bytes: Uint8Array) =>
  readDocx(bytes).then(
    () => new Error('was read'),
    (error: unknown) => error,
  )
const sentenceOf = async (bytes: Uint8Array) => String(await refusal(bytes)).replace(/^Error: /u, '')

async function withEntry(name: string, content: string | Uint8Array = 'x'): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await wordFile({ body: p('字') }))
  zip.file(name, content, { createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } })
}

/** Replaces bytes of the same length wherever they stand, as names stand twice in a zip file. */
function patched(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1')
}

describe('a zip bomb', () => {
  const bomb = withEntry(
    'word/document.xml',
    Buffer.from(documentXml(`<w:p>${' '.repeat(50 * MEGABYTE)}</w:p>`)),
  )

  it('of one huge part is refused before it is unpacked whole', async () => {
    const bytes = await bomb
    expect(bytes.length).toBeLessThan(MEGABYTE)
    expect(await sentenceOf(bytes)).toBe(
      '文件结构不正常（解压后的内容大得不合常理），为安全起见没有读取，请向提供者核实，或在 Word、WPS 中另存为 .docx 后再试。',
    )
  })

  it('that lies about the size of a part is refused all the same', async () => {
    const bytes = Buffer.from(await bomb)
    // The directory's entry: its size unpacked stands 24 bytes after the signature.
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
      if (bytes.subarray(at + 46).toString('latin1', 0, 17) === 'word/document.xml')
        bytes.writeUInt32LE(1_000, at + 24)
    }
    expect(await refusal(bytes)).toEqual(code('unreadable-file'))
  })

  it('in a part nobody needs is not unpacked', async () => {
    const bytes = await withEntry('word/media/image1.png', Buffer.alloc(50 * MEGABYTE))
    expect((await readDocx(bytes)).blocks).toHaveLength(1)
  })

  it('of parts that only together are too large is refused', async () => {
    const part = '一二三四五六七八'.repeat((9 * MEGABYTE) / 24)
    const parts = { body: p('字'), styles: part, numbering: part, comments: part }
    const bytes = await wordFile(parts, 'STORE')
    expect(await refusal(bytes)).toEqual(code('unsafe-file'))
  })
})

describe('the directory of a zip file', () => {
  it.each([
    ['../evil.txt', '压缩包中的文件名指向包外'],
    ['word/../../evil.txt', '压缩包中的文件名指向包外'],
    ['/etc/passwd', '压缩包中的文件名指向包外'],
    ['C:/evil.txt', '压缩包中的文件名指向包外'],
    ['..\\evil.txt', '压缩包中的文件名指向包外'],
    ['word/a\0.xml', '压缩包中的文件名不合规'],
    ['a'.repeat(2_000), '压缩包中的文件名不合规'],
  ])('may not name %j', async (name, problem) => {
    const bytes = patched(await withEntry('N'.repeat(name.length)), 'N'.repeat(name.length), name)
    expect(await sentenceOf(bytes)).toContain(`文件结构不正常（${problem}）`)
  })

  it('may not name one part twice, in whatever case', async () => {
    const twice = patched(await withEntry('word/dokument.xml'), 'word/dokument.xml', 'word/document.xml')
    expect(await refusal(twice)).toMatchObject({
      code: 'unsafe-file',
      detail: { problem: '压缩包中有重名的文件' },
    })
    expect(await refusal(await withEntry('WORD/document.xml'))).toEqual(code('unsafe-file'))
  })

  it('may not list more entries than a document has', async () => {
    const zip = new JSZip()
    for (let i = 0; i <= MAX_ENTRIES; i++) zip.file(`word/${i}`, '')
    const bytes = await zip.generateAsync({ type: 'uint8array' })
    expect(await refusal(bytes)).toMatchObject({ detail: { problem: '压缩包中的文件过多' } })
  })

  it('may not hold entries under a password', async () => {
    const bytes = Buffer.from(await wordFile({ body: p('字') }))
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4))
      bytes[at + 8] = 1
    expect(await sentenceOf(bytes)).toBe(
      '文件设有打开密码，没有读取，请在 Word 或 WPS 中取消密码，另存一份后再试。',
    )
  })
})

describe('a damaged file', () => {
  const sentence = /^文件无法读取（.+），请用原来的程序打开核对，另存一份后再试。$/u

  it('that was cut off is refused, wherever it was cut', async () => {
    const bytes = await wordFile({ body: Array.from({ length: 50 }, (_, i) => p(`第${i}段`)).join('') })
    for (let length = 0; length < bytes.length; length += 97) {
      expect(await sentenceOf(bytes.subarray(0, length))).toMatch(sentence)
    }
  })

  it('with one byte changed in its text is refused rather than read wrongly', async () => {
    const bytes = Buffer.from(
      await new JSZip()
        .file('word/document.xml', documentXml(p('12件')))
        .generateAsync({ type: 'uint8array' }),
    )
    expect((await readDocx(bytes)).blocks).toMatchObject([{ text: '12件' }])
    bytes[bytes.indexOf('12件')] = 0x33
    expect(await sentenceOf(bytes)).toBe(
      '文件无法读取（内容已损坏），请用原来的程序打开核对，另存一份后再试。',
    )
  })

  it('that is no Word document is refused', async () => {
    const sheet = await new JSZip()
      .file('xl/workbook.xml', '<workbook/>')
      .generateAsync({ type: 'uint8array' })
    expect(await sentenceOf(sheet)).toContain('不是 Word 文档')
    expect(await sentenceOf(new TextEncoder().encode('文字'))).toMatch(sentence)
    expect(await sentenceOf(new Uint8Array())).toMatch(sentence)
  })

  it('larger than any report is refused before it is looked at', async () => {
    await expect(openArchive(new Uint8Array(65 * MEGABYTE))).rejects.toThrow(
      '文件太大（超过 64 MB），没有读取，请删去其中的图片等附带内容，另存一份后再试。',
    )
  })
})
