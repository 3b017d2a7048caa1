import type { SourceDocument } from '../../../core/import/source.ts'
import { digestOf } from '../../digest.ts'
import { withCharactersMeant } from './look-alikes.ts'
import { asRecognised, blocksOf, contentOf, type PageContent } from './page-content.ts'
import { isPictured, isRecognised } from './pictures.ts'
import { hasSlanted, type Painted, sheetsOf } from './sheets.ts'

const NAMES = { pdf: 'PDF', ofd: 'OFD' } as const

/** What pages that are painted say: paragraphs and tables are told by where words and rules stand. */
export function documentOf(
  painted: readonly Painted[],
  kind: keyof typeof NAMES,
  file: Uint8Array,
): SourceDocument {
  const pages = painted.map(sheetsOf)
  const sheets = withCharactersMeant(pages.flat())
  let taken = 0
  const recognised = new Set(painted.filter(isRecognised))
  const contents = pages.map(({ length }, at) => {
    const found = sheets.slice(taken, (taken += length)).map(contentOf)
    const page = painted[at]
    return page && recognised.has(page) ? found.map(asRecognised) : found
  })
  const { notices, lost } = noticesOf(contents, painted, recognised, NAMES[kind])
  return {
    kind,
    blocks: blocksOf(contents.flat()),
    notices: [...notices, ...lost],
    lost,
    ...(lost.length > 0 && { unread: digestOf(file) }),
  }
}

/** What is to be said of the pages, and what of it may be words of the report that were not read. */
function noticesOf(
  pages: readonly (readonly PageContent[])[],
  painted: readonly Painted[],
  recognised: ReadonlySet<Painted>,
  name: string,
): { readonly notices: readonly string[]; readonly lost: readonly string[] } {
  const isBare = (page: Painted) => (pages[painted.indexOf(page)] ?? []).every(isEmpty)
  const blank = numbersWhere(painted, (page) => isBare(page) && !isInked(page))
  const scanned = numbersWhere(painted, (page) => isBare(page) && isInked(page))
  const read = numbersWhere(painted, (page) => !isBare(page) && recognised.has(page))
  const pictured = numbersWhere(painted, (page) => !isBare(page) && !recognised.has(page) && isPictured(page))
  const slanted = numbersWhere(painted, hasSlanted)
  return {
    notices: [
      `${name} 的段落和表格是按文字在页面上的位置认出的，请与原件逐处核对。`,
      ...(blank === '' ? [] : [`第 ${blank} 页是空白页。`]),
    ],
    lost: [
      ...(scanned === '' ? [] : [`第 ${scanned} 页没有文字，可能是扫描的图像，没有读入。`]),
      ...(read === '' ? [] : [`第 ${read} 页是扫描的图像，文字是识别出来的，可能有错，请对照原件核对。`]),
      ...(pictured === '' ? [] : [`第 ${pictured} 页有大幅图片，图片里的文字没有读入。`]),
      ...(slanted === '' ? [] : [`第 ${slanted} 页有斜排的文字，多为水印，没有读入。`]),
    ],
  }
}

function isInked({ glyphs, isDrawn }: Painted): boolean {
  return isDrawn || glyphs.some(({ text }) => /\p{L}/u.test(text))
}

/** The numbers of the pages of which something is so, as they are said. */
function numbersWhere<T>(pages: readonly T[], is: (page: T) => boolean): string {
  return pages.flatMap((page, i) => (is(page) ? [i + 1] : [])).join('、')
}

function isEmpty({ lines, tables }: PageContent): boolean {
  return lines.length + tables.length === 0
}
