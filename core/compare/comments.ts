import type { Imported, SourcePlace } from '../import/imported.ts'
import type { SourceComment, SourceDocument } from '../import/source.ts'
import type { Field } from '../report/report.ts'

/** A comment written into the file, with what it stands beside. */
export interface ReturnedComment {
  readonly author: string
  readonly text: string
  /** It was marked as done in the file. */
  readonly settled?: true
  /** Nothing where it stands beside no field: at a heading, or the title. */
  readonly field?: Field
  /** The beginning of its paragraph, or its cell. */
  readonly quote: string
}

/** Characters of a paragraph that say which one it is. */
const QUOTE = 40

/** The comments of a document in reading order. */
export function commentsOf({
  document,
  placed,
}: Pick<Imported, 'placed'> & { readonly document: SourceDocument }): ReturnedComment[] {
  const fields = new Map<string, Field>(
    placed.flatMap(({ field, from }) => from.map((place) => [nameOf(place), field] as const)),
  )
  const told = (text: string, place: SourcePlace, comments: readonly SourceComment[] = []) =>
    comments.map((comment): ReturnedComment => {
      const field = fields.get(nameOf(place))
      return { ...comment, ...(field && { field }), quote: shortened(text) }
    })
  return document.blocks.flatMap((block, i) =>
    block.kind === 'paragraph'
      ? told(block.text, { block: i }, block.comments)
      : block.rows.flatMap(({ cells }, row) =>
          cells.flatMap(({ text, comments }, cell) => told(text, { block: i, row, cell }, comments)),
        ),
  )
}

function nameOf({ block, row, cell }: SourcePlace): string {
  return row === undefined ? String(block) : `${block}/${row}/${cell ?? 0}`
}

function shortened(text: string): string {
  return text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text
}
