import { BookmarkEnd, BookmarkStart, type IParagraphOptions, Paragraph } from 'docx'
import { fieldBookmark } from '../../../core/document/bookmark.ts'
import type { Block } from '../../../core/document/tree.ts'
import type { Field } from '../../../core/report/report.ts'

/** What opens and closes in a paragraph. */
export interface Bookmarks {
  readonly starts: readonly BookmarkStart[]
  readonly ends: readonly BookmarkEnd[]
}

/**
 * The bookmarks of every block. Each text field with words has one from its first paragraph to its last, so that the field
 * is found again in an edited file, whatever became of its headings.
 */
export function bookmarksOf(blocks: readonly Block[]): Bookmarks[] {
  const sources = blocks.map(fieldWithWords)
  const fields = [...new Set(sources.filter((source) => source !== undefined))]
  return sources.map((source, i) => {
    if (source === undefined) return { starts: [], ends: [] }
    const id = fields.indexOf(source) + 1
    return {
      starts: sources.indexOf(source) === i ? [new BookmarkStart(fieldBookmark(source), id)] : [],
      ends: sources.lastIndexOf(source) === i ? [new BookmarkEnd(id)] : [],
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

function fieldWithWords(block: Block): Field | undefined {
  if (block.kind === 'paragraph') return block.source
  return block.kind === 'heading' && !block.ofForm ? block.source : undefined
}
