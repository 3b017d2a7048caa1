import { describe, expect, it } from 'vitest'
import { importReport } from '../../core/import/import.ts'
import { readDocument } from '../../services/readers/read-document.ts'
import { p, paragraphsOf, r, styled, textsOf } from './word-file.ts'

/** Word files as LibreOffice 7 leaves them. */
describe('a bookmark that was begun twice', () => {
  const start = (id: number, name: string) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`
  const end = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`

  it('ends once for both', async () => {
    const body =
      p(start(1, '_nb_problems_problems'), '（一）主动性不够。') +
      p('公开不及时。') +
      p(start(2, '_nb_problems_problems'), '解读不多。', end(2)) +
      p('六、其他需要报告的事项') +
      p(start(3, '_nb_other'), '无。', end(3)) +
      p('青石县档案馆')
    const found = await paragraphsOf(body)
    const own = 'problems.problems'
    expect(found.map(({ field }) => field)).toEqual([own, own, own, undefined, 'other', undefined])
  })

  it('counts once where the first has ended', async () => {
    const found = await paragraphsOf(
      p(start(1, '_nb_other'), '甲', end(1)) + p(start(2, '_nb_other'), '乙', end(2)),
    )
    expect(found.map(({ field }) => field)).toEqual(['other', undefined])
  })
})

describe('signs of symbol fonts that stand as letters for private use', () => {
  const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`

  it('are the signs their font shows', async () => {
    const body = p(
      '满意率',
      r('\uf0b3', fonts('Symbol')),
      '95%，',
      r('\uf0fe', fonts('Wingdings')),
      '是',
      r('\uf0a8', fonts('Wingdings')),
      '否',
      r('\uf052', fonts('Wingdings 2')),
      r('\uf0f0', fonts('Wingdings')),
    )
    expect(await textsOf(body)).toEqual(['满意率≥95%，☑是□否☑□'])
  })

  it('are known by the style of their paragraph as well', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="S"><w:rPr>${fonts('Symbol')}</w:rPr></w:style>`
    expect(await textsOf({ body: styled('S', '\uf0b3'), styles })).toEqual(['≥'])
  })

  it('stay in other fonts: they may be a made character of a name', async () => {
    expect(await textsOf(p(r('\uf0b3\ue123', fonts('SimSun'))))).toEqual(['\uf0b3\ue123'])
  })
})

/** Words of a field: its code, and what it shows. */
const turn = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const shown = (text: string) =>
  `<w:r><w:instrText> FILLIN "几件" </w:instrText></w:r>${turn('separate')}${r(text)}${turn('end')}`
const field = (text: string) => turn('begin') + shown(text)
/** A run with words and the beginning of the next field. */
const copied = (stretch: string, text: string) =>
  `<w:r><w:t>${stretch}</w:t><w:fldChar w:fldCharType="begin"/></w:r>${shown(text)}`
const control = (...texts: readonly string[]) =>
  `<w:sdt><w:sdtPr><w:alias w:val="件数"/><w:text/></w:sdtPr><w:sdtContent><w:r>${texts.map((text) => `<w:t>${text}</w:t>`).join('')}</w:r></w:sdtContent></w:sdt>`

describe('what was entered into a control or a field', () => {
  it.each([
    [
      'field',
      field('共127件') +
        ['共', '127', '件'].map((each) => copied(each, '共127件')).join('') +
        field('共127件'),
    ],
    ['field that begins in figures', field('127件') + copied('件', '127件') + field('127件')],
    [
      'content control',
      control('共127件') +
        ['共', '127', '件'].map((each) => control(each, '共127件')).join('') +
        control('共127件'),
    ],
    ['content control in one script', control('十二件') + control('十二件', '十二件') + control('十二件')],
  ])('is read once where a %s stands several times over', async (name, copies) => {
    const text = name.includes('script') ? '十二件' : name.includes('figures') ? '127件' : '共127件'
    expect(await textsOf(p('收到申请', copies, '，均已办结。'))).toEqual([`收到申请${text}，均已办结。`])
  })

  it('is read as often as it was entered', async () => {
    const body =
      p(field('7'), field('7'), '件') +
      p(field('7'), '，', field('7'), field('7')) +
      p(control('3'), '和', control('3'))
    expect(await textsOf(body)).toEqual(['77件', '7，77', '3和3'])
  })
})

describe('comments that are settled', () => {
  it('are told from those that are open, with the answers to them', async () => {
    const comment = (id: number, text: string, paragraph: string) =>
      `<w:comment w:id="${id}" w:author="王科长"><w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="${paragraph}">${r(text)}</w:p></w:comment>`
    const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`
    const extended = `<x:commentsEx xmlns:x="http://schemas.microsoft.com/office/word/2012/wordml"><x:commentEx x:paraId="00A1" x:done="1"/><x:commentEx x:paraId="00A2" x:paraIdParent="00A1" x:done="0"/><x:commentEx x:paraId="00A3" x:done="0"/></x:commentsEx>`
    const [paragraph] = await paragraphsOf({
      body: p('甲', reference(0), reference(1), reference(2)),
      comments: comment(0, '请核对', '00A1') + comment(1, '已核', '00A2') + comment(2, '再简短些', '00A3'),
      relationships:
        '<Relationship Id="ex" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>',
      files: { 'word/commentsExtended.xml': extended },
    })
    expect(paragraph?.comments?.map(({ text, settled }) => [text, settled])).toEqual([
      ['请核对', true],
      ['已核', true],
      ['再简短些', undefined],
    ])
  })
})

describe('a Word file as one XML file', () => {
  const part = (name: string, xml: string) =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`
  const flat = (root: string) =>
    new TextEncoder().encode(
      `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part(
        '/_rels/.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      )}${part('/word/document.xml', root)}<pkg:part pkg:name="/word/media/image1.png"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part></pkg:package>`,
    )

  it('is read as a Word file', async () => {
    const body =
      p('青石县档案馆2024年政府信息公开工作年度报告') + p('一、总体情况') + p('（一）主动公开。公开信息7条。')
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
    const read = await readDocument(flat(xml), '报告.xml')
    const document = read.kind === 'document' ? read.document : undefined
    expect(document?.kind).toBe('docx')
    expect(document && importReport(document).report).toMatchObject({
      year: 2024,
      agency: { name: '青石县档案馆' },
      overview: { proactive: '公开信息7条。' },
    })
  })

  it('that holds another document is refused with that reason', async () => {
    await expect(readDocument(flat('<workbook/>'), '报告.xml')).rejects.toThrow('不是 Word 文档')
  })
})
