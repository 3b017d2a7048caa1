import { BookmarkEnd, BookmarkStart, type IParagraphOptions, Paragraph } from 'docx'
import { fieldBookmark } from '../../../core/document/bookmark.ts'
import type { Block } from '../../../core/document/tree.ts'

/** What opens and closes in a paragraph. */
export interface Bookmarks {
  readonly starts: readonly BookmarkStart[]
  readonly ends: readonly BookmarkEnd[]
}

/**
 * The bookmarks of every block. Each text with words has one from its first paragraph to its last, so that the field
 * is found again in an edited file, whatever became of its headings.
 */
export function bookmarksOf(blocks: readonly Block[]): Bookmarks[] {
  const names = blocks.map(bookmarkOf)
  const all = [...new Set(names.filter((name) => name !== undefined))]
  return names.map((name, i) => {
    if (name === undefined) return { starts: [], ends: [] }
    const id = all.indexOf(name) + 1
    return {
      starts: names.indexOf(name) === i ? [new BookmarkStart(name, id)] : [],
      ends: names.lastIndexOf(name) === i ? [new BookmarkEnd(id)] : [],
    }
  })
}

/** A paragraph between its bookmarks. The package's types know only bookmarks that end where they start. */
export class MarkedParagraph extends Paragraph {
  constructor(options: IParagraphOptions, { starts = [], ends = [] }: Partial<Bookmarks>) {
    super(options)
    // After the paragraph's properties, which come first.
    this.root.splice(1, 0, ...starts)
    this.root.push(...ends)
  }
}

/** The bookmark of a block that holds words of a text. */
function bookmarkOf(block: Block): string | undefined {
  if (block.kind !== 'paragraph' && (block.kind !== 'heading' || block.ofForm)) return undefined
  const { source, item } = block
  return source && fieldBookmark({ field: source, ...(item !== undefined && { item }) })
}
