import { describe, expect, it } from 'vitest'
import { documentXml, p, r, readWord, tbl, tc, tr, type WordParts } from './word-file.ts'

const WHITE = '<w:color w:val="FFFFFF" w:themeColor="background1"/>'
const shd = (fill: string, pattern = 'clear') => `<w:shd w:val="${pattern}" w:color="auto" w:fill="${fill}"/>`
const STYLES = `
  <w:style w:type="character" w:styleId="Pale"><w:name w:val="pale"/><w:rPr>${WHITE}</w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Dark"><w:name w:val="dark"/><w:pPr>${shd('1F3864')}</w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Gone"><w:name w:val="gone"/><w:basedOn w:val="Base"/></w:style>
  <w:style w:type="paragraph" w:styleId="Base"><w:name w:val="base"/><w:rPr>${WHITE}</w:rPr></w:style>
  <w:style w:type="table" w:styleId="Grid"><w:name w:val="grid"/>
    <w:tblStylePr w:type="firstRow"><w:tcPr>${shd('4472C4')}</w:tcPr></w:tblStylePr></w:style>`
const within = (properties: string, ...runs: readonly string[]) => p(`<w:pPr>${properties}</w:pPr>`, ...runs)

/** What is read of a file, and whether it is said that something was left out. */
async function read(parts: WordParts | string) {
  const { blocks, notices } = await readWord(
    typeof parts === 'string' ? { body: parts, styles: STYLES } : parts,
  )
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  )
  return [texts.join('|'), notices.some((each) => each.includes('隐藏文字'))]
}

describe('Words in the colour of what is behind them', () => {
  it.each([
    ['on paper', p(r('1'), r('0', WHITE), r('2'))],
    ['nearly white', p(r('1'), r('0', '<w:color w:val="FDFEFE"/>'), r('2'))],
    ['by a character style', p(r('12'), r('0', '<w:rStyle w:val="Pale"/>'))],
    ['by a paragraph style that a style is based on', within('<w:pStyle w:val="Gone"/>', r('0')) + p('12')],
    ['on a shaded paragraph', within(shd('C00000'), r('12'), r('0', '<w:color w:val="C00000"/>'))],
    ['on a highlight', p(r('12'), r('0', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'))],
    [
      'on a pattern that fills all',
      p(r('12'), r('0', '<w:color w:val="0070C0"/><w:shd w:val="solid" w:color="0070C0"/>')),
    ],
    ['in a cell', tbl(tr(tc(p(r('12'), r('0', WHITE)))))],
    ['in a shaded cell', tbl(tr(tc(p(r('12'), r('0', '<w:color w:val="DDEEFF"/>')), shd('DDEEFF'))))],
  ])('are left out, and that is said: %s', async (_, body) => {
    expect(await read(body)).toEqual(['12', true])
  })

  it.each([
    ['on a shaded cell', tbl(tr(tc(p(r('12', WHITE)), shd('4472C4'))))],
    ['on a pattern', tbl(tr(tc(p(r('12', WHITE)), shd('auto', 'pct50'))))],
    [
      'on a shaded table',
      tbl(tr(tc(p(r('12', WHITE))))).replace('<w:tblPr/>', `<w:tblPr>${shd('4472C4')}</w:tblPr>`),
    ],
    [
      'on cells that a style shades',
      tbl(tr(tc(p(r('12', WHITE))))).replace('<w:tblPr/>', '<w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>'),
    ],
    ['on a shaded row', tbl(`<w:tr><w:tblPrEx>${shd('4472C4')}</w:tblPrEx>${tc(p(r('12', WHITE)))}</w:tr>`)],
    ['on a paragraph that its style shades', within('<w:pStyle w:val="Dark"/>', r('12', WHITE))],
    ['on a highlight', p(r('12', `${WHITE}<w:highlight w:val="black"/>`))],
    ['in a colour that is chosen by what is behind', p(r('12', '<w:color w:val="auto"/>'))],
    ['pale, but to be read', p(r('12', '<w:color w:val="D9D9D9"/>'))],
    ['of a style, but turned black', p(r('12', '<w:rStyle w:val="Pale"/><w:color w:val="000000"/>'))],
    [
      'in a box whose filling nobody knows',
      p(`<w:r><w:txbxContent>${p(r('12', WHITE))}</w:txbxContent></w:r>`),
    ],
    [
      'before a picture',
      p('<w:r><w:drawing><wp:anchor xmlns:wp="urn:wp" behindDoc="1"/></w:drawing></w:r>') + p(r('12', WHITE)),
    ],
  ])('are read where something else is behind them: %s', async (_, body) => {
    expect(await read(body)).toEqual(['12', false])
  })

  it('are told by the page’s own colour', async () => {
    const body = p(r('12', WHITE), r('0', '<w:color w:val="CCE8CF"/>'))
    const page = documentXml(body).replace('<w:body>', '<w:background w:color="CCE8CF"/><w:body>')
    expect(await read({ body, files: { 'word/document.xml': page } })).toEqual(['12', true])
  })
})

const low = (height: number) => `<w:trPr><w:trHeight w:val="${height}" w:hRule="exact"/></w:trPr>`

describe('Lines and rows too low to be read', () => {
  it.each([
    ['a paragraph', within('<w:spacing w:line="20" w:lineRule="exact"/>', r('0')) + p('12')],
    [
      'a paragraph in a cell',
      tbl(tr(tc(within('<w:spacing w:line="10" w:lineRule="exact"/>', r('0')) + p('12')))),
    ],
    ['a row', tbl(tr(tc(p(r('12')))), tr(low(20), tc(p(r('0')))))],
    ['a row that is hidden', tbl(tr(tc(p(r('12')))), tr('<w:trPr><w:hidden/></w:trPr>', tc(p(r('0')))))],
  ])('are left out, and that is said: %s', async (_, body) => {
    expect(await read(body)).toEqual(['12', true])
  })

  it('are told of only where words stand in them; others are as high as their words', async () => {
    expect(await read(tbl(tr(tc(p(r('12')))), tr(low(20), tc(p()))))).toEqual(['12', false])
    const lines = '<w:spacing w:before="0" w:line="20" w:lineRule="atLeast"/>'
    expect(await read(within(lines, r('12')))).toEqual(['12', false])
    expect(await read(tbl(tr(low(400), tc(p(r('12'))))))).toEqual(['12', false])
  })
})
