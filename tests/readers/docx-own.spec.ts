import {
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import type { Block } from '../../core/document/tree.ts'
import { readDocx } from '../../services/readers/docx/read-docx.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { exchangeDigest } from '../../services/digest.ts'
import { convertWithLibreOffice, findLibreOffice } from '../documents/libreoffice.ts'
import { reports, sample } from '../documents/reports.ts'
import { readOffice } from '../../services/readers/office.ts'

describe('files this program writes', () => {
  it.each(reports)('are read back block by block: %s', async (_, report) => {
    const tree = compose(report)
    const { blocks, notices } = await readDocx(await docxOf(tree))
    const tables = blocks.filter((block) => block.kind === 'table')
    const written = tree.blocks.filter((block) => block.kind === 'table')
    expect(
      tables.map(({ rows }) =>
        rows.map(({ cells }) =>
          cells.map(({ text, colSpan, rowSpan }) => [inOneLine(text), colSpan, rowSpan]),
        ),
      ),
    ).toEqual(
      written.map(({ rows }) =>
        rows.map(({ cells }) => cells.map(({ text, colSpan, rowSpan }) => [text, colSpan, rowSpan])),
      ),
    )
    const levels = blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.level !== undefined ? [[block.level, block.text]] : [],
    )
    expect(levels).toEqual(tree.blocks.flatMap(headingOf))
    expect(notices).toEqual([])
  })

  it('tell where a run-in heading ends', async () => {
    const { blocks } = await readDocx(await docxOf(compose(sample)))
    const found = blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.runIn !== undefined ? [block.text.slice(0, block.runIn)] : [],
    )
    expect(found.slice(0, 3)).toEqual(['（一）主动公开。', '（二）依申请公开。', '（三）政府信息管理。'])
    expect(found).toHaveLength(7)
  })
})

/** A label beside several rows has its number in a line of its own. */
function inOneLine(text: string): string {
  return text.replace(/(?<=^（[一二三四五六七八九十]）|^[一二三四五六七八九十]、)\n/u, '')
}

function headingOf(block: Block): [number, string][] {
  if (block.kind === 'title') return [[0, block.lines.join('\n')]]
  return block.kind === 'heading' ? [[block.level, block.text]] : []
}

const BOLD: IRunOptions = { text: '加粗', bold: true }

it('reads what the docx package writes: headings, lists, footers left out', async () => {
  const file = new Document({
    numbering: {
      config: [
        { reference: 'list', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '（%1）' }] },
      ],
    },
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph('页脚')] }) },
        children: [
          new Paragraph({ text: '题目', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: '总体情况', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: '主动公开', numbering: { reference: 'list', level: 0 } }),
          new Paragraph({ text: '依申请公开', numbering: { reference: 'list', level: 0 } }),
          new Paragraph({ children: [new TextRun(BOLD), new TextRun('正文')] }),
        ],
      },
    ],
  })
  const { blocks } = await readDocx(await Packer.toBuffer(file))
  expect(blocks).toEqual([
    { kind: 'paragraph', text: '题目', level: 0 },
    { kind: 'paragraph', text: '总体情况', level: 1 },
    { kind: 'paragraph', text: '（一）主动公开' },
    { kind: 'paragraph', text: '（二）依申请公开' },
    { kind: 'paragraph', text: '加粗正文', runIn: 2 },
  ])
})

const soffice = findLibreOffice()
it.skipIf(soffice === undefined)(
  'is known by the report it was written of when LibreOffice saved it',
  async () => {
    const tree = compose(sample)
    const reportDigest = exchangeDigest(sample)
    const written = await docxOf({ ...tree, meta: { ...tree.meta, reportDigest } })
    const saved = await convertWithLibreOffice(soffice ?? '', [written], { from: 'docx', to: 'docx' })
    for (const file of [written, saved[0] ?? new Uint8Array()])
      expect(await readDocx(file)).toMatchObject({ reportDigest })
  },
)

it.skipIf(soffice === undefined)(
  'takes no figure that LibreOffice worked out anew from an old .rtf',
  async () => {
    // LibreOffice 7.4 saves the first formula of a document with 0 behind a label, instead of the 12 that Word has worked out.
    const row = (formula: string) =>
      `\\trowd\\cellx1500\\cellx3000\\cellx4500\\cellx6000\\intbl x\\cell 3\\cell 9\\cell ${formula}\\cell\\row`
    const sum = '{\\field{\\*\\fldinst { =SUM(LEFT) }}{\\fldrslt {12}}}'
    const rtf = `{\\rtf1\\ansi ${row(sum)}${row(sum)}\\pard\\par {\\field{\\*\\fldinst { QUOTE "x" }}{\\fldrslt {x}}}\\par}`
    const { blocks, notices } = await readOffice(new TextEncoder().encode(rtf), 'rtf', soffice)
    const figures = [{ text: 'x' }, { text: '3' }, { text: '9' }, { text: '' }]
    expect(blocks).toMatchObject([{ rows: [{ cells: figures }, { cells: figures }] }, { text: 'x' }])
    expect(notices).toEqual([expect.stringContaining('公式算出的数没有读入')])
  },
)

it.skipIf(soffice === undefined)('reads an old .rtf as LibreOffice understands it', async () => {
  const rtf = '{\\rtf1\\ansi\\pard\\b \\u19968?\\u12289?Title\\b0\\par Body 12\\par}'
  const { blocks } = await readOffice(new TextEncoder().encode(rtf), 'rtf', soffice)
  expect(blocks).toMatchObject([{ text: '一、Title', bold: true }, { text: 'Body 12' }])
})

it.skipIf(soffice === undefined)(
  'reads a text of 标文通 as LibreOffice understands it, with a word of warning',
  async () => {
    const paragraph = (text: string) => `<字:段落><字:句><字:文本串>${text}</字:文本串></字:句></字:段落>`
    const cell = (text: string, span = '') =>
      `<字:单元格><字:单元格属性>${span}</字:单元格属性>${paragraph(text)}</字:单元格>`
    const row = (...cells: readonly string[]) => `<字:行>${cells.join('')}</字:行>`
    const table = `<字:文字表><字:文字表属性><字:列宽集>${'<字:列宽>100.0</字:列宽>'.repeat(3)}</字:列宽集></字:文字表属性>${row(
      cell('三、', '<字:跨行 字:值="2"/>'),
      cell('予以公开'),
      cell('7'),
    )}${row(cell('部分公开'), cell('11'))}</字:文字表>`
    const uof = `<?xml version="1.0" encoding="UTF-8"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof" xmlns:字="http://schemas.uof.org/cn/2003/uof-wordproc" uof:version="1.0" uof:mimetype="vnd.uof.text"><uof:文字处理><字:主体>${paragraph('青石县档案馆2024年报告')}${table}</字:主体></uof:文字处理></uof:UOF>`
    const { blocks, notices } = await readOffice(new TextEncoder().encode(uof), 'uot', soffice)
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(blocks[0]).toMatchObject({ text: '青石县档案馆2024年报告' })
    expect(cells.map((each) => each.cells.map(({ text }) => text).filter((text) => text !== ''))).toEqual([
      ['三、', '予以公开', '7'],
      ['部分公开', '11'],
    ])
    expect(notices).toEqual([expect.stringContaining('跨行')])
  },
)
