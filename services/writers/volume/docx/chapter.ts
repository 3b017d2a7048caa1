import { BookmarkEnd, BookmarkStart } from 'docx'
import { compose } from '../../../../core/document/compose.ts'
import { endingOf } from '../../docx/ending.ts'
import { documentFonts } from '../../docx/fonts.ts'
import type { LatinType } from '../../docx/page-count.ts'
import type { Bookmarks } from '../../docx/bookmarks.ts'
import { wordBlocks } from '../../docx/word-blocks.ts'
import type { Piece, PieceEntry } from '../piece.ts'
import { blocksXml } from './component-xml.ts'
import { headerId, sectionProperties } from './section.ts'
import { VOLUME_HEADINGS } from './styles.ts'
import { paragraph } from './xml.ts'

/** The part of a Word file that holds its text. */
export const BODY = 'word/document.xml'

/** What contents refer to; names of its kind are Word's own for contents. */
export function chapterBookmark(chapter: number): string {
  return `_Toc${String(chapter).padStart(9, '0')}`
}

/** A chapter as XML of the body: its blocks, and the properties of the section it is. */
export interface WordChapter {
  readonly blocks: string
  readonly section: string
}

/**
 * Chapters as XML of the body, each a section of its own with its unit's name over the page.
 * @param starts the number of the page each begins on
 * @param type how figures will stand where the file is opened
 */
export function wordChapters(
  { layout, entries }: Piece,
  starts: readonly number[],
  type: LatinType,
): WordChapter[] {
  return entries.map((entry, i) => wordChapter(layout, entry, { start: starts[i] ?? 1, type }))
}

function wordChapter(
  layout: Piece['layout'],
  { chapter: { number }, report }: PieceEntry,
  { start, type }: { readonly start: number; readonly type: LatinType },
): WordChapter {
  const { blocks } = compose(report, { layout })
  const none: Bookmarks = { starts: [], ends: [] }
  const around = {
    starts: [new BookmarkStart(chapterBookmark(number), number)],
    ends: [new BookmarkEnd(number)],
  }
  const children = wordBlocks(blocks, {
    fonts: documentFonts(layout),
    headings: VOLUME_HEADINGS,
    bookmarks: blocks.map(({ kind }) => (kind === 'title' ? around : none)),
    pictures: new Map(),
    ending: endingOf({ blocks, layout }, type),
  })
  const head = headerId(number)
  const section = sectionProperties({
    begins: number === 1 ? 'oddPage' : 'nextPage',
    references: ['default', 'even']
      .map((pages) => `<w:headerReference w:type="${pages}" r:id="${head}"/>`)
      .join(''),
    numbers: { format: 'decimal', start },
  })
  return { blocks: blocksXml(children), section }
}

/**
 * A chapter with another behind it. The properties of its section stand in its last paragraph: one of their own might
 * come to stand on a page of its own.
 */
export function endedChapter({ blocks, section }: WordChapter): string {
  if (!blocks.endsWith('</w:p>')) return blocks + paragraph('Normal', '', section)
  const at = blocks.lastIndexOf('</w:pPr>')
  return blocks.slice(0, at) + section + blocks.slice(at)
}
