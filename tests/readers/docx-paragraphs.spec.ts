import { describe, expect, it } from 'vitest'
import { p, paragraphsOf, r, readWord, styled, textsOf } from './word-file.ts'

const STYLES = `
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="cn"><w:name w:val="标题 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="out"><w:name w:val="小节"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="circle"><w:name w:val="x"/><w:basedOn w:val="circle2"/></w:style>
  <w:style w:type="paragraph" w:styleId="circle2"><w:name w:val="y"/><w:basedOn w:val="circle"/></w:style>
  <w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="character" w:styleId="lead"><w:name w:val="小标题"/><w:rPr><w:rFonts w:eastAsia="楷体_GB2312"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="gone"><w:name w:val="z-窗体顶端"/><w:rPr><w:vanish/></w:rPr></w:style>`

describe('headings', () => {
  it('are known by name in English and Chinese, by outline and by inheritance; the title is 0', async () => {
    const body = ['t', '1', 'own', 'cn', 'out', 'a', 'circle', 'unknown'].map((id) => styled(id, id)).join('')
    const levels = (await paragraphsOf({ body, styles: STYLES })).map(({ text, level }) => [text, level])
    expect(levels).toEqual([
      ['t', 0],
      ['1', 1],
      ['own', 1],
      ['cn', 2],
      ['out', 3],
      ['a', undefined],
      ['circle', undefined],
      ['unknown', undefined],
    ])
  })

  it('may have their outline level in the paragraph, also to be none', async () => {
    const at = (level: number, style: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:outlineLvl w:val="${level}"/></w:pPr>${r('字')}</w:p>`
    const found = await paragraphsOf({ body: at(1, 'a') + at(9, '1') + at(0, 't'), styles: STYLES })
    expect(found.map(({ level }) => level)).toEqual([2, undefined, 0])
  })

  it('of a table of contents are left out, and it is said', async () => {
    const { blocks, notices } = await readWord({
      body: styled('toc', '一、总体情况\t1') + styled('1', '一、总体情况'),
      styles: STYLES,
    })
    expect(blocks).toHaveLength(1)
    expect(notices).toEqual(['文件中的目录没有读入。'])
  })
})

describe('bold type', () => {
  it('counts for a paragraph where every character that shows is bold', async () => {
    const body =
      p(r('全部', '<w:b/>'), r('　'), r('加粗', '<w:b w:val="1"/>')) +
      p(r('一半', '<w:b/>'), '不是') +
      styled('1', '样式') +
      styled('1', r('不加粗', '<w:b w:val="0"/>')) +
      styled('1', r('反转', '<w:rStyle w:val="strong"/>')) +
      p(r('字符样式', '<w:rStyle w:val="strong"/>'))
    const found = await paragraphsOf({ body, styles: STYLES })
    expect(found.map(({ bold }) => bold)).toEqual([true, undefined, true, undefined, undefined, true])
  })
})

describe('a run-in heading', () => {
  const lead = '（一）主动公开。'
  const rest = '2024年，我局公开信息12条。'
  it.each([
    ['bold type', p(r(lead, '<w:b/>'), rest)],
    ['another font', p(r(lead, '<w:rFonts w:eastAsia="楷体_GB2312"/>'), rest)],
    ['a character style', p(r(lead, '<w:rStyle w:val="lead"/>'), rest)],
    [
      'another font in several runs',
      p(r('（一）', '<w:rFonts w:eastAsia="楷体"/>'), r('主动公开。', '<w:rFonts w:eastAsia="楷体"/>'), rest),
    ],
    [
      'another font, before digits in a Latin one',
      p(
        r(lead, '<w:rFonts w:eastAsia="楷体"/>'),
        r('2024', '<w:rFonts w:eastAsia="Times New Roman"/>'),
        '年',
      ),
    ],
    ['bold type, though more is bold later', p(r(lead, '<w:b/>'), '一是', r('加强', '<w:b/>'), '领导')],
  ])('is set apart by %s', async (_, body) => {
    const [found] = await paragraphsOf({ body, styles: STYLES })
    expect(found?.runIn).toBe(lead.length)
  })

  it.each([
    ['all is alike', p(lead, rest)],
    ['only later words are bold', p('我局', r('高度重视', '<w:b/>'), '。')],
    ['only digits have another font', p('共', r('12', '<w:rFonts w:eastAsia="Times New Roman"/>'), '条。')],
    ['the look of the start returns', p('我局', r('公开', '<w:rFonts w:eastAsia="宋体"/>'), '信息。')],
    ['all is bold', p(r(lead + rest, '<w:b/>'))],
  ])('is none where %s', async (_, body) => {
    const [found] = await paragraphsOf({ body, styles: STYLES })
    expect(found?.runIn).toBeUndefined()
  })

  it('may be a paragraph of its own with a hidden mark', async () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${r('标题。')}</w:p>${p('正文')}`
    expect(await paragraphsOf({ body, styles: STYLES })).toEqual([
      { kind: 'paragraph', text: '标题。正文', runIn: 3 },
    ])
  })
})

describe('the text of a paragraph', () => {
  it('has line breaks, tabs, hyphens and signs; page breaks of the printer are nothing', async () => {
    const body = p(
      '<w:r><w:br w:type="page"/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r>',
      '<w:r><w:lastRenderedPageBreak/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="宋体" w:char="2605"/><w:sym w:font="Odd" w:char="F022"/></w:r>',
    )
    expect(await textsOf(body)).toEqual(['甲\n乙\t丙-丁☑★□'])
  })

  it('keeps blanks only where the file says so', async () => {
    const body = p('<w:r><w:t>  甲 \n </w:t><w:t xml:space="preserve"> 乙 </w:t><w:t>丙</w:t></w:r>')
    expect(await textsOf(body)).toEqual(['甲 乙 丙'])
  })

  it('is what links, controls and fields show, not their code', async () => {
    const body =
      p(
        `<w:hyperlink r:id="x">${r('链接')}</w:hyperlink>`,
        `<w:smartTag w:element="date">${r('标记')}</w:smartTag>`,
        `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt>`,
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处')}</w:sdtContent></w:sdt>`,
        `<w:fldSimple w:instr="DATE">${r('今天')}</w:fldSimple>`,
      ) +
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r>',
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('内')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('条件')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('结果')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        '之后',
      ) +
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') +
      `<w:sdt><w:sdtContent>${p('块控件')}</w:sdtContent></w:sdt>` +
      p(
        '<w:r><w:ruby><w:rt><w:r><w:t>pīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ) +
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(</w:instrText></w:r>',
        '<w:r><w:instrText>○,12)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        r('号文件'),
      )
    expect(await textsOf(body)).toEqual(['链接标记控件今天', '结果之后', '块控件', '拼', '⑫号文件'])
  })

  it('leaves hidden words and notes out, and says so', async () => {
    const body =
      p('看得见', r('看不见', '<w:vanish/>'), '<w:r><w:footnoteReference w:id="2"/></w:r>') +
      styled('gone', '窗体')
    const { blocks, notices } = await readWord({ body, styles: STYLES })
    expect(blocks).toEqual([{ kind: 'paragraph', text: '看得见' }])
    expect(notices).toEqual([
      '文件中有隐藏文字，或者和底色一样的文字，没有读入。',
      '文件中有脚注或尾注，没有读入。',
    ])
  })

  it('knows the five entities and character numbers, and no others', async () => {
    expect(await textsOf(p('&lt;w:p&gt; &amp;amp; &#x4e2d;&#25991; &custom;'))).toEqual([
      '<w:p> &amp; 中文 &custom;',
    ])
  })
})

it("reads a file that writes Word's namespace under another prefix", async () => {
  const xml =
    '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:pPr>' +
    '<ns0:outlineLvl ns0:val="1"/></ns0:pPr><ns0:r><ns0:t>严格</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>'
  const found = await readWord({ body: '', files: { 'word/document.xml': xml } })
  expect(found.blocks).toEqual([{ kind: 'paragraph', text: '严格', level: 2 }])
})
