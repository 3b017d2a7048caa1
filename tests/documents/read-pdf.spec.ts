import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { standardLayout } from '../../core/document/tree.ts'
import { engine } from './engine.ts'
import { readPdf } from '../../services/readers/pdf/read-pdf.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { reports } from './reports.ts'
import { squashed, treeWords } from './tree-words.ts'

/** Every other one printed on both sides. */
const signed = reports.map(([name, report], i) => {
  const layout = { ...standardLayout, signature: 'plain', doubleSided: i % 2 === 0 } as const
  return [name, report, { layout, signedOn: '2025-01-09' }] as const
})

describe.each(signed)('the PDF of %s, read', (_, report, options) => {
  it('has its paragraphs, its tables cell by cell, and nothing else', async () => {
    const tree = compose(report, options)
    const { blocks } = await readPdf(await pdfOf(tree, engine.printPdf))
    const words = blocks.map((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.cells.map(({ text }) => text)).join('')
        : block.text,
    )
    expect(squashed(words.join(''))).toBe(squashed(treeWords(tree).join('')))
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))
    const written = tree.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))
    const shapes = (list: typeof tables | typeof written) =>
      list.map((rows) =>
        rows.map(({ cells }) =>
          cells.map(({ text, colSpan, rowSpan }) => [squashed(text), colSpan, rowSpan]),
        ),
      )
    expect(shapes(tables)).toEqual(shapes(written))
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [squashed(block.text)] : []))
    const expected = tree.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [squashed(block.text)]
      return block.kind === 'paragraph' ? [squashed((block.runIn ?? '') + block.text)] : []
    })
    expect(paragraphs.filter((text) => expected.includes(text))).toEqual(expected)
  })
})
