import { Document, Header, Packer, Table, TableCell, TableRow, Paragraph } from 'docx'
import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { readRoster } from '../../core/roster/read-roster.ts'
import { rosterRowsOfText, rosterSource } from './roster-rows.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const readFrom = async (file: Uint8Array, name: string) => {
  const { tables, lost } = await rosterSource(file, name)
  return readRoster(tables, lost)
}

it('A workbook is read sheet by sheet, with its own numbers of rows and what merged cells cover', async () => {
  const workbook = await writeXlsx({
    sheets: [
      {
        name: '名单',
        rows: [
          ['应报送单位名单', null, null],
          [],
          ['单位名称', '类别', '截止日期'],
          ['渠县财政局', '部门', new Date('2026-01-20')],
          ['渠县教育局', null, null],
          ['渠县教育局', '部门', null],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
          { startRow: 3, startCol: 1, endRow: 4, endCol: 1 },
        ],
      },
    ],
  })
  const read = await readFrom(workbook, '名单.xlsx')
  expect(read.units).toMatchObject([
    { name: '渠县财政局', category: '部门', deadline: '2026-01-20' },
    { name: '渠县教育局', category: '部门', deadline: null },
  ])
  expect(read.notices).toEqual(['第 6 行“渠县教育局”前面已经有了，只列一次。'])
})

it('What nobody sees in a workbook is left out and told, and rows keep their numbers', async () => {
  const white = { font: { color: { rgb: 'FFFFFF' } } }
  const workbook = await writeXlsx({
    sheets: [
      {
        name: '名单',
        columns: [{}, { hidden: true }, {}],
        rowDefs: new Map([
          [2, { hidden: true }],
          [3, { hidden: true }],
          [9, { hidden: true }],
        ]),
        rows: [
          ['单位名称', '联系人', '联系电话'],
          ['渠县财政局', '王某', '7000001'],
          ['渠县审计局', '', ''],
          ['渠县民政局', '', ''],
          ['渠县教育局', '李某', '7000002'],
          ['渠县教育局', '', ''],
          ['渠县档案局', '', ''],
          ['渠县林业局', '', ''],
        ],
        cells: new Map([
          ['6,0', { style: white }],
          ['7,0', { style: { font: { strikethrough: true } } }],
        ]),
      },
      { name: '去年', hidden: true, rows: [['渠县水务局']] },
      { name: '前年', veryHidden: true, rows: [['渠县农业局']] },
    ],
  })
  const { units, notices } = await readFrom(workbook, '名单.xlsx')
  expect(units.map(({ name, contact, phone }) => [name, contact, phone])).toEqual([
    ['渠县财政局', '', '7000001'],
    ['渠县教育局', '', '7000002'],
  ])
  expect(notices).toEqual([
    '有 2 张隐藏的工作表没有读入：“去年”、“前年”；要列入的，请取消隐藏后再读。',
    '有隐藏的 2 行、1 列没有读入；要列入的，请取消隐藏、清除筛选后再读。',
    '文件中有看不见的内容（例如白色的字），没有读入，请核对。',
    '文件中有加了删除线的内容，没有读入，请核对。',
    '第 6 行“渠县教育局”前面已经有了，只列一次。',
  ])
})

it('What a reader left out of a document is told with its units', async () => {
  const page =
    '<table><tr><td>单位名称</td></tr><tr><td>渠县财政局</td></tr><tr><td><del>渠县审计局</del></td></tr></table>'
  const { units, notices } = await readFrom(bytes(page), '名单.html')
  expect(units.map(({ name }) => name)).toEqual(['渠县财政局'])
  expect(notices.join()).toContain('删除线')
})

it('A list of values keeps cells in quotation marks together, and its empty lines count', async () => {
  const csv = '单位名称,曾用名,联系人\r\n\r\n渠县财政局,"渠县财税局,渠县财税处",王某\r\n,,李某\r\n'
  const read = await readFrom(bytes(csv), '名单.csv')
  expect(read.units).toMatchObject([
    { name: '渠县财政局', otherNames: ['渠县财税局', '渠县财税处'], contact: '王某' },
  ])
  expect(read.notices).toEqual(['第 4 行没有单位名称，没有列入。'])
})

it('Pasted words are a block of cells, lines divided by commas, or lines', () => {
  const names = (text: string) => readRoster(rosterRowsOfText(text)).units.map(({ name }) => name)
  const two = ['渠县财政局', '渠县教育局']
  expect(names('渠县财政局\t王某\n渠县教育局\t李某')).toEqual(two)
  expect(names('渠县财政局，王某\n渠县教育局，李某')).toEqual(two)
  expect(names('渠县财政局\n\n渠县教育局')).toEqual(two)
})

it('A table in a Word file is read, and its paragraphs where it has none', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const row = (...cells: string[]) => new TableRow({ children: cells.map(cell) })
  const word = (children: (Table | Paragraph)[]) =>
    Packer.toBuffer(new Document({ sections: [{ children }] }))
  const table = new Table({ rows: [row('序号', '单位名称'), row('1', '渠县财政局'), row('2', '渠县教育局')] })
  const withTable = await word([new Paragraph('附件'), table])
  const withLines = await word([new Paragraph('1. 渠县财政局'), new Paragraph('2. 渠县教育局')])
  for (const file of [withTable, withLines])
    expect((await readFrom(file, '名单.docx')).units.map(({ name }) => name)).toEqual([
      '渠县财政局',
      '渠县教育局',
    ])
})

it('What was left out of a Word file and may name units is told', async () => {
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('另有渠县水利局')] }) },
        children: [new Paragraph('渠县财政局'), new Paragraph('渠县教育局')],
      },
    ],
  })
  const { units, notices } = await readFrom(new Uint8Array(await Packer.toBuffer(document)), '名单.docx')
  expect(units).toHaveLength(2)
  expect(notices).toEqual([expect.stringContaining('页眉')])
})
