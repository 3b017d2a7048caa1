import { describe, expect, it } from 'vitest'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { engine } from './engine.ts'
import { findLibreOffice, printWithLibreOffice } from './libreoffice.ts'
import { shapes, sweptDocuments } from './growing-documents.ts'
import { pageEndFaults } from './page-end-faults.ts'
import { printedLines } from './printed-lines.ts'
import { printedTogether } from './printed-together.ts'

/** `PAGE_ENDS=all npx vitest run tests/documents/page-ends.spec.ts` prints every document of the sweep, the Word files by LibreOffice as well. */
const isWhole = process.env.PAGE_ENDS === 'all'
const soffice = isWhole ? findLibreOffice() : undefined

/** Shapes of one layout are printed together. */
const layouts = [...Map.groupBy(shapes, ({ of }) => JSON.stringify(of(1).layout))]

describe('no signature and no heading stands alone on a page', () => {
  it.each(layouts)('of the PDF: %s', async (_, own) => {
    const trees = own.flatMap((shape) => (isWhole ? sweptDocuments(shape) : shape.edges.map(shape.of)))
    const documents = await printedTogether(trees, engine.printPdf)
    expect(documents).toHaveLength(trees.length)
    expect(trees.map((tree, i) => pageEndFaults(tree, documents[i] ?? []))).toEqual(trees.map(() => []))
  })

  it.skipIf(soffice === undefined)('of the Word file', async () => {
    const trees = shapes.flatMap(sweptDocuments)
    const files = await printWithLibreOffice(
      soffice ?? '',
      await Promise.all(trees.map((tree) => docxOf(tree))),
    )
    for (const [i, tree] of trees.entries()) {
      const pages = await printedLines(files[i] ?? new Uint8Array())
      expect(pageEndFaults(tree, pages), `document ${i}`).toEqual([])
    }
  })
})
