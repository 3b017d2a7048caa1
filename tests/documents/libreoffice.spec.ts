import { beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { type DocumentTree, standardLayout } from '../../core/document/tree.ts'
import { engine } from './engine.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { findLibreOffice, printWithLibreOffice } from './libreoffice.ts'
import { pdfPages } from './pdf-words.ts'
import { shapes } from './growing-documents.ts'
import { pageEndFaults } from './page-end-faults.ts'
import { printedLines } from './printed-lines.ts'
import { letter, reports, sample } from './reports.ts'

const soffice = findLibreOffice()

const sealed = { ...standardLayout, signature: 'seal' } as const

/** One document of each shape at which something stood alone on a page; `PAGE_ENDS=all` prints the others. */
const edges = shapes.flatMap(({ name, edges, of }) =>
  edges.slice(-1).map((lines) => [`${name}, ${lines}`, of(lines)] as const),
)

const trees = new Map<string, DocumentTree>([
  ['the sample, unsigned', compose(sample)],
  ['a letter', letter],
  ...reports.map(
    ([name, report]) => [name, compose(report, { layout: sealed, signedOn: '2025-01-09' })] as const,
  ),
  ...edges,
])

/** LibreOffice 7.4 prints no mark that hangs at the end of a justified line (findings/libreoffice-hanging-mark-lost.sh). */
const withoutHung = (words: string) => words.replaceAll(/[。，、；：？！,;:?!]/gu, '')

if (soffice === undefined)
  console.log('SKIPPED: LibreOffice is not installed, so no Word file is opened by it.')

describe.skipIf(soffice === undefined)('the Word file as LibreOffice prints it', () => {
  const files = new Map<string, Uint8Array>()
  const printed = new Map<string, string[]>()
  const wordPages = (name: string) => printed.get(name) ?? []
  beforeAll(async () => {
    const words = await Promise.all([...trees.values()].map((tree) => docxOf(tree)))
    const made = await printWithLibreOffice(soffice ?? '', words)
    for (const [i, name] of [...trees.keys()].entries()) files.set(name, made[i] ?? new Uint8Array())
    for (const name of ['the sample, unsigned', 'a letter', ...reports.map(([each]) => each)])
      printed.set(name, await pdfPages(files.get(name) ?? new Uint8Array()))
  })

  it('takes five pages for the sample at most, each table whole on one of them', () => {
    const word = wordPages('the sample, unsigned')
    expect(word.length).toBeGreaterThan(0)
    expect(word.length).toBeLessThanOrEqual(5)
    for (const [first, last] of [
      ['第二十条第(一)项', '行政事业性收费'],
      ['申请人情况', '四、结转下年度继续办理'],
      ['未经复议直接起诉', '尚未审结'],
    ] as const) {
      const pages = word.filter((page) => page.includes(first))
      expect(pages).toHaveLength(1)
      expect(pages[0]).toContain(last)
    }
  })

  it.each(reports)(
    'has the words of our PDF in the same order, on as many pages or one: %s',
    async (name) => {
      const word = wordPages(name)
      const own = await pdfPages(await pdfOf(trees.get(name) ?? compose(sample), engine.printPdf))
      expect(withoutHung(word.join(''))).toBe(withoutHung(own.join('')))
      expect(Math.abs(word.length - own.length)).toBeLessThanOrEqual(1)
    },
  )

  it('has the words of our PDF for a letter that goes up, on the same pages', async () => {
    const word = wordPages('a letter')
    const own = await pdfPages(await pdfOf(letter, engine.printPdf))
    expect(word).toHaveLength(2)
    expect(word).toEqual(own)
  })

  it.each(edges)('leaves no signature and no heading alone on a page: %s', async (name, tree) => {
    expect(pageEndFaults(tree, await printedLines(files.get(name) ?? new Uint8Array()))).toEqual([])
  })
})
