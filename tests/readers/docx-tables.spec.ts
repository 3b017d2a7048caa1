import { expect, it } from 'vitest'
import { p, readWord, tablesOf, tbl, tc, tr } from './word-file.ts'

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const restart = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'

it('places merged cells in the grid; a cell that goes on is none', async () => {
  const [table] = await tablesOf(
    tbl(
      tr(tc('结果', restart), tc('申请人', span(2))),
      tr(tc('', goesOn), tc('自然人'), tc('法人')),
      tr(tc('', goesOn), tc('1'), tc('2')),
      tr(tc('总计'), tc('3', restart), tc('4', goesOn)),
    ),
  )
  const cells = table?.rows.map(({ cells: row }) =>
    row.map(({ text, column, colSpan, rowSpan }) => `${text} ${column} ${colSpan}×${rowSpan}`),
  )
  expect(cells).toEqual([
    ['结果 0 1×3', '申请人 1 2×1'],
    ['自然人 1 1×1', '法人 2 1×1'],
    ['1 1 1×1', '2 2 1×1'],
    ['总计 0 1×1', '3 1 1×1', '4 2 1×1'],
  ])
})

it('counts columns left open before a row, and merges of the old kind', async () => {
  const [table] = await tablesOf(
    tbl(
      tr('<w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>', tc('甲')),
      tr(tc('乙', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge w:val="continue"/>'), tc('丙')),
      tr(tc('丁', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('戊')),
    ),
  )
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    [{ text: '甲', column: 2, colSpan: 1, rowSpan: 1 }],
    [
      { text: '乙', column: 0, colSpan: 2, rowSpan: 1 },
      { text: '丙', column: 2, colSpan: 1, rowSpan: 1 },
    ],
    [
      { text: '丁', column: 0, colSpan: 2, rowSpan: 1 },
      { text: '戊', column: 2, colSpan: 1, rowSpan: 1 },
    ],
  ])
})

it('joins the paragraphs of a cell, their numbers included', async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const item = (text: string) => p('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', text)
  const body = tbl(
    tr(tc(item('国家秘密') + p('') + item('其他')), tc('0')),
    `<w:sdt><w:sdtContent>${tr(tc('甲'), `<w:sdt><w:sdtContent>${tc('乙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
  )
  const [table] = await tablesOf({ body, numbering })
  expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['1.国家秘密\n2.其他', '0'],
    ['甲', '乙'],
  ])
})

it('reads tables that only lay out the page as what stands in them, in order', async () => {
  const inner = tbl(tr(tc('项目'), tc('数量')))
  const { blocks } = await readWord(
    tbl(tr(tc(p('一、总体情况') + inner + p('之后'))), tr(tc('页脚'))) +
      tbl(tr(tc('长'.repeat(101))), tr(tc('短'))) +
      tbl(tr(tc('独列')), tr(tc('短'))),
  )
  const shown = blocks.map((block) =>
    block.kind === 'paragraph' ? block.text.slice(0, 6) : `表${block.rows.length}`,
  )
  expect(shown).toEqual(['一、总体情况', '表1', '之后', '页脚', '长长长长长长', '短', '表2'])
})
