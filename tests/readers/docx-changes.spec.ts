import { describe, expect, it } from 'vitest'
import { p, r, readWord, tablesOf, tbl, tc, textsOf, tr } from './word-file.ts'

const del = (text: string) =>
  `<w:del w:id="1" w:author="李"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const ins = (text: string) => `<w:ins w:id="2" w:author="李">${r(text)}</w:ins>`
const mark = (kind: string) => `<w:pPr><w:rPr><w:${kind} w:id="3"/></w:rPr></w:pPr>`

it('reads words as all changes accepted leave them, and says so', async () => {
  const body =
    p('受理', del('12'), ins('15'), '件') +
    p(`<w:moveFrom w:id="4">${r('移走')}</w:moveFrom>`, '留下') +
    p(`<w:moveTo w:id="5">${r('移来')}</w:moveTo>`)
  const { blocks, notices } = await readWord(body)
  expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
    '受理15件',
    '留下',
    '移来',
  ])
  expect(notices).toEqual(['文件中有修订，已按接受全部修订读入，删除的文字没有读入。'])
})

it('joins paragraphs whose mark is deleted, and drops those that are gone', async () => {
  const body =
    p(mark('del'), '前半，') +
    p('后半。') +
    p(mark('del'), del('全删')) +
    p('下一段') +
    p(mark('ins'), ins('新段')) +
    p(mark('moveFrom'), '甲') +
    p(mark('del'), '乙') +
    p('丙') +
    p(mark('del'), '末')
  expect(await textsOf(body)).toEqual(['前半，后半。', '下一段', '新段', '甲乙丙', '末'])
})

it('drops deleted rows and cells, and keeps inserted ones', async () => {
  const body =
    tbl(
      tr('<w:trPr><w:del w:id="1"/></w:trPr>', tc('删'), tc('删')),
      tr('<w:trPr><w:ins w:id="2"/></w:trPr>', tc('新'), tc('1')),
      tr(tc('a'), tc('删', '<w:cellDel w:id="3"/>'), tc('b', '<w:cellIns w:id="4"/>')),
    ) + tbl(tr('<w:trPr><w:del w:id="5"/></w:trPr>', tc('整表')))
  const tables = await tablesOf(body)
  expect(
    tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text, column }) => `${text}${column}`))),
  ).toEqual([
    [
      ['新0', '11'],
      ['a0', 'b1'],
    ],
  ])
})

it('takes the look of now, not that before a change', async () => {
  const body = p(
    '<w:pPr><w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>',
    r('字', '<w:rPrChange w:id="2"><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange>'),
  )
  expect((await readWord(body)).blocks).toEqual([{ kind: 'paragraph', text: '字' }])
})

it('What is struck out by hand is left out, as are the marks of notes behind figures, and that is said', async () => {
  const raised = '<w:vertAlign w:val="superscript"/>'
  const body = tbl(
    tr(
      tc(p(r('5'), r('9', '<w:strike/>'))),
      tc(p(r('5'), r('9', '<w:dstrike/>'))),
      tc(p(r('5'), r('9', raised))),
      tc(p(r('10m'), r('2', raised))),
      tc(p(r('5', '<w:strike w:val="0"/>'), r('3'))),
      tc(p(r('7'), r('1', '<w:specVanish/>'))),
    ),
  )
  const { notices } = await readWord(body)
  expect(
    (await tablesOf(body)).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
  ).toEqual(['5', '5', '5', '10m2', '53', '7'])
  expect(notices).toContainEqual(expect.stringContaining('删除线'))
})

describe('A mark of a note at a figure', () => {
  const textOf = async (...runs: readonly string[]) => {
    const styles =
      '<w:style w:type="character" w:styleId="Mark"><w:name w:val="mark"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    const { blocks, notices } = await readWord({ body: p(...runs), styles })
    return { text: blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('|'), notices }
  }
  const raised = '<w:vertAlign w:val="superscript"/>'

  it.each([
    ['subscript', [r('12'), r('1', '<w:vertAlign w:val="subscript"/>')]],
    ['raised by points', [r('12'), r('1', '<w:position w:val="12"/><w:sz w:val="14"/>')]],
    ['lowered by points', [r('12'), r('1', '<w:position w:val="-3pt"/>')]],
    ['raised by its style', [r('12'), r('1', '<w:rStyle w:val="Mark"/>')]],
    ['of several runs', [r('12'), r('[', raised), r('1', raised), r(']', raised)]],
    ['of a sign', [r('12'), r('①', raised)]],
    ['before it', [r('*1', raised), r('12')]],
  ])('is no digit of it: %s', async (_, runs) => {
    const { text, notices } = await textOf(...runs)
    expect(text).toBe('12')
    expect(notices).toEqual([expect.stringContaining('注码')])
  })

  it('is not read where it is too small to be seen, nor are figures as they stand that are set from right to left', async () => {
    const tiny = await textOf(r('12'), r('3', '<w:sz w:val="2"/>'))
    expect(tiny.text).toBe('12')
    expect(tiny.notices).toEqual([expect.stringContaining('隐藏文字')])
    expect((await textOf(`<w:bdo w:val="rtl">${r('21')}</w:bdo>`)).text).toBe('\u202e21\u202c')
    expect((await textOf(`<w:bdo w:val="rtl">${r('字')}</w:bdo>`)).text).toBe('字')
    expect((await textOf(`<w:bdo w:val="ltr">${r('12')}</w:bdo>`)).text).toBe('12')
  })

  it.each([
    ['set even with its neighbours', [r('1'), r('2', '<w:position w:val="-4"/>')], '12'],
    ['raised with all the rest', [r('1', raised), r('2', raised)], '12'],
    [
      'put back on the line',
      [r('1'), r('2', `<w:rStyle w:val="Mark"/><w:vertAlign w:val="baseline"/>`)],
      '12',
    ],
    ['the power of a unit', [r('10m'), r('2', raised), r('5处')], '10m25处'],
  ])('is none where it is %s', async (_, runs, expected) => {
    const { text, notices } = await textOf(...runs)
    expect(text).toBe(expected)
    expect(notices).toEqual([])
  })
})
