import { afterAll, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { type DocumentTree, standardLayout } from '../../core/document/tree.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { findEngine } from '../../services/engine/find.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { findLibreOffice, printWithLibreOffice } from './libreoffice.ts'
import { pdfPages } from './pdf-words.ts'
import { reports, sample } from './reports.ts'

const soffice = findLibreOffice()
const engine = createEngine(findEngine())
afterAll(() => engine.close())

const sealed = { ...standardLayout, signature: 'seal' } as const

async function bothPages(tree: DocumentTree): Promise<{ word: string[]; own: string[] }> {
  const word = await printWithLibreOffice(soffice ?? '', await docxOf(tree))
  return { word: await pdfPages(word), own: await pdfPages(await pdfOf(tree, engine.printPdf)) }
}

if (soffice === undefined)
  console.log('SKIPPED: LibreOffice is not installed, so no Word file is opened by it.')

describe.skipIf(soffice === undefined)('the Word file as LibreOffice prints it', () => {
  it('takes five pages for the sample at most, each table whole on one of them', async () => {
    const { word } = await bothPages(compose(sample))
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
    async (_, report) => {
      const { word, own } = await bothPages(compose(report, { layout: sealed, signedOn: '2025-01-09' }))
      expect(word.join('')).toBe(own.join(''))
      expect(Math.abs(word.length - own.length)).toBeLessThanOrEqual(1)
    },
  )

  it.each([3, 4, 5, 6, 7])('never leaves a signature alone on a page: %i more lines', async (lines) => {
    const other = `${'未发出收费通知。\n'.repeat(lines)}以上情况，特此报告。`
    const tree = compose({ ...sample, other }, { layout: sealed, signedOn: '2025-01-09' })
    const pages = await pdfPages(await printWithLibreOffice(soffice ?? '', await docxOf(tree)))
    expect(pages.at(-1)).toMatch(/特此报告。渠县信访局2025年1月9日$/)
  })
})
