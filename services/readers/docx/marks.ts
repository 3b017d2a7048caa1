import { fieldBookmark } from '../../../core/document/bookmark.ts'
import { editions } from '../../../core/form/editions.ts'
import type { TextField } from '../../../core/form/form.ts'
import type { SourceComment } from '../../../core/import/source.ts'
import { textFields } from '../../../core/report/fields.ts'
import type { XmlElement } from '../xml.ts'

/** What spans text from one mark in the file to another: bookmarks and comments. Marks are told in their order. */
export interface Marks {
  /** Takes note of a mark; other elements are let pass. */
  readonly pass: (element: XmlElement) => void
  /** The field whose bookmark is open. */
  readonly field: () => TextField | undefined
  /** The comments that began since this was last asked; each is given once. */
  readonly takeComments: () => SourceComment[]
}

/** The field of each bookmark by which this program's own files name what they hold. */
const FIELDS: ReadonlyMap<string, TextField> = new Map(
  Object.values(editions)
    .flatMap(textFields)
    .map((field) => [fieldBookmark(field), field]),
)

/** @param comments of the document, by their number in the file */
export function createMarks(comments: ReadonlyMap<string, SourceComment>): Marks {
  /** Fields by the number of their bookmark. A name counts once, as in Word, so these are few. */
  const open = new Map<string, TextField>()
  const begun = new Set<TextField>()
  const commented = new Set<string>()
  let waiting: SourceComment[] = []

  function openBookmark(id: string, name: string): void {
    const field = FIELDS.get(name)
    if (field === undefined || begun.has(field)) return
    begun.add(field)
    open.set(id, field)
  }

  function beginComment(id: string): void {
    const comment = comments.get(id)
    if (!comment || commented.has(id)) return
    commented.add(id)
    waiting.push(comment)
  }

  return {
    pass: ({ name, attributes }) => {
      const id = attributes['w:id'] ?? ''
      if (name === 'w:bookmarkStart') openBookmark(id, attributes['w:name'] ?? '')
      if (name === 'w:bookmarkEnd') open.delete(id)
      if (name === 'w:commentRangeStart' || name === 'w:commentReference') beginComment(id)
    },
    field: () => [...open.values()].at(-1),
    takeComments: () => {
      const taken = waiting
      waiting = []
      return taken
    },
  }
}
