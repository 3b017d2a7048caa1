import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { bookmarksOf } from '../../services/writers/docx/bookmarks.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { documentFonts } from '../../services/writers/docx/fonts.ts'
import { REPORT_HEADINGS } from '../../services/writers/docx/paragraphs.ts'
import { wordBlocks } from '../../services/writers/docx/word-blocks.ts'
import { blocksXml } from '../../services/writers/volume/docx/component-xml.ts'
import { reports } from './reports.ts'

describe('the XML of Word’s blocks', () => {
  it.each(reports)('is what the package itself writes: %s', async (_, report) => {
    const tree = compose(report)
    const { blocks, layout } = tree
    const own = blocksXml(
      wordBlocks(blocks, {
        fonts: documentFonts(layout),
        headings: REPORT_HEADINGS,
        bookmarks: bookmarksOf(blocks),
        pictures: new Map(),
        ending: { kind: 'kept' },
      }),
    )
    const zip = await JSZip.loadAsync(await docxOf(tree))
    const body = (await zip.file('word/document.xml')?.async('string')) ?? ''
    expect(body.includes(`<w:body>${own}<w:sectPr`)).toBe(true)
  })
})
