import { describe, expect, it } from 'vitest'
import { numeral } from '../../services/readers/docx/numerals.ts'
import { paragraphsOf, r, textsOf } from './word-file.ts'

const lvl = (at: number, format: string, text: string, more = '', start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const item = (text: string, numId: number, at = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>${r(text)}</w:p>`

const OFFICIAL = abstract(
  0,
  lvl(0, 'chineseCounting', '%1、') +
    lvl(1, 'chineseCountingThousand', '（%2）') +
    lvl(2, 'decimal', '%3.') +
    lvl(3, 'decimal', '%1-%4', '<w:isLgl/>'),
)

describe('numbers made by Word', () => {
  it('count level by level, and begin again under a new number above', async () => {
    const body =
      item('总体', 1) +
      item('主动', 1, 1) +
      item('甲', 1, 2) +
      item('乙', 1, 2) +
      item('申请', 1, 1) +
      item('丙', 1, 2) +
      item('表格', 1) +
      item('丁', 1, 1) +
      item('戊', 1, 3)
    expect(await textsOf({ body, numbering: OFFICIAL + num(1, 0) })).toEqual([
      '一、总体',
      '（一）主动',
      '1.甲',
      '2.乙',
      '（二）申请',
      '1.丙',
      '二、表格',
      '（一）丁',
      '2-1 戊',
    ])
  })

  it('go on through lists of one origin, and begin anew where a list says so', async () => {
    const numbering =
      OFFICIAL +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>') +
      num(4, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', '%1)')}</w:lvlOverride>`)
    const body =
      item('a', 1) + item('b', 2) + item('c', 3) + item('d', 3) + item('e', 4) + item('f', 0) + item('g', 99)
    expect(await textsOf({ body, numbering })).toEqual([
      '一、a',
      '二、b',
      '五、c',
      '六、d',
      'VII)e',
      'f',
      'g',
    ])
  })

  it("may come from the paragraph's style, and from a list that another style has", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/></w:style>' +
      '<w:style w:type="numbering" w:styleId="list"><w:name w:val="list"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    const numbering =
      abstract(
        0,
        lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>') +
          lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>'),
      ) +
      abstract(1, '<w:numStyleLink w:val="list"/>') +
      abstract(2, '<w:styleLink w:val="list"/>' + lvl(0, 'decimalEnclosedCircle', '%1')) +
      num(1, 0) +
      num(2, 2) +
      num(3, 1)
    const body =
      `<w:p><w:pPr><w:pStyle w:val="h1"/></w:pPr>${r('甲')}</w:p><w:p><w:pPr><w:pStyle w:val="h2"/></w:pPr>${r('乙')}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${r('丙')}</w:p>` +
      item('丁', 3)
    expect(await textsOf({ body, styles, numbering })).toEqual(['一、甲', '（一）乙', '丙', '① 丁'])
  })

  it('never restart where the level says so; bullets are no numbers', async () => {
    const numbering =
      abstract(
        0,
        lvl(0, 'decimal', '%1.') +
          lvl(1, 'lowerLetter', '%2)', '<w:lvlRestart w:val="0"/>') +
          lvl(2, 'bullet', ''),
      ) + num(1, 0)
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1) + item('d', 1, 1) + item('e', 1, 2)
    expect(await textsOf({ body, numbering })).toEqual(['1.a', 'a)b', '2.c', 'b)d', 'e'])
  })

  it('belong to the run-in heading after them', async () => {
    const body = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${r('主动公开。', '<w:b/>')}${r('正文')}</w:p>`
    const [found] = await paragraphsOf({ body, numbering: OFFICIAL + num(1, 0) })
    expect(found).toMatchObject({ text: '一、主动公开。正文', runIn: 7 })
  })

  it('of a removed paragraph are not counted', async () => {
    const gone = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`
    expect(
      await textsOf({ body: item('a', 1) + gone + item('b', 1) + gone, numbering: OFFICIAL + num(1, 0) }),
    ).toEqual(['一、a', '二、b'])
  })
})

it.each([
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 21, '二十一'],
  ['chineseCountingThousand', 101, '一百零一'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 1_001, '一千零一'],
  ['chineseCountingThousand', 2_012, '二千零一十二'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['japaneseCounting', 20, '二十'],
  ['ideographDigital', 10, '一〇'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 1_994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['lowerLetter', 28, 'bb'],
  ['ideographTraditional', 3, '丙'],
  ['decimalEnclosedCircleChinese', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['lowerLetter', 1_000_000_000, '1000000000'],
  ['a format of tomorrow', 3, '3'],
])('%s writes %i as %s', (format, value, text) => {
  expect(numeral(value, format)).toBe(text)
})
