import { describe, expect, it } from 'vitest'
import {
  p,
  paragraphsOf,
  r,
  readWord,
  relationship,
  tablesOf,
  tbl,
  tc,
  textsOf,
  tr,
  wordFile,
} from './word-file.ts'
import { readDocx } from '../../services/readers/docx/read-docx.ts'

const start = (id: number, name: string) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`
const end = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`

describe('bookmarks of this program', () => {
  it('name the field of every paragraph between their marks', async () => {
    const body =
      p('前') +
      p(start(1, '_nb_overview_proactive'), '甲') +
      p('乙', end(1)) +
      p('中') +
      start(2, '_nb_other') +
      p('丙') +
      p('丁') +
      end(2) +
      p(start(3, '_nb_nothing'), start(4, '_Toc1'), '戊') +
      p('己')
    const found = await paragraphsOf(body)
    expect(found.map(({ field }) => field)).toEqual([
      undefined,
      'overview.proactive',
      'overview.proactive',
      undefined,
      'other',
      'other',
      undefined,
      undefined,
    ])
  })

  it('do not reach into a paragraph at whose start they end', async () => {
    const found = await paragraphsOf(p(start(1, '_nb_preamble'), '序') + p(end(1), '一、总体情况'))
    expect(found.map(({ field }) => field)).toEqual(['preamble', undefined])
  })

  it('end also in words that were deleted', async () => {
    const found = await paragraphsOf(
      p(start(1, '_nb_preamble'), '序', `<w:del w:id="9">${end(1)}</w:del>`) + p('后'),
    )
    expect(found.map(({ field }) => field)).toEqual(['preamble', undefined])
  })
})

describe('comments', () => {
  const comments =
    `<w:comment w:id="0" w:author="王科长">${p('请核对')}${p('两遍')}</w:comment>` +
    `<w:comment w:id="1" w:author="张">${p('数字不对')}</w:comment><w:comment w:id="2" w:author="空">${p('')}</w:comment>`
  const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
  const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

  it('stand with the paragraph they begin in, once, or with the cell', async () => {
    const body = p('甲', from(0), '乙') + p('丙', to(0), '<w:r><w:commentReference w:id="2"/></w:r>')
    expect((await paragraphsOf({ body, comments })).map((each) => each.comments)).toEqual([
      [{ author: '王科长', text: '请核对\n两遍' }],
      undefined,
    ])
    const [table] = await tablesOf({ body: tbl(tr(tc('a'), tc(p(from(1), '12', to(1))))), comments })
    expect(table?.rows[0]?.cells[1]).toMatchObject({
      text: '12',
      comments: [{ author: '张', text: '数字不对' }],
    })
  })

  it('keep an empty paragraph they were made on', async () => {
    expect(await paragraphsOf({ body: p(to(1)), comments })).toMatchObject([
      { text: '', comments: [{ author: '张' }] },
    ])
  })
})

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${text}</w:txbxContent>`
  const drawing = (text: string) =>
    `<w:drawing><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></w:drawing>`
  const picture = (text: string) => `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`
  const either = (text: string) =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${drawing(text)}</mc:Choice><mc:Fallback>${picture(text)}</mc:Fallback></mc:AlternateContent>`

  it('stand once, after the paragraph they are anchored in', async () => {
    const body =
      p('前', `<w:r>${either(p('框一') + p('框二'))}</w:r>`, '段') +
      p(`<w:r>${picture(p('旧框'))}</w:r>`) +
      p(`<w:del w:id="1"><w:r>${drawing(p('删'))}</w:r></w:del>`, '后') +
      p(`<w:r>${drawing(tbl(tr(tc('表'), tc('1'))))}</w:r>`)
    const { blocks } = await readWord(body)
    expect(blocks.map((block) => (block.kind === 'table' ? '表格' : block.text))).toEqual([
      '前段',
      '框一',
      '框二',
      '旧框',
      '后',
      '表格',
    ])
  })

  it('of alternatives are those of the fallback where there is nothing newer', async () => {
    expect(
      await textsOf(p(`<mc:AlternateContent><mc:Fallback>${r('旧')}</mc:Fallback></mc:AlternateContent>`)),
    ).toEqual(['旧'])
    expect(
      await textsOf(
        `<mc:AlternateContent><mc:Choice Requires="v wps">${p('新')}</mc:Choice><mc:Fallback>${p('旧')}</mc:Fallback></mc:AlternateContent>`,
      ),
    ).toEqual(['新'])
  })

  it.each(['x', 'wps x', 'y" xmlns:y="urn:other', ''])(
    'of alternatives are none that require “%s”',
    async (needs) => {
      const body = `<mc:AlternateContent><mc:Choice Requires="${needs}">${p('新')}</mc:Choice><mc:Choice Requires="wps">${p('次')}</mc:Choice><mc:Fallback>${p('旧')}</mc:Fallback></mc:AlternateContent>`
      expect(await textsOf(body)).toEqual(['次'])
    },
  )
})

describe('a drop-down field of a form', () => {
  const sign = (type: string, data = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`
  const field = (list: string, result = '') =>
    sign(
      'begin',
      `<w:ffData><w:ddList>${list}<w:listEntry w:val="11"/><w:listEntry w:val="12"/></w:ddList></w:ffData>`,
    ) +
    '<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>' +
    result +
    sign('end')

  it.each([
    ['the entry that was chosen', field('<w:result w:val="1"/>'), '共12件'],
    ['the entry it has from the start', field('<w:default w:val="1"/>'), '共12件'],
    ['its first entry', field(''), '共11件'],
    ['nothing of a list that has no such entry', field('<w:result w:val="7"/>'), '共件'],
    ['what stands for its result', field('', sign('separate') + r('13')), '共13件'],
    ['its entry where its result is empty', field('', sign('separate')), '共11件'],
  ])('shows %s', async (_, xml, text) => {
    expect(await textsOf(p('共', xml, '件'))).toEqual([text])
  })
})

describe('a check box of a form', () => {
  const field = (data: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/>${data}</w:checkBox></w:ffData></w:fldChar></w:r>` +
    '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

  it.each([
    ['<w:default w:val="0"/><w:checked/>', '☑'],
    ['<w:default w:val="1"/><w:checked w:val="0"/>', '☐'],
    ['<w:default w:val="1"/>', '☑'],
    ['', '☐'],
  ])('with %s is %s', async (data, tick) => {
    expect(await textsOf(p('收费：是', field(data)))).toEqual([`收费：是${tick}`])
  })
})

it.each([
  ['<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>', '1/2'],
  ['<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>', '10^2'],
])('an equation in one line: %s', async (equation, words) => {
  expect(await textsOf(p('占', `<m:oMath>${equation}</m:oMath>`))).toEqual([`占${words}`])
})

it('What stands among words and is not read as it looks is told of their paragraph; a picture alone is not', async () => {
  const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
  const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>'
  const found = await paragraphsOf(
    p('比为', `<m:oMath><m:rad><m:e>${m('4')}</m:e></m:rad></m:oMath>`) +
      p(`<m:oMath><m:d><m:e>${m('a')}</m:e><m:e>${m('b')}</m:e></m:d></m:oMath>`) +
      p('公开', picture, '条') +
      p(picture) +
      p('另附') +
      p('<w:r><w:object/></w:r>') +
      '<w:altChunk/>' +
      p('尾'),
  )
  expect(found.map(({ text, leftOut }) => [text, leftOut])).toEqual([
    ['比为4', ['公式']],
    ['(a|b)', undefined],
    ['公开条', ['图片']],
    ['另附', ['嵌入的对象', '插入的另一份文件']],
    ['尾', undefined],
  ])
})

it('says once of each kind what was left out: pictures, macros, objects, what stands outside', async () => {
  const external = ' TargetMode="External"'
  const relationships = [
    relationship('image', 'media/1.png'),
    relationship('image', 'media/2.png'),
    relationship('image', 'http://192.0.2.1/spy.png', external),
    relationship('attachedTemplate', 'file:///c:/x.dotm', external),
    relationship('hyperlink', 'http://example.invalid', external),
    relationship('oleObject', 'embeddings/o.bin'),
    relationship('chart', 'charts/chart1.xml'),
  ].join('')
  const bytes = await wordFile({
    body: p('字') + '<w:altChunk r:id="x"/>',
    relationships,
    files: { 'word/vbaProject.bin': 'macro' },
  })
  const { blocks, notices } = await readDocx(bytes)
  expect(blocks).toEqual([{ kind: 'paragraph', text: '字', leftOut: ['插入的另一份文件'] }])
  expect(notices).toEqual([
    '文件中有图片，没有读入。',
    '文件中有图表或智能图形，没有读入。',
    '文件中有嵌入的对象或附件，没有打开，也没有读入。',
    '文件中插入了另一份文件的内容，没有读入，请打开核对。',
    '文件中有宏，没有运行，也没有读入。',
    '文件引用了外部内容，没有访问。',
  ])
})
