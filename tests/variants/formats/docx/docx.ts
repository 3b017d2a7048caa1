import JSZip from 'jszip'
import type { Block, Page } from '../../page/page.ts'
import { contentTypes, documentRelations, numbering, packageRelations, picture, styles } from './parts.ts'
import { paragraph, pictureParagraph } from './paragraph.ts'
import { numberRevisions } from './runs.ts'
import { layoutTable, tableXml } from './table.ts'

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'

/** Zip entries carry a date; one for all keeps the bytes the same. */
const DATE = new Date(Date.UTC(2025, 0, 9))

/** The page as a Word file, written by hand as Word and WPS write theirs. */
export async function docxOf(page: Page): Promise<Uint8Array> {
  const zip = new JSZip()
  const files = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelations],
    ['word/document.xml', documentXml(page)],
    ['word/_rels/document.xml.rels', documentRelations],
    ['word/styles.xml', styles],
    ['word/numbering.xml', numbering],
    ['word/media/image1.png', picture],
  ] as const
  for (const [path, content] of files) zip.file(path, content, { date: DATE, createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function documentXml(page: Page): string {
  const body = page.blocks.map((block, i) => blockXml(block, i, page)).join('')
  const framed = page.manner.layoutTable ? layoutTable(body) : body
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACES}><w:body>${numberRevisions(framed)}${SECTION}</w:body></w:document>`
}

function blockXml(block: Block, index: number, { blocks, manner }: Page): string {
  if (block.kind === 'words') return paragraph(block, manner, index)
  if (block.kind === 'picture') return pictureParagraph(index)
  // Word makes one table of two that touch.
  const touching = blocks[index - 1]?.kind === 'grid'
  return (touching ? '<w:p/>' : '') + tableXml(block)
}
