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
import { findLibreOffice } from '../documents/libreoffice.ts'
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
        rows.map(({ cells }) => cells.map(({ text, colSpan, rowSpan }) => [text, colSpan, rowSpan])),
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
it.skipIf(soffice === undefined)('reads an old .rtf as LibreOffice understands it', async () => {
  const rtf = '{\\rtf1\\ansi\\pard\\b \\u19968?\\u12289?Title\\b0\\par Body 12\\par}'
  const { blocks } = await readOffice(new TextEncoder().encode(rtf), 'rtf', soffice)
  expect(blocks).toMatchObject([{ text: '一、Title', bold: true }, { text: 'Body 12' }])
})
