import { describe, expect, it } from 'vitest'
import { readDocx } from '../../services/readers/docx/read-docx.ts'
import { documentXml, p, r, readWord, tablesOf, tbl, tc, tr, wordFile } from './word-file.ts'

/** The problem a file is refused for. */
async function problemOf(xml: string): Promise<unknown> {
  const bytes = await wordFile({ body: '', files: { 'word/document.xml': xml } })
  return readDocx(bytes).then(
    () => new Error('was read'),
    (error: unknown) => error,
  )
}
const unsafe = (problem: string): unknown =>
  expect.objectContaining({ code: 'unsafe-file', detail: { problem } })

describe('XML made to hurt', () => {
  it('may not declare entities: a billion laughs, or one long one many times', async () => {
    const laughs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(
      (name, i, names) => `<!ENTITY ${name} "${i === 0 ? 'ha' : `&${names[i - 1] ?? ''};`.repeat(10)}">`,
    )
    expect(await problemOf(`<!DOCTYPE x [${laughs.join('')}]>${documentXml(p('&i;'))}`)).toEqual(
      unsafe('含有文档类型声明'),
    )
    const long = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(100_000)}">]>`
    expect(await problemOf(long + documentXml(p('&a;'.repeat(50_000))))).toEqual(unsafe('含有文档类型声明'))
    const file = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    expect(await problemOf(file + documentXml(p('&a;')))).toEqual(unsafe('含有文档类型声明'))
  })

  it('may not be nested deeper than documents are', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(50_000) + p('底') + '</w:sdtContent></w:sdt>'.repeat(50_000)
    expect(await problemOf(documentXml(deep))).toEqual(unsafe('内容嵌套过深'))
    let table = tbl(tr(tc('底')))
    for (let depth = 0; depth < 60; depth++) table = tbl(tr(tc(table)))
    expect((await readWord(table)).blocks).toHaveLength(1)
  })

  it('may not have more elements, texts or attributes than documents have', async () => {
    expect(await problemOf(documentXml('<w:p/>'.repeat(400_000)))).toEqual(unsafe('内容过多'))
    expect(await problemOf(documentXml(p('&lt;'.repeat(400_000))))).toEqual(unsafe('内容过多'))
    const many = Array.from({ length: 20 }, (_, i) => `w:a${i}=""`).join(' ')
    expect(await problemOf(documentXml(`<w:p ${many}/>`.repeat(20_000)))).toEqual(unsafe('内容过多'))
    const attributes = Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')
    expect(await problemOf(documentXml(`<w:p ${attributes}/>`))).toEqual(unsafe('一处属性过多'))
  })

  it('may not break off, nor have bytes that are no text', async () => {
    expect(await problemOf(documentXml(p('字')).replace('</w:document>', ''))).toMatchObject({
      code: 'unreadable-file',
    })
    const bytes = await wordFile({
      body: '',
      files: { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe, 0x3e]) },
    })
    await expect(readDocx(bytes)).rejects.toMatchObject({ code: 'unreadable-file' })
  })
})

describe('numbers that lie', () => {
  it.each(['1000000000', '99999999999999999999', '1001'])(
    'about the columns of a cell are refused: %s',
    async (columns) => {
      const cell = tc('甲', `<w:gridSpan w:val="${columns}"/>`)
      await expect(readWord(tbl(tr(cell)))).rejects.toEqual(unsafe('表格的列数不合常理'))
      const before = `<w:trPr><w:gridBefore w:val="${columns}"/></w:trPr>`
      await expect(readWord(tbl(tr(before, tc('甲'))))).rejects.toEqual(unsafe('表格的列数不合常理'))
    },
  )

  it('about the columns of a cell that are no numbers count as one', async () => {
    const [table] = await tablesOf(
      tbl(
        tr(
          tc('甲', '<w:gridSpan w:val="-5"/>'),
          tc('乙', '<w:gridSpan w:val="x"/>'),
          tc('丙', '<w:gridSpan w:val="0"/>'),
        ),
      ),
    )
    expect(table?.rows[0]?.cells.map(({ column }) => column)).toEqual([0, 1, 2])
  })

  it('about the start of a list are written as they are', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1000000000"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="${'%1'.repeat(50_000)}"/></w:lvl></w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const item = p('<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>', '字')
    const { blocks } = await readWord({ body: item.repeat(5_000), numbering })
    expect(blocks).toHaveLength(5_000)
    expect(JSON.stringify(blocks).length).toBeLessThan(5_000_000)
  })
})

describe('what is only long is read', () => {
  it('a column of 50,000 joined cells', async () => {
    const rows =
      tr(tc('甲', '<w:vMerge w:val="restart"/>')) +
      '<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(49_999)
    const [table] = await tablesOf(tbl(rows))
    expect(table?.rows).toHaveLength(50_000)
    expect(table?.rows[0]?.cells).toEqual([{ text: '甲', column: 0, colSpan: 1, rowSpan: 50_000 }])
  })

  it('70,000 paragraphs, joined or not, and styles based on each other in a circle', async () => {
    expect((await readWord('<w:p><w:r><w:t>字</w:t></w:r></w:p>'.repeat(70_000))).blocks).toHaveLength(70_000)
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>字</w:t></w:r></w:p>`.repeat(40_000)
    expect((await readWord(joined)).blocks).toHaveLength(1)
    const style = (i: number) =>
      `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${(i + 1) % 10_000}"/></w:style>`
    const styles = Array.from({ length: 10_000 }, (_, i) => style(i)).join('')
    const body = Array.from(
      { length: 10_000 },
      (_, i) => `<w:p><w:pPr><w:pStyle w:val="s${i}"/></w:pPr>${r('字')}</w:p>`,
    ).join('')
    expect((await readWord({ body, styles })).blocks).toHaveLength(10_000)
  })

  it('a million blanks within a word', async () => {
    const { blocks } = await readWord(`<w:p><w:r><w:t>甲${' '.repeat(1_000_000)}乙</w:t></w:r></w:p>`)
    expect(blocks).toMatchObject([{ text: `甲${' '.repeat(1_000_000)}乙` }])
  })

  it('a document whose every run is another look, and one of endless fields and bookmarks', async () => {
    const runs = Array.from({ length: 10_000 }, (_, i) => r('字', `<w:rFonts w:eastAsia="f${i}"/>`)).join('')
    expect((await readWord(p(runs))).blocks).toMatchObject([{ text: '字'.repeat(10_000), runIn: 1 }])
    const fields = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)
    const marks = Array.from(
      { length: 20_000 },
      (_, i) => `<w:bookmarkStart w:id="${i}" w:name="_nb_other"/>`,
    ).join('')
    expect((await readWord(p(fields) + p(marks, '字'))).blocks).toMatchObject([
      { text: '字', field: 'other' },
    ])
  })
})
