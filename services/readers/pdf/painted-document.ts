import type { SourceDocument } from '../../../core/import/source.ts'
import { withCharactersMeant } from './look-alikes.ts'
import { blocksOf, contentOf, type PageContent } from './page-content.ts'
import { hasSlanted, type Painted, sheetsOf } from './sheets.ts'

const NAMES = { pdf: 'PDF', ofd: 'OFD' } as const

/** What pages that are painted say: paragraphs and tables are told by where words and rules stand. */
export function documentOf(painted: readonly Painted[], kind: keyof typeof NAMES): SourceDocument {
  const pages = painted.map(sheetsOf)
  const sheets = withCharactersMeant(pages.flat())
  let taken = 0
  const contents = pages.map(({ length }) => sheets.slice(taken, (taken += length)).map(contentOf))
  return { kind, blocks: blocksOf(contents.flat()), notices: noticesOf(contents, painted, NAMES[kind]) }
}

function noticesOf(
  pages: readonly (readonly PageContent[])[],
  painted: readonly Painted[],
  name: string,
): string[] {
  const empty = numbersWhere(pages, (sheets) => sheets.every(isEmpty))
  const slanted = numbersWhere(painted, hasSlanted)
  return [
    `${name} 的段落和表格是按文字在页面上的位置认出的，请与原件逐处核对。`,
    ...(empty === '' ? [] : [`第 ${empty} 页没有文字，可能是扫描的图像，没有读入。`]),
    ...(slanted === '' ? [] : [`第 ${slanted} 页有斜排的文字，多为水印，没有读入。`]),
  ]
}

/** The numbers of the pages of which something is so, as they are said. */
function numbersWhere<T>(pages: readonly T[], is: (page: T) => boolean): string {
  return pages.flatMap((page, i) => (is(page) ? [i + 1] : [])).join('、')
}

function isEmpty({ lines, tables }: PageContent): boolean {
  return lines.length + tables.length === 0
}
